using Microsoft.AspNetCore.Html;

namespace Profile.Pages;

/// <summary>Short facts in one line with dots between them. A line may break behind a dot and never before it, so that none begins with one.</summary>
internal static class MetaLine
{
    /// <summary>The facts that are there.</summary>
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
