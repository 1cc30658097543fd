using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Assets;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Liquid;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Publications;

/// <summary>
/// A site's own layout of its bibliography (<c>_layouts/bib.liquid</c>), read for two things: links that ours lacks, such as a button for a field that only
/// this site has, and the picture of an entry without a preview. It is run for each entry, and nothing else of its output is used (decision 0008).
/// </summary>
internal sealed partial class BibliographyLayout
{
    // A label is a word on a button; anything longer is a title or a sentence that was made a link.
    private const int LabelCharacters = 40;

    private readonly LiquidRenderer liquid;
    private readonly LiquidSource source;
    private readonly LiquidTemplate template;
    private readonly AssetTable assets;
    private readonly PublicationRenderer ours;
    private readonly DiagnosticBag bag;

    private int spent;
    private bool isStopped;

    /// <param name="layout">The layout's text.</param>
    /// <param name="host">What its Liquid can reach of the site.</param>
    /// <param name="assets">The files that are served: a picture must be one.</param>
    /// <param name="ours">Renders an entry as the theme does, to find out what is shown already.</param>
    /// <param name="bag">Receives problems with the layout, each one only once however many entries trigger it.</param>
    public BibliographyLayout(ContentText layout, LiquidHost host, AssetTable assets, PublicationRenderer ours, DiagnosticBag bag)
    {
        var document = new Document(layout.Path, "", YamlMap.Empty(new Location(layout.Path)), HasFrontMatter: true, "", layout.FirstLine, "");
        liquid = new LiquidRenderer(host);
        source = new LiquidSource(layout.Text, layout.Path, layout.FirstLine, new LiquidPage(document, null, null, null, ""));
        template = liquid.Parse(source);
        this.assets = assets;
        this.ours = ours;
        this.bag = bag;
    }

    /// <summary>
    /// The publication with the owner's links after its own, and with the owner's picture if it has none. A layout that was stopped once is not run again.
    /// </summary>
    public Publication Complete(Publication paper) => Guard.Read(paper.Location, bag, () => Completed(paper), paper);

    private Publication Completed(Publication paper)
    {
        if (isStopped || Run(paper) is not { } html)
        {
            return paper;
        }

        var body = new HtmlParser().ParseDocument(html).Body!;
        return paper with { Links = [.. paper.Links, .. Links(body, paper)], Preview = paper.Preview ?? Picture(body) };
    }

    private string? Picture(IElement body) => body.QuerySelectorAll("img[src]")
        .Select(img => img.GetAttribute("src")!.Split('?')[0])
        .FirstOrDefault(src => assets.Find(Uri.UnescapeDataString(src)) is not null);

    private ImmutableArray<PublicationLink> Links(IElement body, Publication paper)
    {
        // Our own HTML is regular, and parsing it into a tree would double the cost.
        var shown = Href().Matches(ours.List([paper])).Select(m => LinkAddress.Key(WebUtility.HtmlDecode(m.Groups[1].Value))).ToHashSet(StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<PublicationLink>();
        foreach (var anchor in body.QuerySelectorAll("a[href]").Where(a => a.Closest(".author") is null))
        {
            var href = anchor.GetAttribute("href")!.Trim().Replace(" ", "%20", StringComparison.Ordinal);
            if (href.Length == 0 || href[0] == '#' || !shown.Add(LinkAddress.Key(href)))
            {
                continue;
            }

            if (HtmlTag.IsSafe(href))
            {
                links.Add(new PublicationLink(Label(anchor, href), PublicationLinkKind.Own, href));
            }
            else
            {
                bag.Report(Messages.UnsafeLink, paper.Location, source.Path, href);
            }
        }

        return links.ToImmutable();
    }

    private string? Run(Publication paper)
    {
        var found = new DiagnosticBag();
        var (html, steps, _) = liquid.Render(template, source with { Entry = paper.Entry }, found);
        spent += steps;
        var at = new Location(source.Path, source.FirstLine);
        if (HtmlBounds.Problem(html) is { } bound)
        {
            found.Report(bound, at, MarkupLimits.HtmlElements);
        }

        if (spent > MarkupLimits.EntryLayoutSteps)
        {
            found.Report(LiquidMessages.LiquidTooManySteps, at, MarkupLimits.EntryLayoutSteps);
        }

        var diagnostics = found.Freeze();
        bag.Report(diagnostics);
        isStopped = diagnostics.Any(d => d.Severity == Severity.Error);
        return isStopped ? null : html;
    }

    [GeneratedRegex("href=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    // A button may be just a picture or an icon; then its accessible name is used.
    private static string Label(IElement anchor, string href)
    {
        string?[] names =
            [anchor.TextContent, anchor.GetAttribute("aria-label"), anchor.GetAttribute("title"), anchor.QuerySelector("img")?.GetAttribute("alt")];
        return names.Select(n => string.Join(' ', (n ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(n => n.Length is > 0 and <= LabelCharacters) ?? LinkAddress.Host(href);
    }
}
