using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// Temml's inline styles as a fixed set of classes of wwwroot/css/math.css: lengths are rounded to the nearest step. A text colour becomes MathML's
/// <c>mathcolor</c>. Any other declaration is dropped.
/// </summary>
internal static class StyleClasses
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["width:100%"] = "mw-100",
        ["width:90%"] = "mw-90",
        ["width:50%"] = "mw-50",
        ["width:7.5%"] = "mw-8",
        ["padding:0"] = "mp-0",
        ["padding:3pt"] = "mp-box",
        ["padding:0.3em"] = "mp-box",
        ["padding:0.5ex 0.1em 0 0"] = "mp-to",
        ["border:1px solid"] = "mb-box",
        ["font-weight:bold"] = "m-bold",
        ["text-align:left"] = "tml-left",
        ["math-depth:0"] = "md-0",
        ["math-depth:2"] = "md-2",
        ["transform:scaleX(-1)"] = "m-flip",
        ["left:0.1em"] = "ml-to",
        ["height:1em"] = "mh-1",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    // Tenths of an em that have a class; math.css has one rule for each value and side.
    private static readonly int[] Steps = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30];

    /// <summary>Gives an element the classes and attributes that correspond to a style.</summary>
    public static void Apply(XElement element, string style)
    {
        var classes = new List<string>();
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var (name, value) = (declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            if (name == "color")
            {
                // Temml writes "color: undefined" on some empty cells.
                element.SetAttributeValue("mathcolor", value == "undefined" ? null : value);
            }
            else if (ClassOf(name, value) is { } found)
            {
                classes.Add(found);
            }
        }

        if (classes.Count > 0)
        {
            element.SetAttributeValue("class", string.Join(' ', new[] { (string?)element.Attribute("class") }.OfType<string>().Concat(classes)));
        }
    }

    private static string? ClassOf(string name, string value) =>
        Known.TryGetValue($"{name}:{value}", out var known) ? known
        : (name, value.Split(' ')) switch
        {
            ("border-top" or "border-bottom" or "border-left" or "border-right", [_, ("solid" or "dashed" or "double") and var line]) =>
                $"mb-{name["border-".Length..]}-{line}",
            ("border", ["0.0667em", ..]) => "mb-box",
            ("padding-top" or "padding-bottom" or "padding-left" or "padding-right", [var one]) => Step($"mp{name["padding-".Length]}", one),
            ("padding", [var top, "0", "0", "0"]) => Step("mpt", top),
            ("padding", ["0", "0", var bottom, "0"]) => Step("mpb", bottom),
            ("margin-left", [['-', .. var left]]) => Step("mn", left),
            _ => null,
        };

    private static string? Step(string name, string length)
    {
        var digits = length.AsSpan().IndexOfAnyExcept(Digits);
        if (!double.TryParse(digits < 0 ? length : length.AsSpan(0, digits), CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        // Tenths of an em: Temml assumes 10 points per em, and an ex is half an em.
        var tenths = (digits < 0 ? "" : length[digits..]) switch { "pt" => number, "ex" => number * 5, _ => number * 10 };
        return $"{name}-{Steps.MinBy(s => Math.Abs(s - tenths))}";
    }
}
