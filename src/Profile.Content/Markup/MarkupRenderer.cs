using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Kramdown;
using Profile.Content.Markup.Liquid;
using Profile.Content.Settings;
using Profile.Liquid;

namespace Profile.Content.Markup;

/// <summary>A document's body to finished HTML: Liquid, then Markdown, then <see cref="HtmlFinisher"/>. Nothing in a body can throw out of here.</summary>
internal sealed class MarkupRenderer
{
    private readonly KramdownRenderer markdown = new();
    private readonly KramdownRenderer words = new(HtmlReading.Words);
    private readonly KramdownRenderer inlineHtml = new(HtmlReading.KnownElements);
    private readonly LinkResolver links;
    private readonly HtmlFinisher finisher;
    private readonly FragmentFinisher fragments;
    private readonly BodyMemo memo;
    private readonly string settingsVersion;
    private readonly string siteVersion;
    private readonly Func<Document, string, LiquidSource> source;
    private readonly LiquidRenderer liquid;

    /// <param name="settings">How formulas and code are rendered.</param>
    /// <param name="memory">Outlives this renderer.</param>
    /// <param name="siteVersion">Identifies all content: a body with Liquid may show any of it, and is remembered only as long as nothing changed.</param>
    /// <param name="source">A document as Liquid runs it at an address.</param>
    /// <param name="host">What Liquid sees of the site; it may render other bodies through this renderer.</param>
    public MarkupRenderer(LinkResolver links, AssetTable assets, SiteSettings settings, MarkupMemory memory, string siteVersion, Func<Document, string, LiquidSource> source, Func<MarkupRenderer, LiquidHost> host)
    {
        this.links = links;
        memo = memory.Bodies;
        settingsVersion = $"{settings.Math.Version}{(settings.NumbersCode ? "\n1" : "")}\n{settings.Texts.Culture.Name}";
        this.siteVersion = siteVersion;
        this.source = source;
        finisher = new HtmlFinisher(links, assets, settings, memory.Formulas, memory.Code);
        fragments = new FragmentFinisher(finisher);
        liquid = new LiquidRenderer(host(this));
    }

    /// <summary>The body as it stands on the page at a permalink; its source, with a diagnostic, when it cannot be rendered.</summary>
    public RenderedBody Render(Document document, string permalink, DiagnosticBag bag) =>
        memo.Get(document, permalink, LiquidEngine.HasLiquid(document.Body) ? siteVersion : settingsVersion, links, bag, (own, uses) => Render(document, permalink, own, uses));

    private RenderedBody Render(Document document, string permalink, DiagnosticBag bag, List<LinkUse> uses)
    {
        try
        {
            var text = LiquidEngine.HasLiquid(document.Body) ? liquid.Render(source(document, permalink), bag) : document.Body;
            var html = document.IsMarkdown ? markdown.ToHtml(text) : text;
            return Styled(document, finisher.Finish(html, document, permalink, bag, uses));
        }
        catch (MarkupTooDeepException)
        {
            bag.Report(Messages.MarkupTooDeep, new Location(document.Path, document.BodyLine));
        }
        // The last resort: one file's text must not cost the site (docs/reliability.md, B1).
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(Messages.RenderFailed, new Location(document.Path, document.BodyLine), e.Message);
        }

        return RenderedBody.Source(document.Body);
    }

    // al-folio's style sheet of one page (docs/reference/al-folio.md, 5.3); nothing in it ends the element.
    private static RenderedBody Styled(Document document, RenderedBody body) => document.FrontMatter["_styles"] is YamlScalar { IsNull: false } styles
        ? body with { Html = $"<style>{styles.Text.Replace("</", "<\\/", StringComparison.Ordinal)}</style>\n{body.Html}", IsOneParagraph = false }
        : body;

    /// <summary>A document's text with its Liquid run and nothing else done: the text of a layout.</summary>
    public string RunLiquid(Document document, string permalink, DiagnosticBag bag) => liquid.Render(source(document, permalink), bag);

    /// <summary>A fragment of HTML from front matter or data (a subtitle, an address), made well-formed and its links settled.</summary>
    public string Fragment(string html, Location location, string permalink, DiagnosticBag bag) => fragments.Finish(html, location, permalink, bag).Html;

    /// <summary>A value of front matter or data that is Markdown without HTML, in which tags are words: its HTML, without a paragraph around a single one.</summary>
    public string Words(string text, Location location, DiagnosticBag bag) => fragments.Finish(ToHtml(words, text), text, location, "/", bag).InlineHtml;

    /// <summary>A value of data that may hold HTML within a line, of which <see cref="InlineMarkup"/> stays, without a paragraph around a single one.</summary>
    public string Inline(string text, Location location, DiagnosticBag bag) => fragments.Finish(ToHtml(inlineHtml, text), text, location, "/", bag, inlineOnly: true).InlineHtml;

    /// <summary>A text of Markdown as HTML, links as written.</summary>
    public string Plain(string text) => ToHtml(markdown, text);

    private static string ToHtml(KramdownRenderer renderer, string text)
    {
        try
        {
            return renderer.ToHtml(text);
        }
        catch (MarkupTooDeepException)
        {
            return FinishedText.Encode(text);
        }
    }
}
