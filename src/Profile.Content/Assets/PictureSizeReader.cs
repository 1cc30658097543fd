using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Profile.Content.Assets;

/// <summary>Reads a picture's width and height from its first bytes: PNG, JPEG, GIF, WebP, AVIF and SVG. Opens nothing but the given file.</summary>
internal static class PictureSizeReader
{
    /// <summary>The size, or null when the file is unreadable or of another format.</summary>
    public static PictureSize? Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return PictureHeader.Read<PictureSize?>(stream,
                header => Read(header) is { Width: > 0 and <= 65_535, Height: > 0 and <= 65_535 } size ? size : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static PictureSize? Read(ReadOnlySpan<byte> b) => b switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when b.Length >= 24 =>
            new(BinaryPrimitives.ReadInt32BigEndian(b[16..]), BinaryPrimitives.ReadInt32BigEndian(b[20..])),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when b.Length >= 10 =>
            new(BinaryPrimitives.ReadUInt16LittleEndian(b[6..]), BinaryPrimitives.ReadUInt16LittleEndian(b[8..])),
        [0xFF, 0xD8, ..] => Jpeg(b),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when b.Length >= 30 && b[8..12].SequenceEqual("WEBP"u8) => WebP(b),
        _ when b.Length >= 12 && b[4..8].SequenceEqual("ftyp"u8) => Avif(b),
        _ => Svg(b),
    };

    // Frame headers SOF0–SOF15 hold the size; an Exif orientation of 5–8 means a quarter turn.
    private static PictureSize? Jpeg(ReadOnlySpan<byte> b)
    {
        var turned = false;
        for (var i = 2; i + 9 < b.Length && b[i] == 0xFF;)
        {
            var marker = b[i + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(b[(i + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(b[(i + 5)..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(b[(i + 7)..]);
                return turned ? new(height, width) : new(width, height);
            }

            if (marker == 0xE1 && i + 2 + length <= b.Length)
            {
                turned = ExifOrientation(b.Slice(i + 4, length - 2)) is >= 5 and <= 8;
            }

            i += 2 + length;
        }

        return null;
    }

    private static int ExifOrientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 20 || !exif.StartsWith("Exif\0\0"u8))
        {
            return 1;
        }

        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        var directory = (int)Word4(tiff, 4, little);
        if (directory < 8 || directory + 2 > tiff.Length)
        {
            return 1;
        }

        var count = Word2(tiff, directory, little);
        for (var i = 0; i < count && directory + 2 + (i * 12) + 12 <= tiff.Length; i++)
        {
            var entry = directory + 2 + (i * 12);
            if (Word2(tiff, entry, little) == 0x0112)
            {
                return Word2(tiff, entry + 8, little);
            }
        }

        return 1;
    }

    private static int Word2(ReadOnlySpan<byte> b, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(b[at..]) : BinaryPrimitives.ReadUInt16BigEndian(b[at..]);

    private static uint Word4(ReadOnlySpan<byte> b, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(b[at..]) : BinaryPrimitives.ReadUInt32BigEndian(b[at..]);

    private static PictureSize? WebP(ReadOnlySpan<byte> b)
    {
        var kind = b[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return new(1 + (b[24] | (b[25] << 8) | (b[26] << 16)), 1 + (b[27] | (b[28] << 8) | (b[29] << 16)));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(b[21..]);
            return new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return new(BinaryPrimitives.ReadUInt16LittleEndian(b[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(b[28..]) & 0x3FFF);
    }

    // The image spatial extents property of ISO/IEC 23008-12; encoders write that of the primary item first.
    private static PictureSize? Avif(ReadOnlySpan<byte> b)
    {
        var at = b.IndexOf("ispe"u8);
        return at > 0 && at + 16 <= b.Length
            ? new((int)BinaryPrimitives.ReadUInt32BigEndian(b[(at + 8)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(b[(at + 12)..]))
            : null;
    }

    private static PictureSize? Svg(ReadOnlySpan<byte> b)
    {
        if (b.IndexOf("<svg"u8) < 0)
        {
            return null;
        }

        try
        {
            using var xml = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(b)),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            if (xml.MoveToContent() != XmlNodeType.Element)
            {
                return null;
            }

            if (Length(xml.GetAttribute("width")) is { } width && Length(xml.GetAttribute("height")) is { } height)
            {
                return new(width, height);
            }

            var box = xml.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return box is [_, _, var w, var h] && Length(w) is { } boxWidth && Length(h) is { } boxHeight ? new(boxWidth, boxHeight) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int? Length(string? text) =>
        text is not null && double.TryParse(text.Replace("px", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var n) && n >= 1
            ? (int)Math.Round(n)
            : null;
}
