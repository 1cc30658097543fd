using Profile.Content.Diagnostics;

namespace Profile.Content.Appearance;

/// <summary>The owner's accent colour in both colour schemes, readable in each (WCAG 2.2, 1.4.3: a contrast of 4.5).</summary>
/// <param name="Light">On light paper.</param>
/// <param name="Dark">On a light background.</param>
/// <param name="LightHover">Colour of a link under the pointer, if the owner chose one.</param>
/// <param name="DarkHover">The same on a dark background.</param>
internal sealed record Accent(Colour Light, Colour Dark, Colour? LightHover = null, Colour? DarkHover = null)
{
    private const double Contrast = 4.5;

    // The raised surfaces of wwwroot/css/site.css: the less favourable of each scheme's two backgrounds. A test keeps them equal.
    private static readonly Colour LightSurface = new(0xf5, 0xf3, 0xee);
    private static readonly Colour DarkSurface = new(0x1d, 0x20, 0x24);

    /// <summary>The accent from the colours that an owner chose, each made darker or lighter if it would not be readable.</summary>
    /// <param name="light">The colour on a light background, and where it was chosen: adjusting it is reported. A colour for the dark scheme is adjusted
    /// without a report.</param>
    /// <param name="dark">The colour on a dark background; null to lighten the light one.</param>
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
