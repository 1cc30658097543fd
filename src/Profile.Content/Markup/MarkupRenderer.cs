using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Markup.Kramdown;

namespace Profile.Content.Markup;

/// <summary>A document's body to finished HTML: Liquid, then Markdown, then <see cref="HtmlFinisher"/>. Nothing in a body can throw out of here.</summary>
internal sealed class MarkupRenderer(LinkResolver links, AssetTable assets, BodyMemo memo)
{
    private readonly KramdownRenderer markdown = new();
    private readonly HtmlFinisher finisher = new(links, assets);

    /// <summary>The body as it stands on the page at a permalink; empty, with a diagnostic, when it cannot be rendered.</summary>
    public RenderedBody Render(Document document, string permalink, DiagnosticBag bag) =>
        memo.Get(document, permalink, links, bag, (own, uses) => Render(document, permalink, own, uses));

    private RenderedBody Render(Document document, string permalink, DiagnosticBag bag, List<LinkUse> uses)
    {
        try
        {
            var html = document.IsMarkdown ? markdown.ToHtml(document.Body) : document.Body;
            return finisher.Finish(html, document, permalink, bag, uses);
        }
        catch (MarkupTooDeepException)
        {
            bag.Report(Messages.MarkupTooDeep, new Location(document.Path, document.BodyLine));
        }
        // The last resort: one file's text must not cost the site (reliability reference, part C).
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(Messages.RenderFailed, new Location(document.Path, document.BodyLine), e.Message);
        }

        return RenderedBody.Empty;
    }

    /// <summary>A fragment of HTML from front matter or data (a subtitle, an address), made well-formed and its links settled.</summary>
    public string Fragment(string html, Location location, string permalink, DiagnosticBag bag) => Finished(html, location, permalink, bag).Html;

    /// <summary>A line of Markdown from front matter or data, without a paragraph around it.</summary>
    public string Inline(string text, Location location, string permalink, DiagnosticBag bag) =>
        Render(Source(text, location), permalink, bag, []).InlineHtml;

    private RenderedBody Finished(string html, Location location, string permalink, DiagnosticBag bag) =>
        finisher.Finish(html, Source(html, location), permalink, bag);

    private static Document Source(string body, Location location) =>
        new(location.Path, "", YamlMap.Empty(location), HasFrontMatter: false, body, Math.Max(1, location.Line), "");
}
