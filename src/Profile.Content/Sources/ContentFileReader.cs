using System.Security.Cryptography;
using System.Text;
using Profile.Content.Diagnostics;

namespace Profile.Content.Sources;

/// <summary>Reads a file's bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one, else Latin-1 and a warning.</summary>
internal static class ContentFileReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null with a diagnostic when it is too large or cannot be read.</summary>
    public static ContentFile? Read(ScannedFile file, string collection, int limit, DiagnosticBag bag)
    {
        if (file.Stamp.Size > limit)
        {
            bag.Report(Messages.FileTooLarge, new Location(file.Path), file.Stamp.Size / 1024, limit / 1024);
            return null;
        }

        byte[] bytes;
        try
        {
            if (file.Now() is null)
            {
                throw new FileNotFoundException();
            }

            bytes = File.ReadAllBytes(file.RealPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(Messages.Unreadable, new Location(file.Path), e is UnauthorizedAccessException ? "permission denied" : "it is gone or the disk failed");
            return null;
        }

        return new ContentFile(file.Path, collection, Decode(bytes, file.Path, bag), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static string Decode(byte[] bytes, string path, DiagnosticBag bag)
    {
        string text;
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            text = Encoding.Unicode.GetString(bytes.AsSpan(2));
        }
        else if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            text = Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }
        else
        {
            var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
            try
            {
                text = Strict.GetString(body);
            }
            catch (DecoderFallbackException)
            {
                bag.Report(Messages.NotUtf8, new Location(path));
                text = Encoding.Latin1.GetString(body);
            }
        }

        return CleanText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
    }
}
