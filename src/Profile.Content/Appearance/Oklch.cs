namespace Profile.Content.Appearance;

/// <summary>A colour by its lightness, its chroma and its hue as people see them (CSS Color 4, "Oklab and OkLCh").</summary>
/// <param name="Lightness">From 0, black, to 1, white.</param>
/// <param name="Chroma">How vivid it is; 0 is grey.</param>
/// <param name="Hue">An angle in radians.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>Converts an sRGB colour to this space.</summary>
    public static Oklch Of(Colour colour)
    {
        var (red, green, blue) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>Converts to sRGB: keeps the lightness and hue, and as much of the chroma as sRGB can show.</summary>
    public Colour ToColour()
    {
        for (var share = 100; share > 0; share--)
        {
            if ((this with { Chroma = Chroma * share / 100.0 }).Channels() is var (red, green, blue) && IsShown(red) && IsShown(green) && IsShown(blue))
            {
                return new Colour(Encoded(red), Encoded(green), Encoded(blue));
            }
        }

        var grey = Encoded(Math.Clamp(Math.Pow(Lightness, 3), 0, 1));
        return new Colour(grey, grey, grey);
    }

    private static bool IsShown(double channel) => channel is >= -0.0005 and <= 1.0005;

    private (double Red, double Green, double Blue) Channels()
    {
        var (a, b) = (Chroma * Math.Cos(Hue), Chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static byte Encoded(double channel)
    {
        var value = Math.Clamp(channel, 0, 1);
        return (byte)Math.Round(255 * (value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055));
    }
}
