using System.Collections.Immutable;
using System.Text;
using Profile.Content.Sources;

namespace Profile.Search;

/// <summary>What a visitor looks for. Any text is a query; none of it is syntax.</summary>
/// <param name="Text">What was asked, without what has no place in a page; shown back.</param>
/// <param name="Words">Its words; empty when it has none, and then nothing is found.</param>
/// <param name="IsCjk">Whether it is written, in part, in a script without spaces between words.</param>
internal sealed record SearchQuery(string Text, ImmutableArray<string> Words, bool IsCjk)
{
    /// <summary>The query that a text means.</summary>
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
