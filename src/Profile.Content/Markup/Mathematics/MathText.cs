using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Profile.Content.Markup.Mathematics;

/// <summary>A formula as one line of text, for search results, titles and descriptions: <c>∑_i ∂L/∂q_i = 0</c>.</summary>
internal static class MathText
{
    private static readonly SearchValues<char> Spaced = SearchValues.Create("=<>≤≥≠≈≡≅∼∈∉⊂⊆⊃⊇→↦⇒⇔⟹⟺+−±×∪∩∧∨");

    /// <summary>The line of a formula in MathML; its annotation is not part of it.</summary>
    public static string Of(XElement root) => string.Join(' ', Line(root).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Line(XElement element)
    {
        var parts = element.Elements().Where(e => e.Name.LocalName is not ("annotation" or "annotation-xml")).ToArray();
        return (element.Name.LocalName, parts) switch
        {
            ("mfrac", [var top, var bottom]) => $"{Part(top)}/{Part(bottom)}",
            ("msub" or "munder", [var low, var below]) => Line(low) + Mark("_", below),
            ("msup", [var low, var above]) => Line(low) + Mark("^", above),
            ("mover", [var low, var above]) => Accent(above) is { } accent && Line(low).Trim() is { Length: > 0 } letter
                ? letter + accent
                : Line(low) + Mark("^", above),
            ("msubsup" or "munderover", [var low, var below, var above]) => Line(low) + Mark("_", below) + Mark("^", above),
            ("msqrt", _) => $"√{Part(element, parts)}",
            ("mroot", [var low, var index]) => $"{Part(index)}√{Part(low)}",
            ("mtr", _) => string.Join(' ', parts.Select(Line)),
            ("mtable", _) => string.Join("; ", parts.Select(Line)),
            ("mspace", _) => " ",
            (_, []) => Token(element),
            _ => string.Concat(parts.Select((part, i) => i == 0 ? Line(part).TrimStart() : Line(part))),
        };
    }

    private static string Token(XElement element)
    {
        // The signs for an invisible multiplication and for applying a function show nothing.
        var text = string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)).Replace("\u2061", "", StringComparison.Ordinal)
            .Replace("\u2062", "", StringComparison.Ordinal);
        return element.Name.LocalName == "mo" && text.AsSpan().Trim() is [var sign] && Spaced.Contains(sign) ? $" {sign} " : text;
    }

    private static string Part(XElement element) => Bracketed(Line(element));

    private static string Part(XElement root, XElement[] parts) => Bracketed(parts.Length == 0 ? Token(root) : string.Concat(parts.Select(Line)));

    // Without brackets a fraction or an index would end at the first sign: (a+b)/c.
    private static string Bracketed(string line)
    {
        var text = line.Replace(" ", "", StringComparison.Ordinal);
        return text.AsSpan().IndexOfAny(Spaced) >= 0 || text.Contains('/', StringComparison.Ordinal) ? $"({text})" : text;
    }

    private static string Mark(string sign, XElement element)
    {
        var text = Part(element);
        return text.Length == 0 ? "" : text.All(c => c is '′' or '″' or '*' or '†' or '°') ? text
            : new StringInfo(text).LengthInTextElements > 1 && text[0] != '(' && !text.All(char.IsDigit) ? $"{sign}({text})" : sign + text;
    }

    // The combining form of an accent; null when the sign above a letter is not an accent.
    private static string? Accent(XElement above) => Line(above).Trim() switch
    {
        "˙" => "\u0307", "¨" => "\u0308",
        "^" or "ˆ" => "\u0302", "~" or "˜" => "\u0303", "¯" or "‾" or "ˉ" => "\u0304", "→" or "⃗" => "\u20d7", _ => null,
    };
}
