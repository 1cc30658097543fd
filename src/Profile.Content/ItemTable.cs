using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content;

/// <summary>All items of a site, by kind and by address.</summary>
internal sealed class ItemTable
{
    private readonly FrozenDictionary<Kind, ImmutableArray<IContentItem>> byKind;
    private readonly Dictionary<string, (Kind Kind, ImmutableArray<IContentItem> Pages, int Position)> byPath = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<IContentItem, string> anchors;

    /// <param name="kinds">The items of each kind, sorted.</param>
    public ItemTable(IEnumerable<(Kind Kind, ImmutableArray<IContentItem> Items)> kinds)
    {
        All = [.. kinds];
        byKind = All.ToFrozenDictionary(k => k.Kind, k => k.Items);
        foreach (var (kind, items) in All)
        {
            ImmutableArray<IContentItem> pages = [.. items.Where(i => i.Permalink is not null)];
            for (var i = 0; i < pages.Length; i++)
            {
                byPath.TryAdd(Permalink.ToPath(pages[i].Permalink!), (kind, pages, i));
            }
        }

        anchors = All.Where(k => k.Kind.List is { ShowsWholeItems: true }).SelectMany(k => Anchors(k.Items))
            .ToFrozenDictionary<KeyValuePair<IContentItem, string>, IContentItem, string>(a => a.Key, a => a.Value, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Every kind with its items, in the order of <see cref="Kinds.All"/>.</summary>
    public ImmutableArray<(Kind Kind, ImmutableArray<IContentItem> Items)> All { get; }

    /// <summary>Every item that has a page of its own.</summary>
    public IEnumerable<(Kind Kind, IContentItem Item)> WithPages =>
        All.SelectMany(k => k.Items, (k, item) => (k.Kind, Item: item)).Where(i => i.Item.Permalink is not null);

    /// <summary>The items of a kind, in the order of its list.</summary>
    public ImmutableArray<T> Of<T>(Kind<T> kind)
        where T : class, IContentItem => byKind[kind].CastArray<T>();

    /// <summary>The item whose page is at a percent-decoded path, with its kind; null when no item has one there.</summary>
    public (Kind Kind, IContentItem Item)? At(string path) =>
        byPath.TryGetValue(path, out var found) ? (found.Kind, found.Pages[found.Position]) : null;

    /// <summary>The items with pages before and after the item at a percent-decoded path, in the list of its kind; null where there is none.</summary>
    public (ListEntry? Newer, ListEntry? Older) NeighboursAt(string path)
    {
        ListEntry? Page(ImmutableArray<IContentItem> pages, int position) => position >= 0 && position < pages.Length ? ListEntry.Of(pages[position]) : null;
        return byPath.TryGetValue(path, out var found) ? (Page(found.Pages, found.Position - 1), Page(found.Pages, found.Position + 1)) : default;
    }

    /// <summary>The id of an item in a list that shows whole items; null in any other list.</summary>
    public string? AnchorOf(IContentItem item) => anchors.GetValueOrDefault(item);

    /// <summary>The address at which an item is read: its page, or its place in the list that shows whole items; null when it has neither.</summary>
    public string? PlaceOf(Kind kind, IContentItem item) => item.Address ?? (AnchorOf(item) is { } anchor ? $"{kind.List!.Permalink}#{anchor}" : null);

    // An id consists of the words of the title. If several items have the same words, the oldest gets the plain id, so that a new item never changes an
    // existing id.
    private static Dictionary<IContentItem, string> Anchors(ImmutableArray<IContentItem> items)
    {
        var anchors = new Dictionary<IContentItem, string>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var item in items.OrderBy(i => i.Date))
        {
            var words = Permalink.Slug(item.Title);
            var dated = $"{words}-{item.Date?.Iso}".Trim('-');
            anchors[item] = Enumerable.Range(2, items.Length).Select(n => $"{dated}-{n}").Prepend(dated).Prepend(words).First(taken.Add);
        }

        return anchors;
    }
}
