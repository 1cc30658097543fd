using Microsoft.AspNetCore.Html;
using Profile.Content;
using Profile.Content.Markup;

namespace Profile.Pages;

/// <summary>The content of a page's heading of level 1.</summary>
internal static class PageHeading
{
    /// <summary>What the owner's own layout shows there, else the title with its formulas.</summary>
    public static IHtmlContent Of(Site site, string title, RenderedBody body) => new HtmlString(body.Heading ?? site.Titles.Html(title));
}
