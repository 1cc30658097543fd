using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Profile.Content.Appearance;

/// <summary>Which colour scheme a rule is for.</summary>
internal enum SchemeOfRule
{
    Any,
    Light,
    Dark,
}

/// <summary>A selector of an owner's style sheet, rewritten to apply to the main part of a page.</summary>
/// <param name="Text">What it selects below the root; empty for the root itself.</param>
/// <param name="Names">Its classes, and its ids with a <c>#</c> in front; those inside <c>:not()</c> are left out.</param>
internal sealed partial record StyleSelector(string Text, SchemeOfRule Scheme, ImmutableArray<string> Names)
{
    // At most this many of html, body and :root are removed from the front of a selector.
    private const int Roots = 4;

    private static readonly SearchValues<char> NoSelector = SearchValues.Create("{};<&@\\");

    /// <summary>The selector without the root in front of it; null if it is invalid or can match nothing in the main part of a page.</summary>
    public static StyleSelector? Read(string written)
    {
        var (text, scheme) = (written.Trim(), SchemeOfRule.Any);
        for (var i = 0; i < Roots && Root().Match(text) is { Success: true } root && IsStock(root.Groups["more"].Value); i++)
        {
            scheme = root.Groups["scheme"].Value switch
            {
                "dark" => SchemeOfRule.Dark,
                "light" => SchemeOfRule.Light,
                _ => scheme,
            };
            if (root.Groups["not"].Success)
            {
                scheme = scheme == SchemeOfRule.Dark ? SchemeOfRule.Light : SchemeOfRule.Dark;
            }

            text = text[root.Length..];
            if (text.Length > 0 && text.TrimStart() is var rest && rest.Length > 0 && rest[0] is '+' or '~')
            {
                return null;
            }

            text = text.TrimStart(' ', '>');
        }

        return text.AsSpan().ContainsAny(NoSelector) || (text.Length > 0 && (text[0] is '+' or '~' || text[^1] is '>' or '+' or '~' or ':' or ','))
            ? null
            : new StyleSelector(text, scheme, [.. NamesIn(text)]);
    }

    /// <summary>Splits a text at a character, except inside brackets and strings.</summary>
    public static ImmutableArray<string> Split(string text, char separator)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                continue;
            }

            quote = c is '"' or '\'' ? c : quote;
            depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (c == separator && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts.ToImmutable();
    }

    private static bool IsStock(string more) => NamesIn(more).All(StockClasses.Contains);

    private static IEnumerable<string> NamesIn(string text) =>
        Name().Matches(Inert().Replace(text, "")).Select(m => m.Groups[1].Value is { Length: > 0 } id ? "#" + id : m.Groups[2].Value);

    // The root with its colour scheme, and with any classes of al-folio's body element.
    [GeneratedRegex(
        @"^(?:(?:html|body|:root)(?<not>:not\()?(?:\[data-theme=[""']?(?<scheme>dark|light)[""']?\])?(?(not)\))"
        + @"|\[data-theme=[""']?(?<scheme>dark|light)[""']?\])(?<more>(?:\.[\w-]+)*)(?=[\s>+~]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"#([A-Za-z_-][\w-]*)|\.(-?[A-Za-z_][\w-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@":not\([^()]*\)|\[[^\]]*\]|""[^""]*""|'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Inert();
}
