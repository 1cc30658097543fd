using System.Globalization;

namespace Profile.Content.Appearance;

/// <summary>A colour of the sRGB space without transparency.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>
    /// A colour as CSS writes it: <c>#abc</c>, <c>#aabbcc</c>, <c>rgb(1, 2, 3)</c>, or a CSS colour name; otherwise null. Transparency is ignored.
    /// </summary>
    public static Colour? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
        {
            return Function(text);
        }

        var digits = text.TrimStart('#');
        if (digits.All(char.IsAsciiHexDigit) && digits.Length is 3 or 4 or 6 or 8)
        {
            digits = digits.Length < 6 ? string.Concat(digits.Select(c => $"{c}{c}")) : digits;
            return new Colour(Byte(digits[..2]), Byte(digits[2..4]), Byte(digits[4..6]));
        }

        var named = System.Drawing.Color.FromName(text);
        return named is { IsKnownColor: true, IsSystemColor: false, A: 255 } ? new Colour(named.R, named.G, named.B) : null;
    }

    /// <summary>The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>
    /// The nearest colour of the same hue, darker or lighter, with at least the given contrast to a background; the colour itself if its contrast suffices. It
    /// stays as vivid as a screen can show at that lightness: mixing with white instead would turn a deep red into pink.
    /// </summary>
    public Colour Against(Colour background, double contrast)
    {
        if (ContrastWith(background) >= contrast)
        {
            return this;
        }

        var own = Oklch.Of(this);
        var end = background.Luminance > 0.18 ? 0.0 : 1.0;
        for (var share = 1; share < 100; share++)
        {
            var changed = (own with { Lightness = own.Lightness + ((end - own.Lightness) * share / 100.0) }).ToColour();
            if (changed.ContrastWith(background) >= contrast)
            {
                return changed;
            }
        }

        return end == 0 ? new Colour(0, 0, 0) : new Colour(255, 255, 255);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    // WCAG 2.2, "relative luminance".
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>A channel with sRGB's transfer function removed, from 0 to 1.</summary>
    public static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Byte(string digits) => byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static Colour? Function(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var numbers = text[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return open > 0 && numbers.Length >= 3 && byte.TryParse(numbers[0], CultureInfo.InvariantCulture, out var red)
            && byte.TryParse(numbers[1], CultureInfo.InvariantCulture, out var green) && byte.TryParse(numbers[2], CultureInfo.InvariantCulture, out var blue)
            ? new Colour(red, green, blue)
            : null;
    }
}
