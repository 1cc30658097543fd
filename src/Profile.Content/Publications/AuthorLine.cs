using System.Net;
using System.Text;
using Profile.Content.Languages;

namespace Profile.Content.Publications;

/// <summary>The authors of a publication as one line: the owner marked, co-authors linked, marks raised.</summary>
internal static class AuthorLine
{
    /// <summary>Safe HTML; the words between the names in the interface's language.</summary>
    public static string Html(Publication paper, InterfaceTexts texts)
    {
        var line = new StringBuilder();
        var authors = paper.Authors;
        for (var i = 0; i < authors.Length; i++)
        {
            var isLast = i == authors.Length - 1 && !paper.HasMoreAuthors;
            line.Append(i == 0 ? "" : !isLast ? texts[", "] : authors.Length > 2 ? texts[", and "] : texts[" and "]).Append(Html(authors[i]));
        }

        return line.Append(!paper.HasMoreAuthors ? "" : authors.Length > 1 ? texts[", and others"] : texts[" and others"]).ToString();
    }

    private static string Html(Author author)
    {
        var name = WebUtility.HtmlEncode(author.Name.Display);
        var shown = author.IsOwner ? $"<strong>{name}</strong>" : author.Link is { } link ? $"<a href=\"{WebUtility.HtmlEncode(link)}\">{name}</a>" : name;
        return author.Mark.Length > 0 ? $"{shown}<sup>{WebUtility.HtmlEncode(author.Mark)}</sup>" : shown;
    }
}
