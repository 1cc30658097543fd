using Microsoft.AspNetCore.Html;
using Profile.Content.Markup;

namespace Profile.Pages;

/// <summary>The content of a page's heading of level 1.</summary>
internal static class PageHeading
{
    /// <summary>What the owner's own layout shows there, else the title.</summary>
    public static IHtmlContent Of(string title, RenderedBody body) =>
        body.Heading is { } own ? new HtmlString(own) : new HtmlContentBuilder().Append(title);
}
