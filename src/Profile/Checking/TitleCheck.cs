using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;

namespace Profile.Checking;

/// <summary>Titles that search results cut.</summary>
internal sealed class TitleCheck(Site site, SourceTexts texts)
{
    /// <summary>Search engines show about 600 pixels of a title, on average so many characters.</summary>
    private const int LongestTitle = 65;

    public IEnumerable<Diagnostic> All() =>
        from item in site.Items.WithPages.Select(p => p.Item)
        where item.Title.Length > LongestTitle
        let route = site.Routes.Find(Permalink.ToPath(item.Permalink!))
        where route is { Kind: RouteKind.Document }
        select Messages.LongTitle.At(texts.Key(route.Target, "title"), item.Title.Length, LongestTitle);
}
