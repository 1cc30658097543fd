using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Profile.Drawing;
using Profile.Tests.Shared;

namespace Profile.Tests.Drawing;

/// <summary>Icons of initials and pictures of titles, drawn with the font that ships.</summary>
public sealed class DrawnPictureTests
{
    private const string Files = """
        -- site.yml --
        first_name: Zoë
        last_name: Ångström
        url: https://zoe.example.org
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- pages/long.md --
        ---
        title: On the theory of ideals in rings, and of their decompositions into primary components, Ελληνικά, Кириллица
        ---
        Word.
        -- pages/cjk.md --
        ---
        title: 数学
        ---
        Word.
        -- pages/own.md --
        ---
        title: With a picture
        ---
        ![A dot](/assets/dot.png)
        -- assets/dot.png --
        x
        """;

    [Fact]
    public async Task The_icons_of_old_browsers_and_phones_are_there()
    {
        using var site = new ServedSite(Files);
        Assert.Equal((180, 180), Size(await site.Http.GetByteArrayAsync("/apple-touch-icon.png")));
        var favicon = await site.Http.GetByteArrayAsync("/favicon.ico");
        Assert.Equal([0, 0, 1, 0, 3, 0], favicon[..6]);
        foreach (var (entry, size) in new[] { (6, 16), (22, 32), (38, 48) })
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(favicon.AsSpan(entry + 8));
            var at = BinaryPrimitives.ReadInt32LittleEndian(favicon.AsSpan(entry + 12));
            Assert.Equal((size, size), Size(favicon[at..(at + length)]));
        }
    }

    [Fact]
    public async Task An_owners_own_icon_at_the_address_is_served()
    {
        using var site = new ServedSite(Files + "\n-- assets/favicon.ico --\nmine\n");
        using var own = new ServedSite("-- _config.yml --\ntitle: A\n-- _pages/about.md --\n---\npermalink: /\n---\n-- favicon.ico --\nmine\n");
        Assert.StartsWith("mine", await own.Http.GetStringAsync("/favicon.ico"), StringComparison.Ordinal);
        Assert.StartsWith("\0\0", await site.Http.GetStringAsync("/favicon.ico"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/long/")]
    [InlineData("/cjk/")]
    public async Task A_page_without_a_picture_has_one_that_is_drawn(string path)
    {
        using var site = new ServedSite(Files);
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync(path));
        var address = new Uri(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!).AbsolutePath;
        Assert.Equal((1200, 630), Size(await site.Http.GetByteArrayAsync(address)));
    }

    [Fact]
    public async Task A_page_with_a_picture_shows_its_own()
    {
        using var site = new ServedSite(Files);
        Assert.Contains("og:image\" content=\"https://zoe.example.org/assets/dot.png", await site.Http.GetStringAsync("/own/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/_/share/own/card.png")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/_/share/nowhere/card.png")).StatusCode);
    }

    // Every copy of the server sends the same bytes, whatever its processor.
    [Fact]
    public void The_bytes_are_the_same_on_every_system()
    {
        var canvas = new Canvas(200, 60, (new(Palette.Paper), new(Palette.Ink)));
        canvas.Write(Typeface.Glyphs("Ångström Ω Ж")!.Value, 8, 40, 28, 0);
        Assert.Equal("475aaa1c3cb61b86", Convert.ToHexStringLower(SHA256.HashData(canvas.ToPng()).AsSpan(0, 8)));
    }

    [Fact]
    public void A_writing_system_that_the_font_lacks_has_no_glyphs() => Assert.Null(Typeface.Glyphs("数学"));

    // The size stated in a picture; also checks that its compressed rows are complete.
    private static (int Width, int Height) Size(byte[] png)
    {
        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var rows = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                using var content = new ZLibStream(new MemoryStream(png, at + 8, length), CompressionMode.Decompress);
                content.CopyTo(rows);
            }

            at += length + 12;
        }

        Assert.Equal((width + 1) * height, rows.Length);
        return (width, height);
    }
}
