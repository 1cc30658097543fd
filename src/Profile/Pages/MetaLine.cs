using Microsoft.AspNetCore.Html;

namespace Profile.Pages;

/// <summary>Short facts on one line with dots between them. A line may break after a dot but never before it, so that no line begins with one.</summary>
internal static class MetaLine
{
    /// <summary>The facts that exist.</summary>
    public static IHtmlContent Of(IEnumerable<IHtmlContent?> facts)
    {
        var line = new HtmlContentBuilder();
        var isFirst = true;
        foreach (var fact in facts.OfType<IHtmlContent>())
        {
            line.AppendHtml(isFirst ? "" : "&nbsp;· ").AppendHtml(fact);
            isFirst = false;
        }

        return line;
    }
}
