using NetVips;
using Profile.Content.Assets;
using Profile.Pictures;
using Profile.Tests.Shared;

namespace Profile.Tests.Pictures;

/// <summary>How much memory a picture needs is known before it is decoded, and one that does not fit is not decoded.</summary>
public sealed class PictureMemoryTests : IDisposable
{
    private readonly ContentFolder content = new("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nText.\n");
    private readonly string root = Directory.CreateTempSubdirectory("limit-").FullName;

    public void Dispose()
    {
        content.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_picture_that_needs_more_memory_than_there_is_is_not_decoded_and_is_not_to_blame()
    {
        content.Write("assets/img/loom.png", DrawnPicture.Png(1000, 700));
        var assets = content.Load().Assets;
        var asset = assets.Find("/assets/img/loom.png")!;
        var variant = PictureVariant.Of(asset, assets.PictureOf(asset)!).First();

        var refused = Assert.Throws<PictureException>(() => PictureEncoder.Encode(variant, Machine(megabytes: 10)));
        Assert.True(refused.NeedsMemory);
        Assert.Matches("^it needs [0-9]+ MB of memory to be made smaller, but only 7 of 10 MB may be used now$", refused.Message);
        Assert.Null(Profile.Checking.PictureCheck.Decoded(variant, Machine(megabytes: 10)));
        Assert.NotEmpty(PictureEncoder.Encode(variant, Machine(megabytes: 1000)));
    }

    [Fact]
    public void A_progressive_or_interlaced_picture_needs_memory_for_all_of_it()
    {
        foreach (var (plain, coarseFirst, bytes) in new (Func<Image, byte[]>, Func<Image, byte[]>, int)[]
        {
            (i => i.JpegsaveBuffer(), i => i.JpegsaveBuffer(interlace: true), 3),
            (i => i.PngsaveBuffer(), i => i.PngsaveBuffer(interlace: true), 3),
        })
        {
            using var drawn = Image.Black(2000, 1500, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
            Assert.Equal(Cost(plain(drawn)) + (bytes * 2000 * 1500), Cost(coarseFirst(drawn)));
        }
    }

    [Fact]
    public void Transparency_and_size_cost_more()
    {
        Assert.True(PictureCost.OfEncoding(1_000_000, hasAlpha: true) > PictureCost.OfEncoding(1_000_000, hasAlpha: false));
        Assert.True(PictureCost.OfEncoding(2_000_000, hasAlpha: false) > PictureCost.OfEncoding(1_000_000, hasAlpha: false));
    }

    private static long Cost(byte[] bytes)
    {
        using var header = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential);
        return PictureCost.OfDecoding(header);
    }

    private MemoryLimit Machine(int megabytes)
    {
        Directory.CreateDirectory(Path.Combine(root, "proc"));
        File.WriteAllText(Path.Combine(root, "proc/meminfo"), $"MemTotal: {megabytes * 1024} kB\nMemAvailable: {megabytes * 1024} kB\n");
        return new MemoryLimit(root);
    }
}
