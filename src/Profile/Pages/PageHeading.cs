using Microsoft.AspNetCore.Html;
using Profile.Content;
using Profile.Content.Markup;

namespace Profile.Pages;

/// <summary>The content of a page's <c>h1</c>.</summary>
internal static class PageHeading
{
    /// <summary>The heading of the owner's own layout, else the title with its formulas.</summary>
    public static IHtmlContent Of(Site site, string title, RenderedBody body) => new HtmlString(body.Heading ?? site.Titles.Html(title));
}
