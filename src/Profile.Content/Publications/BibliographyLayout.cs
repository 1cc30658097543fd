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
/// A site's own layout for bibliography entries (<c>_layouts/bib.liquid</c>), read for what ours lacks: links, such as a button for a field that only this site
/// has, and the labels of links; the picture of an entry without a preview; and remarks. It is run for each entry, and nothing else of its output is used
/// (decision 0008).
/// </summary>
internal sealed partial class BibliographyLayout
{
    // A label is a word on a button; anything longer is a title or a sentence that was made a link.
    private const int LabelCharacters = 40;

    private const int MostRemarks = 4;
    private const int RemarkCharacters = 500;

    // Elements that each hold one statement about an entry.
    private const string Blocks = "div, p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, section, article, blockquote, abbr, .badge";

    // Parts that are read elsewhere, or that only scripts open, which we do not run.
    private const string NoRemarks = ".title, .author, .bibtex, .abstract, .links, .preview, .hidden, [hidden], a, button, summary, pre, script, style";

    private readonly LiquidRenderer liquid;
    private readonly LiquidSource source;
    private readonly LiquidTemplate template;
    private readonly AssetTable assets;
    private readonly PublicationRenderer ours;
    private readonly DiagnosticBag bag;
    private readonly bool isTheme;

    private int spent;
    private bool isStopped;

    /// <param name="layout">The layout's text.</param>
    /// <param name="host">What its Liquid can reach of the site.</param>
    /// <param name="assets">The files that are served: a picture must be one.</param>
    /// <param name="ours">Renders an entry as the theme does, to find out what is shown already.</param>
    /// <param name="isTheme">Whether the layout is the theme's own; its labels and remarks are not used then.</param>
    /// <param name="bag">Receives problems with the layout, each one only once however many entries trigger it.</param>
    public BibliographyLayout(ContentText layout, LiquidHost host, AssetTable assets, PublicationRenderer ours, bool isTheme, DiagnosticBag bag)
    {
        var document = new Document(layout.Path, "", YamlMap.Empty(new Location(layout.Path)), HasFrontMatter: true, "", layout.FirstLine, "");
        liquid = new LiquidRenderer(host);
        source = new LiquidSource(layout.Text, layout.Path, layout.FirstLine, new LiquidPage(document, null, null, null, ""));
        template = liquid.Parse(source);
        this.assets = assets;
        this.ours = ours;
        this.isTheme = isTheme;
        this.bag = bag;
    }

    /// <summary>
    /// The publication with what the layout adds: labels, further links after its own, a picture if it has none, and remarks. A layout that was stopped once is
    /// not run again.
    /// </summary>
    public Publication Complete(Publication paper) => Guard.Read(paper.Location, bag, () => Completed(paper), paper);

    private Publication Completed(Publication paper)
    {
        if (isStopped || Run(paper) is not { } html)
        {
            return paper;
        }

        var body = new HtmlParser().ParseDocument(html).Body!;
        var shown = ours.List([paper]);
        return paper with
        {
            Links = [.. isTheme ? paper.Links : WithOwnLabels(paper.Links, body), .. Links(body, shown, paper)],
            Preview = paper.Preview ?? Picture(body),
            Remarks = isTheme ? [] : Remarks(body, shown),
        };
    }

    // Texts of which at least half of the words, or the label, are missing from our entry. Inner blocks come first, and each is taken out of the one around
    // it.
    private static ImmutableArray<string> Remarks(IElement body, string shown)
    {
        foreach (var part in body.QuerySelectorAll(NoRemarks).ToArray())
        {
            part.Remove();
        }

        var known = WordsOf(WebUtility.HtmlDecode(Tag().Replace(shown, " "))).ToHashSet(StringComparer.Ordinal);
        var remarks = new List<string>();
        foreach (var block in body.QuerySelectorAll(Blocks).Reverse().Append(body).ToArray())
        {
            var text = string.Join(' ', block.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var words = WordsOf(text).ToArray();
            var label = WordsOf(block.QuerySelector("strong, b")?.TextContent ?? "").ToArray();
            if (words.Length > 0 && text.Length <= RemarkCharacters
                && (words.Count(w => !known.Contains(w)) * 2 >= words.Length || (label.Length > 0 && label.All(w => !known.Contains(w)))))
            {
                remarks.Add(text);
            }

            block.Remove();
        }

        remarks.Reverse();
        return [.. remarks.Distinct(StringComparer.Ordinal).Take(MostRemarks)];
    }

    // If the owner's layout has another label for a link that we show too, such as "Paper" instead of "HTML", that label counts.
    private static IEnumerable<PublicationLink> WithOwnLabels(ImmutableArray<PublicationLink> links, IElement body)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var anchor in body.QuerySelectorAll(".links a[href]"))
        {
            var label = string.Join(' ', anchor.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (label.Length is > 0 and <= LabelCharacters)
            {
                labels.TryAdd(LinkAddress.Key(anchor.GetAttribute("href")!.Trim()), label);
            }
        }

        return links.Select(l => l.Href is { } href && labels.GetValueOrDefault(LinkAddress.Key(href)) is { } label ? l with { Label = label } : l);
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(m => m.Value.ToLowerInvariant());

    private string? Picture(IElement body) => body.QuerySelectorAll("img[src]")
        .Select(img => img.GetAttribute("src")!.Split('?')[0])
        .FirstOrDefault(src => assets.Find(Uri.UnescapeDataString(src)) is not null);

    private ImmutableArray<PublicationLink> Links(IElement body, string list, Publication paper)
    {
        // Our own HTML is regular, and parsing it into a tree would double the cost.
        var shown = Href().Matches(list).Select(m => LinkAddress.Key(WebUtility.HtmlDecode(m.Groups[1].Value))).ToHashSet(StringComparer.Ordinal);
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

    // Removes the BibTeX source along with the tags: it holds every field, but readers do not see it at first.
    [GeneratedRegex("<pre>.*?</pre>|<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A button may be just a picture or an icon; then its accessible name is used.
    private static string Label(IElement anchor, string href)
    {
        string?[] names =
            [anchor.TextContent, anchor.GetAttribute("aria-label"), anchor.GetAttribute("title"), anchor.QuerySelector("img")?.GetAttribute("alt")];
        return names.Select(n => string.Join(' ', (n ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(n => n.Length is > 0 and <= LabelCharacters) ?? LinkAddress.Host(href);
    }
}
