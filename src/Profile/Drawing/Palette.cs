using Profile.Content.Appearance;

namespace Profile.Drawing;

/// <summary>The colours of wwwroot/css/site.css on light paper.</summary>
internal static class Palette
{
    public static readonly Colour Paper = new(0xfd, 0xfc, 0xfa);
    public static readonly Colour Ink = new(0x1c, 0x1e, 0x22);
    public static readonly Colour Muted = new(0x5b, 0x5f, 0x67);
    public static readonly Colour Accent = new(0x1f, 0x4e, 0x8c);
    public static readonly Colour White = new(0xff, 0xff, 0xff);
}
