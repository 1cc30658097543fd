using NetVips;

namespace Profile.Pictures;

/// <summary>
/// How much memory making a smaller form of a picture takes, in bytes, judged by its header alone. Upper bounds of what was measured for libvips 8.18
/// (docs/performance.md, "Pictures"), including the library's own allocations, which the garbage collector does not see.
/// </summary>
internal static class PictureCost
{
    private const long Megabyte = 1024 * 1024;

    // Tables, buffers and colour profiles, for any picture.
    private const long Fixed = 12 * Megabyte;

    // Lines that are held in memory while a picture is shrunk line by line.
    private const int Lines = 2048;

    /// <summary>The cost of decoding, with the picture shrunk along the way.</summary>
    /// <param name="header">The picture as libvips opens it, before any of it is decoded.</param>
    public static long OfDecoding(Image header)
    {
        var pixels = (long)header.Width * header.Height;
        var narrowing = Lines * (long)header.Width;
        var samples = header.Bands * (header.Format is Enums.BandFormat.Uchar ? 1 : 2);
        var isWhole = header.Contains("interlaced");
        return Fixed + (header.Contains("vips-loader") ? (string)header.Get("vips-loader") : "") switch
        {
            // A progressive JPEG keeps two bytes per sample until its end; colour usually has a quarter of the samples.
            var loader when loader.StartsWith("jpeg", StringComparison.Ordinal) => narrowing + (isWhole ? 2 * pixels * Samples(header) / 2 : 0),
            var loader when loader.StartsWith("png", StringComparison.Ordinal) => (narrowing * samples * 3 / 2) + (isWhole ? pixels * samples : 0),
            // A lossless one is decoded as a whole.
            var loader when loader.StartsWith("webp", StringComparison.Ordinal) => narrowing + (4 * pixels),
            _ => 16 * pixels,
        };
    }

    /// <summary>The cost of encoding.</summary>
    /// <param name="pixels">Pixels of the form.</param>
    public static long OfEncoding(long pixels, bool hasAlpha) => Fixed + ((hasAlpha ? 16 : 12) * pixels);

    // Samples of two pixels.
    private static int Samples(Image header) =>
        header.Bands == 1
            ? 2
            : header.Bands == 4 ? 11 : header.Contains("jpeg-chroma-subsample") && (string)header.Get("jpeg-chroma-subsample") == "4:2:0" ? 3 : 6;
}
