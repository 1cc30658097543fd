using Microsoft.AspNetCore.Html;
using Profile.Content.Languages;

namespace Profile.Pages;

/// <summary>What stands behind the title of an item that only a preview shows; nothing behind any other.</summary>
internal static class DraftMark
{
    public static IHtmlContent Of(bool isDraft, InterfaceTexts texts) =>
        isDraft ? new HtmlContentBuilder().AppendHtml(" <strong class=\"draft\">").Append(texts["Draft"]).AppendHtml("</strong>") : HtmlString.Empty;
}
