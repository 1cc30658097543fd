using Microsoft.AspNetCore.Html;
using Profile.Content.Languages;

namespace Profile.Pages;

/// <summary>The mark after the title of an item that only a preview shows; nothing for any other item.</summary>
internal static class DraftMark
{
    public static IHtmlContent Of(bool isDraft, InterfaceTexts texts) =>
        isDraft ? new HtmlContentBuilder().AppendHtml(" <strong class=\"pf-draft\">").Append(texts["Draft"]).AppendHtml("</strong>") : HtmlString.Empty;
}
