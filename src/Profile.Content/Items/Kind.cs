using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Items;

/// <summary>
/// A kind of content: one row of <c>Kinds.All</c>. Layout, schemas, routes, navigation, loading, feeds, site map, search, archives and commands all read
/// this table, so a kind is added by writing its row, its record, its reader and its pages.
/// </summary>
internal abstract class Kind
{
    /// <summary>The name of its collection, also the name of its folder (<c>news/</c>, <c>_news/</c>) and of its list's route.</summary>
    public required string Collection { get; init; }

    /// <summary>The word for a single item: the name of its schema and its argument to <c>profile new</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The keys of its front matter; null for a kind that is not read from documents.</summary>
    public Schema? Schema { get; init; }

    /// <summary>The page that lists its items; null if there is none.</summary>
    public Listing? List { get; init; }

    /// <summary>The folder of its Razor pages: <c>Index</c> for the list, <c>Item</c> for one item.</summary>
    public required string PageFolder { get; init; }

    /// <summary>The heading under which a search shows its items, as a key of the interface texts.</summary>
    public required string SearchGroup { get; init; }

    /// <summary>How its items are dated.</summary>
    public DateRule Dates { get; init; } = new([]);

    /// <summary>The pattern of its items' addresses in the native layout; null if the site's permalink setting or the file's path decides.</summary>
    public string? NativePattern { get; init; } = PermalinkPattern.OfCollections;

    /// <summary>The same for an al-folio checkout whose settings give the collection no pattern.</summary>
    public string? CheckoutPattern { get; init; } = PermalinkPattern.OfCollections;

    /// <summary>Whether its items have pages in an al-folio checkout that does not declare the collection.</summary>
    public bool HasPagesUndeclared { get; init; } = true;

    /// <summary>Whether a document of the native layout gets a page of its own; otherwise its text appears only in the list.</summary>
    public Func<Document, bool> HasOwnPage { get; init; } = _ => true;

    /// <summary>Whether an item may appear in the list without having an address.</summary>
    public bool IsListedWithoutAddress { get; init; }

    /// <summary>Whether its items follow one another in time, so that the page of each leads to the one before and the one after it.</summary>
    public bool IsSerial { get; init; }

    /// <summary>The part of the site under which its items have archives of years and terms; null for none.</summary>
    public ArchiveSection? Archives { get; init; }

    /// <summary>Whether its items appear in the site's feed.</summary>
    public bool IsInFeed { get; init; }

    /// <summary>Whether Open Graph metadata describes an item's page as an article, with times and tags.</summary>
    public bool IsArticle { get; init; }

    /// <summary>
    /// Whether its items are events: the list gets a calendar of them, and their pages give time and place in machine-readable form. The kind needs a list.
    /// </summary>
    public bool IsEvent { get; init; }

    /// <summary>The address of its calendar; null if the kind has none.</summary>
    public string? CalendarPermalink => IsEvent ? List?.Permalink + OwnAddress.CalendarName : null;

    /// <summary>What <c>profile new</c> writes; null if it does not offer this kind.</summary>
    public NewFile? New { get; init; }

    /// <summary>The item made from a document; null, with a diagnostic, when it cannot be shown.</summary>
    public abstract IContentItem? Read(SiteDocument document, ReadContext context);

    /// <summary>Items of this kind in the order of its list; the sort is stable.</summary>
    public abstract ImmutableArray<IContentItem> Sorted(IEnumerable<IContentItem> items);
}

/// <summary>A kind whose items are of one type.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
internal sealed class Kind<T> : Kind
    where T : class, IContentItem
{
    /// <summary>Makes an item from a document; never called for a kind without a schema.</summary>
    public Func<SiteDocument, ReadContext, T?> Reader { get; init; } = (_, _) => null;

    /// <summary>Puts its items in the order of the list.</summary>
    public Func<IEnumerable<T>, IEnumerable<T>> Order { get; init; } = items => items;

    public override IContentItem? Read(SiteDocument document, ReadContext context) => Reader(document, context);

    public override ImmutableArray<IContentItem> Sorted(IEnumerable<IContentItem> items) =>
        ImmutableArray<IContentItem>.CastUp(Order(items.Cast<T>()).ToImmutableArray());
}

/// <summary>How the items of a kind are dated.</summary>
/// <param name="Keys">Front matter keys that may hold the date; the first one present counts. A date at the start of the file name is the fallback.</param>
/// <param name="EndKey">The key that may hold the last day, or null.</param>
/// <param name="IsRequired">Whether an item cannot be shown without a date.</param>
/// <param name="Future">What a future date means.</param>
internal sealed record DateRule(string[] Keys, string? EndKey = null, bool IsRequired = false, FutureDates Future = FutureDates.Doubtful);

/// <summary>What a future date means for an item.</summary>
internal enum FutureDates
{
    /// <summary>Probably a mistake: the item is shown, and the date is reported.</summary>
    Doubtful,

    /// <summary>The item is hidden until that day (Jekyll's posts).</summary>
    Hidden,

    /// <summary>Nothing unusual: events are announced before they happen.</summary>
    Usual,
}

/// <summary>A part of the site with archives: <c>/blog/2024/</c>, <c>/blog/tag/x/</c>.</summary>
/// <param name="Folder">The first segment of their addresses.</param>
/// <param name="Noun">The English plural of what they list; occurs in keys of the interface texts, such as "an archive of posts with this tag".</param>
internal sealed record ArchiveSection(string Folder, string Noun);

/// <summary>The file that <c>profile new</c> writes for a kind.</summary>
/// <param name="IsDated">Whether its name starts with the date, as Jekyll's posts require.</param>
/// <param name="Layout">Its layout in an al-folio checkout.</param>
/// <param name="Keys">Its front matter after the title; {0} is the date, {1} its year.</param>
/// <param name="Body">Placeholder text until the owner writes one.</param>
internal sealed record NewFile(bool IsDated, string Layout, string Keys, string Body);
