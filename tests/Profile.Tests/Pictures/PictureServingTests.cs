using System.Net;
using System.Text.RegularExpressions;
using NetVips;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Pictures;
using Profile.Tests.Shared;

namespace Profile.Tests.Pictures;

/// <summary>
/// The smaller forms of the owner's pictures: what pages link to, what the addresses answer before and after a form is made, and which forms are never made.
/// </summary>
public sealed class PictureServingTests : IDisposable
{
    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        profile:
          image: assets/img/ada.jpg
          image_alt: Ada
        ---
        ![A loom](assets/img/loom.png)

        ![Moves](assets/img/moves.gif) ![Damaged](assets/img/damaged.jpg) ![Small](assets/img/small.png)
        """);

    private readonly string cache = Directory.CreateTempSubdirectory("pictures-").FullName;

    public PictureServingTests()
    {
        content.Write("assets/img/ada.jpg", DrawnPicture.Jpeg(1000, 600, orientation: 6));
        content.Write("assets/img/loom.png", DrawnPicture.Png(820, 300));
        content.Write("assets/img/moves.gif", DrawnPicture.Gif(600, 200));
        content.Write("assets/img/damaged.jpg", DrawnPicture.Broken(700, 500));
        content.Write("assets/img/small.png", DrawnPicture.Png(300, 200));
    }

    public void Dispose()
    {
        content.Dispose();
        Directory.Delete(cache, recursive: true);
    }

    [Fact]
    public async Task A_page_offers_the_smaller_forms_beside_the_original()
    {
        using var server = Start();
        using var http = server.Http();
        var html = await http.GetStringAsync("/");

        // Its Exif orientation rotates it to a width of 600. Between 480 and 600 the original is the sharpest.
        Assert.Matches(
            "<img src=\"/assets/img/ada.jpg\" srcset=\"/_/pictures/[0-9a-f]{24}/assets/img/ada-480.webp 480w, /assets/img/ada.jpg 600w\" sizes=\"15rem\" "
            + "alt=\"Ada\" class=\"pf-portrait u-photo\" fetchpriority=\"high\" width=\"600\" height=\"1000\">", html);
        Assert.Matches(
            "<p><img src=\"/assets/img/loom.png\" alt=\"A loom\" loading=\"lazy\" width=\"820\" height=\"300\" "
            + "srcset=\"/_/pictures/[0-9a-f]{24}/assets/img/loom-480.webp 480w, /_/pictures/[0-9a-f]{24}/assets/img/loom-800.webp 800w, "
            + "/assets/img/loom.png 820w\" sizes=\"[^\"]+42rem, 100vw\"></p>", html);
        Assert.DoesNotContain("<picture", html, StringComparison.Ordinal);
        foreach (var plain in new[] { "moves", "small" })
        {
            Assert.DoesNotMatch($"/_/pictures/[0-9a-f]+/assets/img/{plain}", html);
            Assert.Contains($"<img src=\"/assets/img/{plain}.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_form_is_made_in_the_background_and_then_kept_by_browsers_for_good()
    {
        using var server = Start();
        using var http = server.Http();
        foreach (var address in Forms(await http.GetStringAsync("/"), "ada|loom"))
        {
            var answer =
                await Eventually.True(() => http.GetAsync(address), a => a.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal("WEBP", System.Text.Encoding.Latin1.GetString(bytes, 8, 4));
            Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
            using var image = Image.NewFromBuffer(bytes);
            Assert.Equal(int.Parse(Regex.Match(address, "-([0-9]+)\\.").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), image.Width);
            Assert.Equal(address.Contains("/loom-", StringComparison.Ordinal), image.HasAlpha());
            Assert.Equal(address.Contains("/ada-", StringComparison.Ordinal), image.Height > image.Width);
            Assert.False(image.Contains("exif-data"));

            using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
            Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);
        }
    }

    [Fact]
    public async Task The_address_of_a_form_that_is_not_made_yet_sends_the_original_which_no_cache_may_keep()
    {
        using var server = Start();
        using var http = server.Http();
        var address = Forms(await http.GetStringAsync("/"), "damaged")[0];
        var answer = await http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("image/jpeg", "no-cache"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Equal(await File.ReadAllBytesAsync(content.Full("assets/img/damaged.jpg")), await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("{0}/assets/img/ada-481.webp")]
    [InlineData("{0}/assets/img/ada-800.webp")]
    [InlineData("{0}/assets/img/ada-480.png")]
    [InlineData("{0}/assets/img/other-480.webp")]
    [InlineData("{0}/assets/img/..%2Fimg/ada-480.webp")]
    [InlineData("{0}/assets/img/ada-0480.webp")]
    [InlineData("{0}/../../../etc/passwd-480.webp")]
    [InlineData("000000000000000000000000/assets/img/ada-480.webp")]
    [InlineData("-480.webp")]
    [InlineData("{0}-480.webp")]
    [InlineData("{0}/-480.webp")]
    [InlineData("")]
    public async Task No_other_address_answers(string path)
    {
        using var server = Start();
        using var http = server.Http();
        var hash = Forms(await http.GetStringAsync("/"), "ada")[0].Split('/')[3];
        var answer = await http.GetAsync(PictureVariant.Prefix + path.Replace("{0}", hash, StringComparison.Ordinal));
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.PermanentRedirect });
    }

    [Fact]
    public async Task A_restart_uses_what_was_made_before_and_a_folder_that_cannot_be_written_gives_way_to_memory()
    {
        content.Write("in-the-way", "A file.");
        foreach (var folder in new[] { cache, content.Full("in-the-way/cache") })
        {
            string address;
            using (var server = Start(folder))
            {
                using var http = server.Http();
                address = Forms(await http.GetStringAsync("/"), "loom")[^1];
                Assert.Contains("immutable",
                    (await Eventually.True(() => http.GetAsync(address),
                    a => a.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal))).Headers.CacheControl!.ToString(),
                    StringComparison.Ordinal);
            }

            var site = content.Load();
            var variant = PictureVariant.Find(site.Assets, address)!;
            Assert.Equal(folder == cache, new PictureCache(folder).Read(variant.Key) is not null);
        }
    }

    [Fact]
    public async Task The_pages_are_the_same_on_every_copy_of_the_server()
    {
        using var one = Start();
        using var other = Start(content.Full("in-the-way/cache"));
        using var first = one.Http();
        using var second = other.Http();
        Assert.Equal(await first.GetStringAsync("/"), await second.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_changed_picture_has_other_addresses()
    {
        using var server = Start();
        using var http = server.Http();
        var before = Forms(await http.GetStringAsync("/"), "loom");
        content.Write("assets/img/loom.png", DrawnPicture.Png(1500, 300));
        var after = await Eventually.True(async () => Forms(await http.GetStringAsync("/"), "loom"), f => f.Length == 3);
        Assert.Equal(3, after.Length);
        Assert.Empty(before.Intersect(after));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(before[0])).StatusCode);
    }

    [Fact]
    public async Task An_export_has_every_form_that_its_pages_refer_to_and_reports_a_picture_that_cannot_be_decoded()
    {
        using var exported = new ExportedSite();
        var (exit, _, errors) = await exported.ExportAsync(content.Root, basePath: "/x");
        Assert.Equal(0, exit);
        Assert.Single(errors.Split('\n'), line => line.StartsWith("assets/img/damaged.jpg is written unchanged", StringComparison.Ordinal));
        var html = exported.Read("index.html");
        Assert.Contains("srcset=\"/x/_/pictures/", html, StringComparison.Ordinal);
        Assert.Contains("\n/x/_/pictures/*\n  Cache-Control: public, max-age=31536000, immutable\n", exported.Read("_headers"), StringComparison.Ordinal);
        foreach (var address in Forms(html.Replace("/x/", "/", StringComparison.Ordinal), "ada|loom|damaged"))
        {
            Assert.True(File.Exists(exported.Full(address[1..])), address);
        }
    }

    [Fact]
    public async Task A_check_reports_the_picture_that_cannot_be_decoded()
    {
        var scan = Profile.Content.Sources.FolderScanner.Scan(content.Root)!;
        await using var host = new Profile.Exporting.ExportHost();
        var found = await new Profile.Checking.PageChecks(host.Pages).AllAsync(host.Loader.Load(scan), scan);
        Assert.Equal("assets/img/damaged.jpg", Assert.Single(found, d => d.Code == "PRF112").Location.Path);
    }

    [Fact]
    public void A_picture_whose_size_is_beyond_the_bounds_is_served_as_it_is()
    {
        var side = (int)Math.Sqrt(PictureLimits.PicturePixels);
        var tallest = PictureLimits.PictureTallness * 500;
        var header = 8 + (PictureLimits.PictureHeaderBytes / ushort.MaxValue);
        foreach (var (name, bytes, isOffered) in new[]
        {
            ("square.png", Png(side, side, 20_000), true),
            ("huge.png", Png(side + 1, side + 1, 20_000), false),
            ("high.png", Png(500, tallest, 20_000), true),
            ("higher.png", Png(500, tallest + 1, 20_000), false),
            ("small.png", Png(600, 400, PictureLimits.SmallestPictureBytes), true),
            ("smaller.png", Png(600, 400, PictureLimits.SmallestPictureBytes - 1), false),
            ("large.png", Png(600, 400, PictureLimits.LargestPictureBytes), true),
            ("larger.png", Png(600, 400, PictureLimits.LargestPictureBytes + 1), false),
            ("late.jpg", LateHeader(header / 8), true),
            ("later.jpg", LateHeader(header), false),
        })
        {
            content.Write($"assets/img/{name}", bytes);
            var assets = content.Load().Assets;
            Assert.True(isOffered == (assets.PictureOf(assets.Find($"/assets/img/{name}")!)?.Hash is not null), name);
        }
    }

    // The first bytes of a PNG of that size, with nothing after them.
    private static byte[] Png(int width, int height, int bytes)
    {
        var png = DrawnPicture.Png(600, 400);
        Array.Resize(ref png, bytes);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    // A JPEG whose size follows the given number of segments of camera metadata.
    private static byte[] LateHeader(int segments)
    {
        var jpeg = DrawnPicture.Jpeg(600, 400);
        var segment = new byte[2 + ushort.MaxValue];
        (segment[0], segment[1], segment[2], segment[3]) = (0xFF, 0xE2, 0xFF, 0xFF);
        return [.. jpeg[..2], .. Enumerable.Repeat(segment, segments).SelectMany(s => s), .. jpeg[2..]];
    }

    [Fact]
    public void The_cache_keeps_within_its_bound_and_touches_no_file_but_its_own()
    {
        var other = Path.Combine(cache, "other.webp");
        File.WriteAllText(other, "Somebody's.");
        var pictures = new PictureCache(cache, folderBytes: 1000, memoryBytes: 1000);
        foreach (var n in Enumerable.Range(0, 5))
        {
            Assert.True(pictures.Write($"{n:D24}-480.webp", new byte[300]));
        }

        Assert.True(Directory.EnumerateFiles(cache).Sum(f => new FileInfo(f).Length) <= 1011);
        Assert.True(File.Exists(other));

        var memory = new PictureCache(null, memoryBytes: 1000);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(n => memory.Write($"{n}", new byte[300])));
    }

    private static string[] Forms(string html, string names) =>
        [.. Regex.Matches(html, $"/_/pictures/[0-9a-f]+/assets/img/(?:{names})-[0-9]+\\.[a-z]+").Select(m => m.Value).Distinct()];

    private ProfileServer Start(string? folder = null) => ProfileServer.Start(content, ("Profile:Cache", folder ?? cache));
}
