using System.Security.Cryptography;

namespace Profile.Exporting;

/// <summary>What an export did.</summary>
/// <param name="Files">Files of the site.</param>
/// <param name="Written">How many of them were new or had changed.</param>
/// <param name="Deleted">Files of the earlier export that the site no longer has.</param>
internal sealed record ExportResult(int Files, int Written, int Deleted);

/// <summary>
/// The folder that receives exports. Everything that changed is first written to a temporary place, so that a full disk does no harm; then it is renamed into
/// place, and rolled back if that fails half-way. Files that no export wrote are never touched.
/// </summary>
internal sealed class ExportFolder(string root)
{
    private const string StagingName = ".profile-export.new";
    private readonly string staging = Path.Combine(root, StagingName);

    /// <summary>Makes the folder contain these files and no others from earlier exports.</summary>
    /// <exception cref="ExportException">It cannot; the folder is unchanged.</exception>
    public ExportResult Write(IReadOnlyList<ExportFile> files, Action<double> progress, CancellationToken cancellation)
    {
        var isNew = !Directory.Exists(root);
        try
        {
            var before = ExportManifest.Read(root);
            var now = new Dictionary<string, string>(StringComparer.Ordinal);
            Directory.CreateDirectory(root);
            Discard();
            Directory.CreateDirectory(staging);
            var staged = Stage(files, before, now, progress, cancellation);
            var gone = before.Keys.Where(p => !now.ContainsKey(p) && IsOurs(p)).Order(StringComparer.Ordinal).ToArray();
            var manifest = ExportManifest.Write(now);
            if (staged.Count > 0 || gone.Length > 0 || !Same(ExportManifest.FileName, Convert.ToHexStringLower(SHA256.HashData(manifest))))
            {
                using var swap = new ExportSwap(root, staging);
                // While files move, the manifest lists old and new ones: a killed export leaves nothing that the next one would take for the owner's.
                swap.Place(ExportManifest.FileName, Aside("before", ExportManifest.Write(before.Concat(now.Where(n => !before.ContainsKey(n.Key))))));
                var last = Aside("after", manifest);
                Array.ForEach(gone, swap.Delete);
                staged.ForEach(s => swap.Place(s.Path, s.Staged));
                swap.Place(ExportManifest.FileName, last);
                swap.Commit();
            }

            return new ExportResult(files.Count, staged.Count, gone.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ExportException)
        {
            throw new ExportException($"Nothing was exported, and {(isNew ? $"{root} was not created" : $"what was in {root} is unchanged")}: {e.Message}", e);
        }
        finally
        {
            Discard();
            if (isNew && Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
            {
                Directory.Delete(root);
            }
        }
    }

    private List<(string Path, string Staged)> Stage(
        IReadOnlyList<ExportFile> files, Dictionary<string, string> before, Dictionary<string, string> now, Action<double> progress,
        CancellationToken cancellation)
    {
        var staged = new List<(string, string)>();
        var unchanged = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files[i];
            var aside = Path.Combine(staging, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            // The best compression is slow: the compressed form of an unchanged text is unchanged too.
            var isKept = file.CompressedFrom is { } source && unchanged.Contains(source) && before.TryGetValue(file.Path, out var known)
                && Same(file.Path, known);
            var hash = isKept ? before[file.Path] : Hash(file.Open);
            if (Same(file.Path, hash))
            {
                unchanged.Add(file.Path);
            }
            else
            {
                RefuseForeign(file.Path, before);
                hash = Copy(file, aside);
                staged.Add((file.Path, aside));
            }

            now[file.Path] = hash;
            progress((i + 1.0) / files.Count);
        }

        return staged;
    }

    private bool Same(string path, string hash) => IsOurs(path) && Hash(() => File.OpenRead(Full(path))) == hash;

    // A regular file below folders that are not links: no path in the manifest reaches outside the folder.
    private bool IsOurs(string path) => Linked(path) is null && File.Exists(Full(path));

    private string? Linked(string path)
    {
        for (var part = path; part.Length > 0; part = Path.GetDirectoryName(part) ?? "")
        {
            if (new FileInfo(Full(part)).LinkTarget is not null)
            {
                return part;
            }
        }

        return null;
    }

    private void RefuseForeign(string path, Dictionary<string, string> before)
    {
        for (var part = path; part.Length > 0; part = Path.GetDirectoryName(part) ?? "")
        {
            var isFile = File.Exists(Full(part)) || new FileInfo(Full(part)).LinkTarget is not null;
            // A folder where a file belongs may hold the owner's files; if it holds only ours, it is empty by the time the file takes its place.
            var isFolderOfOthers = part == path && Directory.Exists(Full(part))
                && Directory.EnumerateFiles(Full(part), "*", SearchOption.AllDirectories)
                .Any(f => !before.ContainsKey(Path.GetRelativePath(root, f).Replace('\\', '/')));
            if ((isFile && (!before.ContainsKey(part) || Linked(part) is not null)) || isFolderOfOthers)
            {
                throw new ExportException($"the export would replace {part}, which no export wrote. Move it away, or export into another folder.");
            }
        }
    }

    private string Aside(string name, byte[] bytes)
    {
        var path = Path.Combine(staging, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void Discard()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static string Hash(Func<Stream> open)
    {
        using var stream = open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Copy(ExportFile file, string target)
    {
        using var source = file.Open();
        using var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        while (source.Read(buffer) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            Write(copy, buffer.AsSpan(0, read), file.Path);
        }

        copy.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(FileStream target, ReadOnlySpan<byte> bytes, string path)
    {
        try
        {
            target.Write(bytes);
        }
        // .NET's message for EFBIG: a FAT disk takes files up to 4 GB, a quota may allow less.
        catch (ArgumentOutOfRangeException e)
        {
            throw new IOException($"{path} is larger than this disk or quota allows", e);
        }
    }

    private string Full(string path) => Path.Combine(root, path);
}
