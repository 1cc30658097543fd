using System.Buffers;

namespace Profile.Content.Assets;

/// <summary>The first bytes of a picture, in a buffer that is used again: at each load every picture of a folder is looked at.</summary>
internal static class PictureHeader
{
    /// <summary>What a header says.</summary>
    /// <typeparam name="T">What is asked.</typeparam>
    public delegate T Reading<out T>(ReadOnlySpan<byte> header);

    /// <summary>Reads the first bytes of a file, as many as <see cref="PictureLimits.PictureHeaderBytes"/>, from where the stream stands.</summary>
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
