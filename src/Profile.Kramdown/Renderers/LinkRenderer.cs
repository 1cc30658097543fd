using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Renderers;

/// <summary>Links and images; the address is written as the owner wrote it.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write(link.IsImage ? "<img" : "<a");
        Attributes.Write(renderer, link.IsImage ? "src" : "href", link.Url ?? "");
        if (link.IsImage)
        {
            Attributes.Write(renderer, "alt", link.Label);
        }

        Attributes.Write(renderer, "title", string.IsNullOrEmpty(link.Title) ? null : link.Title);
        renderer.RestOfStart(link, link.IsImage ? " />" : ">");
        if (!link.IsImage)
        {
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }
}
