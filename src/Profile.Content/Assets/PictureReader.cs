using System.Security.Cryptography;
using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>
/// Reads a file's <see cref="Picture"/>. Decodes nothing: the header holds the size, and the bytes are hashed only if smaller forms are worthwhile.
/// </summary>
internal static class PictureReader
{
    /// <summary>The picture, or null when the file is not one that we can read.</summary>
    public static Picture? Read(ScannedFile file)
    {
        if (file.Now() is null || PictureSizeReader.Read(file.RealPath) is not { } size)
        {
            return null;
        }

        return new Picture(size, IsWorthwhile(size, file.Stamp.Size) ? Hash(file.RealPath) : null);
    }

    /// <summary>What identifies a file's bytes in addresses and in the cache.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string HashOf(string path)
    {
        using var stream = Open(path);
        return HashOf(stream);
    }

    private static bool IsWorthwhile(PictureSize size, long bytes) =>
        size.Width > PictureVariant.Widths[0] && bytes is >= PictureLimits.SmallestPictureBytes and <= PictureLimits.LargestPictureBytes
        && (long)size.Width * size.Height <= PictureLimits.PicturePixels && size.Height <= PictureLimits.PictureTallness * size.Width;

    private static string? Hash(string path)
    {
        try
        {
            using var stream = Open(path);
            if (stream.Length > PictureLimits.LargestPictureBytes)
            {
                return null;
            }

            var isStill = PictureHeader.Read(stream, IsStill);
            stream.Position = 0;
            return isStill ? HashOf(stream) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Read in pieces, since a folder of photographs is larger than memory.
    private static string HashOf(FileStream stream) => Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 12));

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    // Decided by the bytes, whatever the file name says; an animated picture would lose its motion in another form.
    private static bool IsStill(ReadOnlySpan<byte> b) => b switch
    {
        [0xFF, 0xD8, ..] => true,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => b.IndexOf("IDAT"u8) is var data and > 0 && b[..data].IndexOf("acTL"u8) < 0,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] =>
            b.Length > 20 && b[8..12].SequenceEqual("WEBP"u8) && !(b[12..16].SequenceEqual("VP8X"u8) && (b[20] & 2) != 0),
        _ => b.Length > 12 && b[4..12].SequenceEqual("ftypavif"u8),
    };
}
