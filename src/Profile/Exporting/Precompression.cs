using System.IO.Compression;

namespace Profile.Exporting;

/// <summary>The <c>.br</c> and <c>.gz</c> files that some hosts send in place of a text, compressed as well as possible.</summary>
internal static class Precompression
{
    /// <summary>Below this many bytes compression gains nothing.</summary>
    private const int Smallest = 256;

    /// <summary>The files, each followed by its compressed forms.</summary>
    public static IReadOnlyList<ExportFile> Add(IReadOnlyList<ExportFile> files) => [.. files.SelectMany(Forms)];

    private static IEnumerable<ExportFile> Forms(ExportFile file)
    {
        yield return file;
        // A host reads its own rule files only uncompressed.
        if (file.IsCompressible && Length(file) >= Smallest)
        {
            yield return Form(file, ".br", s => new BrotliStream(s, CompressionLevel.SmallestSize, leaveOpen: true));
            yield return Form(file, ".gz", s => new GZipStream(s, CompressionLevel.SmallestSize, leaveOpen: true));
        }
    }

    private static ExportFile Form(ExportFile file, string suffix, Func<Stream, Stream> coder)
    {
        var bytes = new Lazy<byte[]>(() =>
        {
            using var source = file.Open();
            using var target = new MemoryStream();
            using (var stream = coder(target))
            {
                source.CopyTo(stream);
            }

            return target.ToArray();
        });
        return new ExportFile(file.Path + suffix, () => new MemoryStream(bytes.Value, writable: false), file.Path);
    }

    private static long Length(ExportFile file)
    {
        using var stream = file.Open();
        return stream.Length;
    }
}
