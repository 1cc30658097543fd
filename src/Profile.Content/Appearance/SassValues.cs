using System.Text.RegularExpressions;

namespace Profile.Content.Appearance;

/// <summary>
/// The variables of a site's style sheets, in the order in which Sass meets them. A value that only Sass could compute is unknown.
/// </summary>
internal sealed partial class SassValues
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    /// <summary>Records a definition: <c>$name: value !default</c>.</summary>
    public void Define(string name, string written)
    {
        var value = written.Replace("!default", "", StringComparison.Ordinal).Replace("!global", "", StringComparison.Ordinal);
        if (Resolve(value) is not { } known)
        {
            return;
        }

        if (value.Length < written.Length)
        {
            variables.TryAdd(Key(name), known.Trim());
        }
        else
        {
            variables[Key(name)] = known.Trim();
        }
    }

    /// <summary>A text with its variables replaced; null when one is unknown, or when Sass would have to compute something.</summary>
    public string? Resolve(string written)
    {
        if (!written.Contains('$', StringComparison.Ordinal) && !written.Contains("#{", StringComparison.Ordinal))
        {
            return SassFunction().IsMatch(written) ? null : written;
        }

        if (written.Length > AppearanceLimits.TextCharacters)
        {
            return null;
        }

        var isKnown = true;
        var text = Variable().Replace(written, match =>
        {
            var value = variables.GetValueOrDefault(Key(match.Groups["name"].Value));
            isKnown &= value is not null;
            return value ?? "";
        });
        // Strings lose their quotes in an interpolation.
        text = Interpolation().Replace(text, match => Quotes().Replace(match.Groups[1].Value.Trim(), "$2"));
        if (!isKnown || text.Length > AppearanceLimits.TextCharacters || SassFunction().IsMatch(text) || text.AsSpan().IndexOfAny('$', '{', '}') >= 0)
        {
            return null;
        }

        return Sum().IsMatch(text) ? $"calc({text.Trim()})" : Transparent().Replace(text, "rgb(from $1 r g b / $2)");
    }

    private static string Key(string name) => name.TrimStart('$').Replace('_', '-');

    [GeneratedRegex(@"(?:[A-Za-z][\w-]*\.)?\$(?<name>[A-Za-z_][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"#\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"^([""'])(.*)\1$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    // Functions of Sass's modules, and its older global ones that CSS does not have.
    [GeneratedRegex(
        @"(?<![\w-])(?:[a-z]+\.[a-z-]+|darken|lighten|desaturate|adjust-\w+|change-color|scale-color|mix|fade-?(?:in|out)|rgba?-\w+|transparentize|opacify"
        + @"|tint|shade|percentage|map-\w+|nth|unquote|quote|str-\w+|type-of|unit|unitless|theme-color|theme|red|green|blue|complement)\(",
        RegexOptions.CultureInvariant)]
    private static partial Regex SassFunction();

    // Arithmetic as owners write it: two numbers with a sign and spaces between them.
    [GeneratedRegex(@"^\s*-?[\d.]+[a-z%]* [*/+-] -?[\d.]+[a-z%]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    // Only Sass lets rgba() take a colour and an opacity.
    [GeneratedRegex(@"rgba\(\s*(#[0-9a-fA-F]+|[a-z]+|rgb\([^()]*\))\s*,\s*([\d.]+%?)\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Transparent();
}
