using Microsoft.AspNetCore.Html;

namespace Profile.Pages;

/// <summary>What stands behind the title of an item that only a preview shows; nothing behind any other.</summary>
internal static class DraftMark
{
    private static readonly HtmlString Mark = new(" <strong class=\"draft\">Draft</strong>");

    public static IHtmlContent Of(bool isDraft) => isDraft ? Mark : HtmlString.Empty;
}
