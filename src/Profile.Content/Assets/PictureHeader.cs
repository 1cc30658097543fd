using System.Buffers;

namespace Profile.Content.Assets;

/// <summary>The first bytes of a picture, in a reused buffer: each load looks at every picture of a folder.</summary>
internal static class PictureHeader
{
    /// <summary>Reads something from a header.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    public delegate T Reading<out T>(ReadOnlySpan<byte> header);

    /// <summary>Reads the first bytes of a file, up to <see cref="PictureLimits.PictureHeaderBytes"/>, from the stream's current position.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static T Read<T>(FileStream stream, Reading<T> reading)
    {
        var length = (int)Math.Min(PictureLimits.PictureHeaderBytes, stream.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            stream.ReadExactly(buffer, 0, length);
            return reading(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
