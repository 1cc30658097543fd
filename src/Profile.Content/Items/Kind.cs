using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Items;

/// <summary>
/// A kind of content: one row of <c>Kinds.All</c>. Layout, schemas, routes, navigation, loading, feeds, site map, search, archives and commands walk the
/// table, so a kind is added by writing its row, its record, its reader and its pages.
/// </summary>
internal abstract class Kind
{
    /// <summary>The name of its collection, which is also that of its folder (<c>news/</c>, <c>_news/</c>) and of its listing's route.</summary>
    public required string Collection { get; init; }

    /// <summary>One item in one word: the name of its schema and its word in <c>profile new</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The keys of its front matter; null for a kind that is not made of documents.</summary>
    public Schema? Schema { get; init; }

    /// <summary>The page that lists its items; null for a kind without one.</summary>
    public Listing? List { get; init; }

    /// <summary>The folder of its Razor pages: <c>Index</c> for the list, <c>Item</c> for one item.</summary>
    public required string PageFolder { get; init; }

    /// <summary>The heading under which a search shows its items, as a key of the interface's texts.</summary>
    public required string SearchGroup { get; init; }

    /// <summary>How its items are dated.</summary>
    public DateRule Dates { get; init; } = new([]);

    /// <summary>Pattern of its items' addresses in the native layout; null where the settings' general one or the file's path decides.</summary>
    public string? NativePattern { get; init; } = PermalinkPattern.OfCollections;

    /// <summary>The same in an al-folio checkout that does not say.</summary>
    public string? CheckoutPattern { get; init; } = PermalinkPattern.OfCollections;

    /// <summary>Whether an al-folio checkout that does not declare the collection gives its items pages.</summary>
    public bool HasPagesUndeclared { get; init; } = true;

    /// <summary>Whether a document of the native layout gets a page of its own; others are read in the list alone.</summary>
    public Func<Document, bool> HasOwnPage { get; init; } = _ => true;

    /// <summary>Whether an item may stand in the list without having an address.</summary>
    public bool IsListedWithoutAddress { get; init; }

    /// <summary>The part of the site below which its items have archives of years and terms; null for none.</summary>
    public ArchiveSection? Archives { get; init; }

    /// <summary>Whether its items stand in the feed of the site.</summary>
    public bool IsInFeed { get; init; }

    /// <summary>Whether a page of an item is an article to Open Graph, with times and tags.</summary>
    public bool IsArticle { get; init; }

    /// <summary>
    /// Whether its items are events: a calendar of them stands beside the list, and their pages say to machines when and where they are. The kind needs a list.
    /// </summary>
    public bool IsEvent { get; init; }

    /// <summary>The address of the calendar of its items; null for a kind that has none.</summary>
    public string? CalendarPermalink => IsEvent ? List?.Permalink + OwnAddress.CalendarName : null;

    /// <summary>What <c>profile new</c> writes; null when it writes none.</summary>
    public NewFile? New { get; init; }

    /// <summary>The item of a document; null, with a diagnostic, when it cannot be shown.</summary>
    public abstract IContentItem? Read(SiteDocument document, ReadContext context);

    /// <summary>Items of this kind in the order of its list; equal ones stay in the order given.</summary>
    public abstract ImmutableArray<IContentItem> Sorted(IEnumerable<IContentItem> items);
}

/// <summary>A kind whose items are of one type.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
internal sealed class Kind<T> : Kind
    where T : class, IContentItem
{
    /// <summary>Makes an item of a document; never called for a kind without a schema.</summary>
    public Func<SiteDocument, ReadContext, T?> Reader { get; init; } = (_, _) => null;

    /// <summary>The order of its list.</summary>
    public Func<IEnumerable<T>, IEnumerable<T>> Order { get; init; } = items => items;

    public override IContentItem? Read(SiteDocument document, ReadContext context) => Reader(document, context);

    public override ImmutableArray<IContentItem> Sorted(IEnumerable<IContentItem> items) =>
        ImmutableArray<IContentItem>.CastUp(Order(items.Cast<T>()).ToImmutableArray());
}

/// <summary>How the items of a kind are dated.</summary>
/// <param name="Keys">Front matter keys that may hold the date; the first that is there counts. A date before a file's name stands in for them.</param>
/// <param name="EndKey">The key that may hold the last day, or null.</param>
/// <param name="IsRequired">Whether an item cannot be shown without a date.</param>
/// <param name="Future">What a date to come means.</param>
internal sealed record DateRule(string[] Keys, string? EndKey = null, bool IsRequired = false, FutureDates Future = FutureDates.Doubtful);

/// <summary>What a date that has not come yet means for an item.</summary>
internal enum FutureDates
{
    /// <summary>It is probably a slip: the item is shown, and the owner is told.</summary>
    Doubtful,

    /// <summary>The item waits for its day (Jekyll's posts).</summary>
    Hidden,

    /// <summary>Nothing out of the ordinary: an event is announced before it happens.</summary>
    Usual,
}

/// <summary>A part of the site with archives: <c>/blog/2024/</c>, <c>/blog/tag/x/</c>.</summary>
/// <param name="Folder">The first segment of their addresses.</param>
/// <param name="Noun">What they list, in the plural: a part of the keys of the interface's texts.</param>
internal sealed record ArchiveSection(string Folder, string Noun);

/// <summary>The file that <c>profile new</c> writes for a kind.</summary>
/// <param name="IsDated">Whether its name starts with the day, as Jekyll's posts have it.</param>
/// <param name="Layout">Its layout in an al-folio checkout.</param>
/// <param name="Keys">Its front matter behind the title; {0} is the day.</param>
/// <param name="Body">Its text until the owner writes one.</param>
internal sealed record NewFile(bool IsDated, string Layout, string Keys, string Body);
