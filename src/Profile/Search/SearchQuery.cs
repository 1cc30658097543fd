using System.Collections.Immutable;
using System.Text;
using Profile.Content.Sources;

namespace Profile.Search;

/// <summary>What a visitor searches for. Any text is a query; no part of it is syntax.</summary>
/// <param name="Text">The text entered, without characters that a page cannot contain; shown to the visitor again.</param>
/// <param name="Words">Its words; if there are none, nothing is found.</param>
/// <param name="IsCjk">Whether part of it is in a script without spaces between words.</param>
internal sealed record SearchQuery(string Text, ImmutableArray<string> Words, bool IsCjk)
{
    /// <summary>Parses a text into a query.</summary>
    public static SearchQuery Parse(string? text)
    {
        var written = text ?? "";
        if (written.Length > ServerLimits.QueryCharacters)
        {
            written =
                written[..(char.IsHighSurrogate(written[ServerLimits.QueryCharacters - 1]) ? ServerLimits.QueryCharacters - 1 : ServerLimits.QueryCharacters)];
        }

        var clean = CleanText.Of(written).Replace('\uFFFD', ' ').Trim();
        var words = clean.Replace('"', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .Take(ServerLimits.QueryWords).ToImmutableArray();
        return new SearchQuery(clean, words, words.Any(Cjk.IsIn));
    }
}
