using System.Collections.Concurrent;
using System.Collections.Frozen;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Kramdown;
using Profile.Content.Markup.Diagrams;
using Profile.Content.Markup.Layouts;
using Profile.Content.Markup.Liquid;
using Profile.Content.Settings;
using Profile.Liquid;
using Profile.Liquid.Running;

namespace Profile.Content.Markup;

/// <summary>
/// Renders a document's body to finished HTML: Liquid, then Markdown, then <see cref="HtmlRewriter"/>. Nothing in a body can throw out of here.
/// </summary>
internal sealed class MarkupRenderer
{
    private readonly KramdownRenderer markdown = new();
    private readonly KramdownRenderer words = new(HtmlReading.Words);
    private readonly KramdownRenderer inlineHtml = new(HtmlReading.KnownElements);
    private readonly LinkResolver links;
    private readonly HtmlRewriter rewriter;
    private readonly FragmentRewriter fragments;
    private readonly BodyMemo memo;
    private readonly string settingsVersion;
    private readonly bool hasMathematics;
    private readonly Func<Document, string, LiquidSource> source;
    private readonly LiquidHost host;
    private readonly LiquidRenderer liquid;
    private readonly OwnLayouts layouts;
    private readonly string siteTitle;
    private readonly ConcurrentDictionary<string, Diagram> diagrams = new(StringComparer.Ordinal);

    /// <param name="settings">How formulas and code are rendered.</param>
    /// <param name="memory">Outlives this renderer.</param>
    /// <param name="source">Gives the source of a document for Liquid at an address.</param>
    /// <param name="host">What Liquid can reach of the site; it may render other bodies through this renderer.</param>
    public MarkupRenderer(
        LinkResolver links,
        AssetTable assets,
        SiteSettings settings,
        MarkupMemory memory,
        Func<Document, string, LiquidSource> source,
        Func<MarkupRenderer, LiquidHost> host)
    {
        this.links = links;
        memo = memory.Bodies;
        settingsVersion = $"{settings.Math.Version}{(settings.NumbersCode ? "\n1" : "")}\n{settings.Texts.Language}\n{settings.TimeZone.Id}";
        this.source = source;
        siteTitle = settings.Title;
        hasMathematics = settings.Math.IsEnabled;
        rewriter = new HtmlRewriter(links, assets, settings, memory.Formulas, memory.Code);
        fragments = new FragmentRewriter(rewriter);
        this.host = host(this);
        liquid = new LiquidRenderer(this.host);
        layouts = new OwnLayouts(liquid, this.host.Layout);
    }

    /// <summary>The diagrams of all bodies so far, by permalink.</summary>
    public FrozenDictionary<string, Diagram> Diagrams => diagrams.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The body as it appears on the page at a permalink; its source, with a diagnostic, when it cannot be rendered.</summary>
    public RenderedBody Render(Document document, string permalink, DiagnosticBag bag) =>
        Remembered(document, permalink, settingsVersion, bag, isWhole: true).Body;

    /// <summary>The HTML of the same body as Liquid shows it on another page, and what its own Liquid read.</summary>
    public (string Html, IEnumerable<LiquidRead> Reads) Content(Document document, string permalink)
    {
        // On another page a body has no layout and shows no other bodies, so it may differ from the one on its own page.
        var version = LiquidEngine.HasLiquid(document.Body) || OwnLayouts.MayApply(document) ? settingsVersion + "\ncontent" : settingsVersion;
        var body = Remembered(document, permalink, version, new DiagnosticBag(), isWhole: false);
        return (body.Body.Html, body.Reads.Select(r => r.Read));
    }

    private RememberedBody Remembered(Document document, string permalink, string version, DiagnosticBag bag, bool isWhole)
    {
        var body = memo.Get(document, permalink, version, links, host.VersionOf, bag, rendering => Render(document, permalink, isWhole, rendering));
        host.Noted(body.Reads.Select(r => r.Read));
        foreach (var diagram in body.Body.Diagrams)
        {
            diagrams[diagram.Permalink] = diagram;
        }

        return body;
    }

    private RenderedBody Render(Document document, string permalink, bool isWhole, BodyRendering rendering)
    {
        var bag = rendering.Bag;
        try
        {
            var written = Source(document, permalink, bag);
            var text = liquid.Render(written, bag, out var reads);
            rendering.Reads.UnionWith(reads);
            var html = document.IsMarkdown ? markdown.ToHtml(hasMathematics ? WrittenCode.WithEnvironments(text) : text) : text;
            return Styled(document, isWhole && layouts.Run(html, written, rendering) is { } laidOut
                ? LaidOut(laidOut, document, permalink, rendering)
                : rewriter.Rewrite(html, document, permalink, bag, rendering.Uses, title: isWhole ? ShownTitle(document, permalink) : null)) with
            {
                Language = LanguageOf(document.FrontMatter),
            };
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

    // The title that the document's own page shows above the body. The home page shows the owner's name instead, and lists show news without a title.
    private string? ShownTitle(Document document, string permalink) =>
        permalink != "/" && document.Collection != "news" && links.PermalinkOf(document) == permalink
            ? (document.FrontMatter["title"] as YamlScalar)?.Text
            : null;

    private RenderedBody LaidOut(LaidOutBody laidOut, Document document, string permalink, BodyRendering rendering)
    {
        var rest = LayoutFurniture.Remove(laidOut, document, siteTitle, permalink == "/", rendering.Bag);
        return rewriter.Rewrite(rest.Html, document, permalink, rendering.Bag, rendering.Uses) with
        {
            Frame = laidOut.Frame,
            Parts = rest.Parts,
            Heading = rest.Heading is null ? null : rewriter.Rewrite(rest.Heading, document, permalink, rendering.Bag, rendering.Uses).InlineHtml,
        };
    }

    // In the native layout code is shown as written: nobody writes Liquid there to run it.
    private LiquidSource Source(Document document, string permalink, DiagnosticBag bag)
    {
        var found = source(document, permalink);
        if (host.RunsCode || !document.IsMarkdown || !LiquidEngine.HasLiquid(found.Text))
        {
            return found;
        }

        var (text, lines) = WrittenCode.WithoutLiquid(found.Text);
        foreach (var line in lines)
        {
            bag.Report(Messages.LiquidInCode, new Location(document.Path, found.FirstLine + line));
        }

        return found with { Text = text };
    }

    private static string? LanguageOf(YamlMap frontMatter) =>
        frontMatter["lang"] is YamlScalar { IsNull: false, Text: var tag } && TextDirection.IsTag(tag) ? tag : null;

    // al-folio's style sheet for a single page (docs/reference/al-folio.md, 5.3); nothing in it can close the element.
    private static RenderedBody Styled(Document document, RenderedBody body) => document.FrontMatter["_styles"] is YamlScalar { IsNull: false } styles
        ? body with { Html = $"<style>{styles.Text.Replace("</", "<\\/", StringComparison.Ordinal)}</style>\n{body.Html}", IsOneParagraph = false }
        : body;

    /// <summary>A document's text after its Liquid has run, with nothing else applied.</summary>
    public string RunLiquid(Document document, string permalink, DiagnosticBag bag) => liquid.Render(source(document, permalink), bag);

    /// <summary>A fragment of HTML from front matter or data (a subtitle, an address), made well-formed, with its links resolved.</summary>
    public string Fragment(string html, Location location, string permalink, DiagnosticBag bag) => fragments.Rewrite(html, location, permalink, bag).Html;

    /// <summary>A fragment of HTML of which only <see cref="InlineMarkup"/> is kept, made well-formed, with its links resolved.</summary>
    public string InlineHtml(string html, Location location, string permalink, DiagnosticBag bag) =>
        fragments.Rewrite(html, html, location, permalink, bag, inlineOnly: true).InlineHtml;

    /// <summary>
    /// A value of front matter or data that is Markdown without HTML (tags are shown as text), as HTML; a single paragraph loses its element.
    /// </summary>
    public string Words(string text, Location location, DiagnosticBag bag) => fragments.Rewrite(ToHtml(words, text), text, location, "/", bag).InlineHtml;

    /// <summary>A data value as HTML, with only the elements that <see cref="InlineMarkup"/> allows; a single paragraph loses its element.</summary>
    public string Inline(string text, Location location, DiagnosticBag bag) =>
        fragments.Rewrite(ToHtml(inlineHtml, text), text, location, "/", bag, inlineOnly: true).InlineHtml;

    /// <summary>Markdown text as HTML, with links as written.</summary>
    public string Plain(string text) => ToHtml(markdown, text);

    private static string ToHtml(KramdownRenderer renderer, string text)
    {
        try
        {
            return renderer.ToHtml(text);
        }
        catch (MarkupTooDeepException)
        {
            return RewrittenText.Encode(text);
        }
    }
}
