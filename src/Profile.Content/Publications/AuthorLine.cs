using System.Text;
using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Publications;

/// <summary>The authors of a publication, or its editors, on one line: the owner is highlighted, co-authors are links, and marks are superscripts.</summary>
internal static class AuthorLine
{
    /// <summary>Safe HTML; the words between the names are in the interface's language.</summary>
    /// <param name="limit">How many authors are shown at first; a control with the number of the others shows the rest. A line with this control is not
    /// phrasing content.</param>
    public static string Html(Publication paper, InterfaceTexts texts, int? limit = null)
    {
        var line = new StringBuilder();
        var authors = paper.LeadingTranslators.IsEmpty ? paper.People : paper.LeadingTranslators;
        if (authors.IsEmpty)
        {
            return "";
        }

        var hasMore = paper.Authors.IsEmpty ? paper.HasMoreEditors : paper.HasMoreAuthors;
        var words = !paper.LeadingTranslators.IsEmpty ? texts["trans."] : authors.Length > 1 || hasMore ? texts["eds."] : texts["ed."];
        var role = paper.Authors.IsEmpty ? $" ({HtmlText.Encode(words)})" : "";
        var shown = limit is { } most && most < authors.Length ? most : authors.Length;
        for (var i = 0; i < shown; i++)
        {
            line.Append(i == 0 ? "" : Before(i, authors.Length, hasMore, texts)).Append(Html(authors[i]));
        }

        var others = !hasMore ? "" : authors.Length > 1 ? texts[", and others"] : texts[" and others"];
        if (shown == authors.Length)
        {
            return line.Append(others).Append(role).ToString();
        }

        var more = authors.Length - shown;
        line.Append(shown == 0 ? "" : texts[", and "]).Append("<details class=\"pf-more-authors\"><summary>")
            .Append(more == 1 ? texts["1 more author"] : texts.Count("{0} more authors", more)).Append("</summary>: ");
        for (var i = shown; i < authors.Length; i++)
        {
            line.Append(i == shown ? "" : Before(i, authors.Length, hasMore, texts)).Append(Html(authors[i]));
        }

        return line.Append(others).Append(role).Append("</details>").ToString();
    }

    private static string Before(int index, int count, bool hasMore, InterfaceTexts texts)
    {
        var isLast = index == count - 1 && !hasMore;
        return !isLast ? texts[", "] : count > 2 ? texts[", and "] : texts[" and "];
    }

    private static string Html(Author author)
    {
        // The owner's own link within the name takes precedence, since links cannot be nested.
        var name = author.Name.Html ?? HtmlText.Encode(author.Name.Display);
        var shown = author.IsOwner
            ? $"<strong>{name}</strong>"
            : author.Link is { } link && !name.Contains("<a", StringComparison.Ordinal) ? $"<a href=\"{HtmlText.Encode(link)}\">{name}</a>" : name;
        return author.Mark.Length > 0 ? $"{shown}<sup>{HtmlText.Encode(author.Mark)}</sup>" : shown;
    }
}
