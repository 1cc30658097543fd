using System.Collections.Immutable;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>The field <c>keywords</c>, whose words are separated by commas or semicolons.</summary>
internal static class KeywordField
{
    /// <summary>The keywords of an entry as plain text; empty without the field.</summary>
    public static ImmutableArray<string> Of(BibTeXEntry entry) => entry.Value("keywords") is { } value
        ? [.. LaTeXText.ToText(value).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [];
}
