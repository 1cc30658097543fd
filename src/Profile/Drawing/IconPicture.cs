using System.Buffers.Binary;
using Profile.Content;
using Profile.Feeds;

namespace Profile.Drawing;

/// <summary>The owner's initials as a picture, for programs that cannot read SVG. If the font lacks their script, a plain shape takes their place.</summary>
internal static class IconPicture
{
    private static readonly int[] Sizes = [16, 32, 48];

    /// <summary>The icon as an ICO file, in the sizes for browser tabs and for desktops.</summary>
    public static byte[] Favicon(Site site)
    {
        var pictures = Sizes.Select(size => (Size: size, Bytes: Draw(site, size, isRound: true))).ToArray();
        // The number of pictures, then a 16-byte entry for each.
        var file = new List<byte> { 0, 0, 1, 0, (byte)pictures.Length, 0 };
        var at = 6 + (16 * pictures.Length);
        foreach (var (size, bytes) in pictures)
        {
            file.AddRange([(byte)size, (byte)size, 0, 0, 1, 0, 32, 0, .. Number(bytes.Length), .. Number(at)]);
            at += bytes.Length;
        }

        return [.. file, .. pictures.SelectMany(p => p.Bytes)];
    }

    /// <summary>The icon for the home screen of a phone, which rounds the corners itself.</summary>
    public static byte[] TouchIcon(Site site) => Draw(site, 180, isRound: false);

    private static byte[] Draw(Site site, int size, bool isRound)
    {
        var accent = site.Accent?.Light ?? Palette.Accent;
        var canvas = new Canvas(size, size, (new(accent, (byte)(isRound ? 0 : 255)), new(accent)), (new(accent), new(Palette.White)));
        canvas.Fill(0, 0, size, size, isRound ? size * 6 / 32.0 : 0, 0);
        if (Typeface.Glyphs(SiteIcon.Initials(site)) is { } letters)
        {
            var width = letters.Sum(g => g.Advance);
            var height = Math.Min(size * 0.6, size * 0.8 / width);
            // Capitals are 0.66 of the font size high.
            canvas.Write(letters, (size - (width * height)) / 2, (size / 2.0) + (height * 0.33), height, 1);
        }
        else
        {
            canvas.Fill(size * 0.3, size * 0.3, size * 0.7, size * 0.7, size * 0.2, 1);
        }

        return canvas.ToPng();
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
