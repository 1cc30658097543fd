using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Pages;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Loading;

/// <summary>
/// The entries of a checkout's own header, al-folio's or edited. The header decides which pages are in the navigation and in which order, differently in each
/// generation, so we run it and read its links.
/// </summary>
internal static class OwnNavigation
{
    /// <summary>Where a header is, the newest generation first.</summary>
    public static ImmutableArray<string> Headers { get; } = ["_includes/header.liquid", "_includes/header.html"];

    // The name of the site, accounts, and what only works with al-folio's scripts.
    private const string Others = ".navbar-brand, .navbar-brand *, .site-title, .site-title *, .social *, .contact-icons *, .dropdown-menu *";

    /// <summary>The entries in order; empty, with a diagnostic, when none can be read.</summary>
    /// <param name="header">The header's text.</param>
    /// <param name="home">The home page, which the header sees as <c>page</c>.</param>
    public static ImmutableArray<NavigationItem>? Read(Document header, Document home, ReadContext context)
    {
        var html = context.Markup.RunLiquid(home with { Path = header.Path, Body = header.Body, BodyLine = header.BodyLine }, "/", context.Bag);
        var entries = HtmlBounds.Problem(html) is null ? Entries(new HtmlParser().ParseDocument($"<body>{html}").Body!, header, context) : [];
        if (entries.IsEmpty)
        {
            context.Bag.Report(Messages.UnreadHeader, header.Location);
        }

        return entries;
    }

    private static ImmutableArray<NavigationItem> Entries(IElement body, Document header, ReadContext context) =>
    [
        .. (body.QuerySelector("nav") ?? body).QuerySelectorAll("a[href]").Where(a => !a.Matches(Others))
            .Select(a => a.Matches(".dropdown-toggle") ? Menu(a, header, context) : Entry(a, header, context))
            .OfType<NavigationItem>(),
    ];

    private static NavigationItem? Menu(IElement toggle, Document header, ReadContext context)
    {
        ImmutableArray<NavigationItem> children =
            [.. toggle.ParentElement!.QuerySelectorAll(".dropdown-menu a[href]").Select(a => Entry(a, header, context)).OfType<NavigationItem>()];
        return children.IsEmpty || Words(toggle) is not { Length: > 0 } title ? null : new NavigationItem(title, children[0].Permalink) { Children = children };
    }

    private static NavigationItem? Entry(IElement anchor, Document header, ReadContext context)
    {
        var href = anchor.GetAttribute("href")!.Trim();
        if (href.StartsWith('#') || Words(anchor) is not { Length: > 0 } title)
        {
            return null;
        }

        var resolved = context.Links.Resolve(href, "/", header.Path);
        if (resolved.Problem is { } problem)
        {
            context.Bag.Report(problem, header.Location, href, context.Links.Suggest(href));
        }

        return resolved.Href is { } target ? new NavigationItem(title, target) : null;
    }

    private static string Words(IElement anchor)
    {
        var shown = (IElement)anchor.Clone();
        foreach (var hidden in shown.QuerySelectorAll(".sr-only, .visually-hidden"))
        {
            hidden.Remove();
        }

        return string.Join(' ', shown.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
