using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Markup;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Pages;

/// <summary>
/// The parts of a site's own home page layout that the theme has no place for: most al-folio sites edit that layout, to add a section of awards,
/// teaching or talks (decision 0008).
/// </summary>
internal static class OwnSections
{
    private const string Headings = "h1, h2, h3, h4, h5, h6";

    // al-folio's names for the parts that the theme has (docs/reference/al-folio.md, 5.2); scripts and styles only affect its looks.
    private const string Known =
        ".post-header, .profile, .social, .contact-icons, .contact-note, .newsletter-form, nav, footer, script, style, link, meta, title";

    /// <summary>The sections as finished HTML, or null when there are none.</summary>
    /// <param name="layout">The layout's text, as a document.</param>
    /// <param name="home">The home page as read so far.</param>
    /// <param name="document">The home page's document, which the layout sees as <c>page</c>.</param>
    public static string? Read(Document layout, HomePage home, Document document, ReadContext context)
    {
        var html = context.Markup.RunLiquid(document with { Path = layout.Path, Body = layout.Body, BodyLine = layout.BodyLine }, "/", context.Bag);
        if (HtmlBounds.Problem(html) is not null)
        {
            return null;
        }

        var body = new HtmlParser().ParseDocument(html).Body!;
        Remove(body, Known);
        if (home.News.Enabled || home.LatestPosts.Enabled)
        {
            Remove(body, ".news, .latest-posts, .dated");
        }

        if (home.SelectedPapers)
        {
            Remove(body, ".publications");
        }

        RemoveEmptyHeadings(body);
        return HasContent(body) ? context.Markup.Fragment(body.InnerHtml, new Location(layout.Path, layout.BodyLine), "/", context.Bag) : null;
    }

    private static void Remove(IElement body, string selector)
    {
        foreach (var element in body.QuerySelectorAll(selector))
        {
            element.Remove();
        }
    }

    // A heading is left with nothing below it if its section is one that the theme shows.
    private static void RemoveEmptyHeadings(IElement body)
    {
        IElement? open = null;
        foreach (var node in body.Descendants().ToArray())
        {
            if (node is IElement heading && heading.Matches(Headings))
            {
                open?.Remove();
                open = heading;
            }
            else if (IsContent(node) && open?.Contains(node) != true)
            {
                open = null;
            }
        }

        open?.Remove();
    }

    private static bool HasContent(IElement body) => body.Descendants().Any(IsContent);

    private static bool IsContent(INode node) =>
        node is IText { Data: var text }
            ? !string.IsNullOrWhiteSpace(text)
            : node is IElement { LocalName: "img" or "picture" or "video" or "audio" or "iframe" or "svg" or "object" };
}
