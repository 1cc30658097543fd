using Profile.Content.Diagnostics;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Markup;

/// <summary>One document on its way through <see cref="HtmlRewriter"/>, and where its problems are reported.</summary>
internal sealed class RewritingPass(Document document, string permalink, DiagnosticBag bag, List<LinkUse>? uses)
{
    private readonly Dictionary<string, int> searchedFrom = new(StringComparer.Ordinal);
    private Location last = new(document.Path, document.BodyLine);
    private int reports;

    public Document Document { get; } = document;

    public List<LinkUse>? Uses { get; } = uses;

    public string Permalink { get; } = permalink;

    /// <summary>Whether further problems are only counted, since the maximum per file is already listed.</summary>
    public bool IsFull => reports >= DiagnosticLimits.DiagnosticsPerFile;

    /// <summary>
    /// Reports a problem where <paramref name="needle"/> occurs in the source: first at its first occurrence, then at the next, and so on. What will not be
    /// listed is not searched for, since that would take quadratic time in a text of nothing but mistakes.
    /// </summary>
    /// <param name="offset">The offset of the problem within the needle.</param>
    public void Report(Message message, string needle, int offset, params object[] arguments)
    {
        if (!IsFull)
        {
            var from = searchedFrom.GetValueOrDefault(needle);
            var at = needle.Length == 0 || from >= Document.Body.Length ? -1 : Document.Body.IndexOf(needle, from, StringComparison.Ordinal);
            searchedFrom[needle] = at < 0 ? from : at + needle.Length;
            var place = at < 0 ? new Location(Document.Path, Document.BodyLine) : Place(Math.Min(at + offset, Document.Body.Length));
            last = place.Line < last.Line ? last : place;
            reports++;
            bag.Report(message, place, arguments);
        }
        else
        {
            bag.Report(message, last, arguments);
        }
    }

    private Location Place(int at)
    {
        var before = Document.Body.AsSpan(0, at);
        return new Location(Document.Path, Document.BodyLine + before.Count('\n'), at - before.LastIndexOf('\n'));
    }
}
