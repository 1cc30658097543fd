using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Markup.Layouts;

/// <summary>
/// Removes from the output of an owner's layout the parts that our page already shows; they are found by al-folio's class names (docs/reference/al-folio.md,
/// 5.2). Everything else that the owner wrote stays where it is.
/// </summary>
internal static class LayoutFurniture
{
    // The page frame, and the parts at the end of our own pages.
    private const string Frame =
        "head, body > nav, body > header:not(.post-header), footer, link, meta, title, base, " + Accounts + ", .contact-note, .newsletter-form";

    private const string Accounts = ".social";

    // An element with more children than this contains the subtitle rather than being its line.
    private const int MostParts = 4;

    // Elements that readers see although they hold no words.
    private const string Wordless = "img, svg, i, iframe, video, br, hr";

    private static readonly FrozenSet<string> Blocks =
        FrozenSet.Create(StringComparer.Ordinal, "div", "h1", "h2", "h3", "h4", "h5", "h6", "header", "p", "section", "figcaption", "address", "blockquote");

    /// <summary>What remains of the output of an owner's layout.</summary>
    /// <param name="Html">The HTML without the parts that our page shows.</param>
    /// <param name="Heading">The content of its first <c>h1</c> if that says more than the page's title, else null.</param>
    /// <param name="Parts">What it shows of a home page besides the body.</param>
    internal sealed record Remainder(string Html, string? Heading, HomeParts Parts);

    /// <summary>The HTML without the parts that our page shows.</summary>
    /// <param name="siteTitle">The title of the site, which its home page shows.</param>
    /// <param name="isHome">Whether the page shows the portrait and the texts below it.</param>
    /// <param name="bag">Receives a report for each file of another site that is not loaded.</param>
    public static Remainder Remove(LaidOutBody laidOut, Document document, string siteTitle, bool isHome, DiagnosticBag bag)
    {
        var body = new HtmlParser().ParseDocument($"<body>{laidOut.Html}").Body!;
        var hasSocialAtHead = body.QuerySelector(Accounts) is { } accounts && Start(body) is { } start
            && accounts.CompareDocumentPosition(start).HasFlag(DocumentPositions.Following);
        if (laidOut.Layout is { } layout)
        {
            RemoveOutside(body, layout, bag);
            foreach (var element in body.QuerySelectorAll(Frame))
            {
                element.Remove();
            }
        }

        var ours = OurTexts(document);
        // A page without a layout of its own says the site's title only where its owner wrote it.
        if (siteTitle.Length > 0 && (isHome || laidOut.Layout is not null))
        {
            ours.Add(siteTitle);
        }

        string? heading = null;
        if (body.QuerySelector("h1") is { } title)
        {
            heading = ours.Contains(Words(title)) && title.QuerySelector("a, img, i") is null ? null : title.InnerHtml.Trim();
            title.Remove();
        }

        foreach (var header in body.QuerySelectorAll(".post-header"))
        {
            RemoveTexts(header, ours);
        }

        var parts = hasSocialAtHead ? HomeParts.SocialAtHead : HomeParts.None;
        var around = Around(body);
        if (isHome)
        {
            parts |= body.QuerySelector(".profile") is { } profile && SaysMore(profile, ours) ? HomeParts.Profile : HomeParts.None;
            // A profile is kept or removed as a whole.
            around.RemoveAll(e => e.Closest(".profile") is not null);
            RemoveOurs(around, document, ours);
            parts |= ShowsSubtitle(around, document) ? HomeParts.Subtitle : HomeParts.None;
        }

        return new Remainder(body.InnerHtml, heading is { Length: > 0 } ? heading : null, parts);
    }

    private static INode? Start(IElement body) => body.Descendants<IComment>().FirstOrDefault(c => c.Data == LaidOutBody.Start);

    // The layouts' elements outside the body that they wrap; none without a layout. Removes the marks of that body.
    private static List<IElement> Around(IElement body)
    {
        var around = new List<IElement>();
        var isBody = Start(body) is null;
        foreach (var node in body.Descendants().ToArray())
        {
            if (node is IComment comment && comment.Data is LaidOutBody.Start or LaidOutBody.End)
            {
                isBody = comment.Data == LaidOutBody.Start;
                comment.Remove();
            }
            else if (node is IElement element && !isBody)
            {
                around.Add(element);
            }
        }

        return around;
    }

    // Removes the portrait and the texts that our home page shows, wherever an own layout shows them too.
    private static void RemoveOurs(List<IElement> around, Document document, HashSet<string> ours)
    {
        var portrait = FileName((document.FrontMatter["profile"] as YamlMap)?["image"] is YamlScalar { IsNull: false } image ? image.Text : null);
        foreach (var picture in around.Where(e => e.LocalName == "img" && portrait is not null && FileName(e.GetAttribute("src")) == portrait))
        {
            RemoveWithParents(picture);
        }

        foreach (var element in Enumerable.Reverse(around).Where(e => e.Parent is not null && ours.Contains(Words(e)) && IsLine(e)))
        {
            RemoveWithParents(element);
        }
    }

    // Whether an element's words stand alone, unlike the owner's name in a sentence, in an entry of a list or among the authors of a paper.
    private static bool IsLine(IElement element) => element.Closest("li, td, .pf-publications") is null
        && element.ParentElement is { } parent && (parent.LocalName == "body" || Blocks.Contains(element.LocalName) || Words(parent) == Words(element));

    // Whether a line begins with the subtitle and says more.
    private static bool ShowsSubtitle(List<IElement> around, Document document) =>
        document.FrontMatter["subtitle"] is YamlScalar { IsNull: false } subtitle && WordsOf(subtitle.Text) is { Length: > 0 } words
        && around.Any(e => e.ChildElementCount < MostParts && e.Closest("body") is not null && Words(e).StartsWith(words, StringComparison.Ordinal));

    // Removes an element, and every element around it that this leaves empty.
    private static void RemoveWithParents(IElement element)
    {
        var parent = element.ParentElement;
        element.Remove();
        while (parent is { LocalName: not "body", ChildElementCount: 0, ParentElement: { } outer } && Words(parent).Length == 0)
        {
            parent.Remove();
            parent = outer;
        }
    }

    private static string? FileName(string? address) => address?.Split('?')[0].Split('/')[^1] is { Length: > 0 } name ? Uri.UnescapeDataString(name) : null;

    // The portrait is always ours. The owner's texts below it are kept if they say more than ours, which are then not shown again.
    private static bool SaysMore(IElement profile, HashSet<string> ours)
    {
        foreach (var picture in profile.QuerySelectorAll("figure, picture, img"))
        {
            picture.Remove();
        }

        var copy = (IElement)profile.Clone();
        RemoveTexts(copy, ours);
        if (Words(copy).Length > 0)
        {
            return true;
        }

        profile.Remove();
        return false;
    }

    // Nothing is loaded from other sites; our pages work without them.
    private static void RemoveOutside(IElement body, Location place, DiagnosticBag bag)
    {
        foreach (var element in body.QuerySelectorAll("script[src], link[rel~=stylesheet][href]"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            if (address.Contains("//", StringComparison.Ordinal))
            {
                bag.Report(Messages.OutsideCode, place, address, OutsideLibraries.Instead(address));
                element.Remove();
            }
        }
    }

    // Removes, from the inside out, elements that only repeat our page and those that this leaves empty.
    private static void RemoveTexts(IElement element, HashSet<string> ours)
    {
        foreach (var part in element.QuerySelectorAll("*").Reverse().ToArray())
        {
            var words = Words(part);
            if (ours.Contains(words) || (words.Length == 0 && !part.Matches(Wordless) && part.QuerySelector(Wordless) is null))
            {
                part.Remove();
            }
        }

        if (Words(element).Length == 0 && element.Children.Length == 0)
        {
            element.Remove();
        }
    }

    private static HashSet<string> OurTexts(Document document)
    {
        string?[] keys = ["title", "description", "subtitle"];
        var profile = document.FrontMatter["profile"] as YamlMap;
        var written = keys.Select(k => document.FrontMatter[k!]).Append(profile?["more_info"]).Append(profile?["address"]);
        return [.. written.OfType<YamlScalar>().Where(s => !s.IsNull).Select(s => WordsOf(s.Text)).Where(w => w.Length > 0)];
    }

    private static string WordsOf(string html) => Words(new HtmlParser().ParseDocument($"<body>{html}").Body!);

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
