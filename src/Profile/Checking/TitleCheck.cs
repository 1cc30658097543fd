using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Checking;

/// <summary>Titles that are too long for search results.</summary>
internal sealed class TitleCheck(Site site, SourceTexts texts)
{
    /// <summary>Search engines show about 600 pixels of a title; this is the average number of characters that fit.</summary>
    private const int LongestTitle = 65;

    /// <summary>What is wrong with the title of an item.</summary>
    public IEnumerable<Diagnostic> Of(IContentItem item) =>
        item.Title.Length > LongestTitle && site.Routes.Find(Permalink.ToPath(item.Permalink!)) is { Kind: RouteKind.Document } route
        ? [Messages.LongTitle.At(texts.Key(route.Target, "title"), item.Title.Length, LongestTitle)]
        : [];
}
