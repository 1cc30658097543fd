using Profile.Content.Diagnostics;

namespace Profile.Content.Appearance;

/// <summary>The owner's accent colour in both colour schemes, readable in each (WCAG 2.2, 1.4.3: a contrast of 4.5).</summary>
/// <param name="Light">On light paper.</param>
/// <param name="Dark">On dark paper.</param>
/// <param name="LightHover">Of a link under the pointer, where the owner has one of its own.</param>
/// <param name="DarkHover">The same on dark paper.</param>
internal sealed record Accent(Colour Light, Colour Dark, Colour? LightHover = null, Colour? DarkHover = null)
{
    private const double Contrast = 4.5;

    // The raised surfaces of wwwroot/css/site.css, the harder of each scheme's two backgrounds; a test compares.
    private static readonly Colour LightSurface = new(0xf5, 0xf3, 0xee);
    private static readonly Colour DarkSurface = new(0x1d, 0x20, 0x24);

    /// <summary>The accent of the colours that an owner chose, each made darker or lighter where it could not be read.</summary>
    /// <param name="light">The colour on light paper, and where it was chosen: a change there is reported. One of the dark scheme alone is always
    /// adjusted.</param>
    /// <param name="dark">The colour on dark paper; null for the light one made lighter.</param>
    public static Accent Of((Colour Colour, Location Location) light, Colour? dark, Colour? lightHover, Colour? darkHover, DiagnosticBag bag)
    {
        var readable = light.Colour.Against(LightSurface, Contrast);
        if (readable != light.Colour)
        {
            bag.Report(Messages.PaleAccent, light.Location, light.Colour,
                light.Colour.ContrastWith(LightSurface).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), readable);
        }

        return new Accent(readable, (dark ?? light.Colour).Against(DarkSurface, Contrast), lightHover?.Against(LightSurface, Contrast),
            darkHover?.Against(DarkSurface, Contrast));
    }
}
