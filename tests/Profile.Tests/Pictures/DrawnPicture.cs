using NetVips;

namespace Profile.Tests.Pictures;

/// <summary>Pictures drawn for a test, complex enough to be worth smaller forms.</summary>
internal static class DrawnPicture
{
    public static byte[] Jpeg(int width, int height, int orientation = 1)
    {
        using var drawn = Draw(width, height);
        using var tagged = drawn.Mutate(m => m.Set(GValue.GIntType, "orientation", orientation));
        return tagged.JpegsaveBuffer(q: 85);
    }

    public static byte[] Png(int width, int height)
    {
        using var drawn = Draw(width, height);
        using var transparent = drawn.Bandjoin(120);
        return transparent.PngsaveBuffer();
    }

    public static byte[] Gif(int width, int height)
    {
        using var drawn = Draw(width, height);
        return drawn.GifsaveBuffer();
    }

    /// <summary>A JPEG with a valid header but no picture data.</summary>
    public static byte[] Broken(int width, int height)
    {
        var whole = Jpeg(width, height);
        return [.. whole[..700], .. new byte[20_000]];
    }

    private static Image Draw(int width, int height)
    {
        using var grain = Image.Gaussnoise(width, height, sigma: 12, mean: 128);
        using var grey = grain.Cast(Enums.BandFormat.Uchar);
        return grey.Bandjoin(90, 200).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
