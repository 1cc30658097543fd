using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Markup.Layouts;

/// <summary>
/// Takes out of what an own layout shows the parts that our page has already: al-folio names them by class (docs/reference/al-folio.md, 5.2). What the
/// owner wrote besides stays where it is.
/// </summary>
internal static class LayoutFurniture
{
    // The frame of a page, and what our pages end with.
    private const string Frame = "head, body > nav, body > header:not(.post-header), footer, link, meta, title, base, .social, .contact-note, .newsletter-form";

    // What a reader sees although it holds no words.
    private const string Wordless = "img, svg, i, iframe, video, br, hr";

    /// <summary>What remains of an own layout's output.</summary>
    /// <param name="Html">The HTML without what our page shows.</param>
    /// <param name="Heading">The content of its first heading of level 1 when that says more than the page's title, else null.</param>
    /// <param name="HasProfile">Whether it says below the portrait more than ours, so that all of it stands there, and nothing of ours.</param>
    internal sealed record Remainder(string Html, string? Heading, bool HasProfile);

    /// <summary>The HTML without what our page shows.</summary>
    /// <param name="siteTitle">The title of the site, which its home page shows.</param>
    /// <param name="isHome">Whether the page shows the portrait and what stands below it.</param>
    /// <param name="bag">Receives what is not loaded from other sites.</param>
    public static Remainder Remove(LaidOutBody laidOut, Document document, string siteTitle, bool isHome, DiagnosticBag bag)
    {
        var body = new HtmlParser().ParseDocument($"<body>{laidOut.Html}").Body!;
        if (laidOut.Layout is { } layout)
        {
            RemoveOutside(body, layout, bag);
            foreach (var element in body.QuerySelectorAll(Frame))
            {
                element.Remove();
            }
        }

        var ours = OurTexts(document);
        ours.Add(siteTitle);
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

        var hasProfile = isHome && body.QuerySelector(".profile") is { } profile && SaysMore(profile, ours);
        return new Remainder(body.InnerHtml, heading is { Length: > 0 } ? heading : null, hasProfile);
    }

    // The portrait is ours in any case; the texts below it are theirs when they say more than ours, which would be doubled.
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

    // Nothing is loaded from another site; a page of ours works without (DESIGN 12).
    private static void RemoveOutside(IElement body, Location place, DiagnosticBag bag)
    {
        foreach (var element in body.QuerySelectorAll("script[src], link[rel~=stylesheet][href]"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            if (address.Contains("//", StringComparison.Ordinal))
            {
                bag.Report(Messages.OutsideCode, place, address);
                element.Remove();
            }
        }
    }

    // The innermost elements that only repeat what our page shows, and then those that are left without anything.
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
        return [.. written.OfType<YamlScalar>().Where(s => !s.IsNull).Select(s => Words(new HtmlParser().ParseDocument($"<body>{s.Text}").Body!))];
    }

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
