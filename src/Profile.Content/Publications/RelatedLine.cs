using System.Collections.Frozen;
using Profile.BibTeX;
using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Publications;

/// <summary>
/// What the line of a publication says about related ones, as biblatex's standard styles do: "Translation of Arnold van Gennep, Les rites de passage, Paris:
/// Nourry, 1909". Each title links to its page.
/// </summary>
internal static class RelatedLine
{
    private const string Volumes = "multivolume", Translated = "bytranslator";

    // biblatex's keys for relatedtype, with the words before the related works.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["translationof"] = "Translation of", ["translationas"] = "Translated as", ["translatedas"] = "Translated as",
        ["translationfrom"] = "Translated from", ["translatedfrom"] = "Translated from", ["reprintof"] = "Reprint of", ["reprintas"] = "Reprinted as",
        ["reprintfrom"] = "Reprinted from", ["reviewof"] = "Review of", ["origpubin"] = "Originally published in", ["origpubas"] = "Originally published as",
        ["default"] = "Related:", [Volumes] = "", [Translated] = "",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of <c>relatedtype</c> that have words.</summary>
    public static IEnumerable<string> Types => Words.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a value of <c>relatedtype</c> has words.</summary>
    public static bool IsKnown(string type) => Words.ContainsKey(type.Trim());

    /// <summary>Safe HTML; null without related works.</summary>
    public static string? Html(Publication paper, InterfaceTexts texts)
    {
        if (paper.Related.IsEmpty)
        {
            return null;
        }

        var type = paper.Text("relatedtype")?.ToLowerInvariant() ?? "default";
        var words = paper.Text("relatedstring") ?? (Words.GetValueOrDefault(type, "Related:") is { Length: > 0 } known ? texts[known] : "");
        var line = $"{HtmlText.Encode(words)} {string.Join("; ", paper.Related.Select(w => Work(w, paper, type, texts)))}".TrimStart();
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    private static string Work(RelatedWork work, Publication paper, string type, InterfaceTexts texts)
    {
        var other = work.Paper;
        if (type == Volumes)
        {
            var part = other.Text("part") is { } p ? "." + p : "";
            var volume = other.Volume is { } number ? HtmlText.Encode(texts.Format("vol. {0}", number + part)) + ": " : "";
            return volume + Joined(Link(work, other.TitleHtml), People(other, paper, texts), VenueLine.Date(other, texts));
        }

        if (type == Translated && !other.Translators.IsEmpty)
        {
            var translators = VenueLine.By("trans. by", other.Translators, texts);
            return Joined(translators, Link(work, other.TitleHtml), VenueLine.Main(other with { Translators = [] }, texts));
        }

        // The same text in another place: only the place is new.
        return type is "reprintfrom" or "origpubin" && other.Title == paper.Title && VenueLine.Main(other, texts) is { Length: > 0 } place
            ? Joined(People(other, paper, texts), Link(work, place.StartsWith("In ", StringComparison.Ordinal) ? place[3..] : place))
            : Joined(People(other, paper, texts), Link(work, other.TitleHtml), VenueLine.Main(other, texts));
    }

    // Nobody if they are the same.
    private static string? People(Publication other, Publication paper, InterfaceTexts texts) =>
        other.People.Select(a => a.Name.Display).SequenceEqual(paper.People.Select(a => a.Name.Display)) ? null : AuthorLine.Html(other, texts);

    // Links do not nest.
    private static string Link(RelatedWork work, string html) => work.Permalink is { } permalink && !html.Contains("<a ", StringComparison.Ordinal)
        ? $"<a href=\"{HtmlText.Encode(permalink)}\">{html}</a>"
        : html;

    private static string Joined(params ReadOnlySpan<string?> parts) => string.Join(", ", parts.ToArray().Where(p => !string.IsNullOrEmpty(p)));
}
