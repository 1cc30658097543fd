using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Settings;

namespace Profile.Content.Taxonomies;

/// <summary>The items of one kind and one year or term.</summary>
/// <param name="Plan">Its address and its texts.</param>
/// <param name="Entries">In the order of the kind's list.</param>
internal sealed record Archive(ArchivePlan Plan, ImmutableArray<ListEntry> Entries)
{
    /// <summary>Whether both look the same to readers.</summary>
    public bool Equals(Archive? other) => other is not null && Permalink == other.Permalink && Title == other.Title && Subtitle == other.Subtitle
        && Plan.Kind == other.Plan.Kind && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    public override int GetHashCode() => Permalink.GetHashCode(StringComparison.Ordinal);

    public string Permalink => Plan.Permalink;

    public string Title => Plan.Title;

    public string Subtitle => Plan.Subtitle;

    /// <summary>The archive with its entries.</summary>
    /// <param name="items">The items of its kind by the paths of their documents, each with its position in the kind's list.</param>
    public static Archive Of(ArchivePlan plan, IReadOnlyDictionary<string, (int Position, IContentItem Item)> items) => new(plan,
        [.. plan.Documents.Where(items.ContainsKey).Select(path => items[path]).OrderBy(i => i.Position)
            .Select(i => ListEntry.Of(i.Item))]);
}

/// <summary>
/// An archive before rendering. Its address comes from the settings, else it is al-folio's: <c>/blog/2024/</c>, <c>/blog/tag/x/</c>, <c>/blog/category/x/</c>,
/// and the same for books (docs/reference/al-folio.md, 5.3).
/// </summary>
/// <param name="Kind">The kind of the items that it lists.</param>
/// <param name="Taxonomy"><c>tag</c>, <c>category</c> or another key of front matter, or null for a year.</param>
/// <param name="Permalink">Its page.</param>
/// <param name="Title">The year, or the term as written in the newest of its items.</param>
/// <param name="Subtitle">A description of the list, as a key of the interface texts.</param>
/// <param name="Documents">The paths of the documents in it.</param>
internal sealed record ArchivePlan(Kind Kind, string? Taxonomy, string Permalink, string Title, string Subtitle, ImmutableArray<string> Documents)
{
    /// <summary>The archives for a list of documents.</summary>
    /// <param name="documents">The documents that will be listed, newest first.</param>
    public static ImmutableArray<ArchivePlan> Of(IEnumerable<SiteDocument> documents, ArchiveSettings settings)
    {
        var plans = ImmutableArray.CreateBuilder<ArchivePlan>();
        foreach (var kind in documents.Where(d => d.Kind.Archives is not null).GroupBy(d => d.Kind))
        {
            var noun = kind.Key.Archives!.Noun;
            plans.AddRange(kind.Where(d => d.Facts.Date is not null).GroupBy(d => d.Facts.Date!.Value.Year)
                .Select(g => new ArchivePlan(kind.Key, null, OfYear(g.Key, kind.Key, settings), g.Key.ToString(CultureInfo.InvariantCulture),
                    $"an archive of {noun} from this year", Paths(g))));
            plans.AddRange(kind.SelectMany(d => d.Facts.Terms, (document, term) => (document, term)).GroupBy(t => (t.term.Taxonomy, t.term.Slug))
                .Select(g => new ArchivePlan(kind.Key, g.Key.Taxonomy, Of(g.First().term, kind.Key, settings), g.First().term.Name,
                    g.Key.Taxonomy == "tag"
                        ? $"an archive of {noun} with this tag"
                        : $"an archive of {noun} in this category", Paths(g.Select(t => t.document)))));
        }

        foreach (var collection in documents.GroupBy(d => (d.Document.Collection, d.Kind)))
        {
            plans.AddRange(settings.KeysOf(collection.Key.Collection, collection.Select(d => d.Document.FrontMatter))
                .Where(key => collection.Key.Kind.Archives is null || key is not ("year" or "tags" or "categories"))
                .SelectMany(key => OfKey(key, collection.Key.Collection, collection.Key.Kind, collection, settings)));
        }

        return plans.ToImmutable();
    }

    // The archives that the settings ask for beyond ours, one for each value of a key; a text is a list of its words, as in jekyll-archives-v2.
    private static IEnumerable<ArchivePlan> OfKey(string key, string collection, Kind kind, IEnumerable<SiteDocument> documents, ArchiveSettings settings)
    {
        var isYear = key == "year";
        var type = Routes.Permalink.Slug(Singular(key));
        foreach (var same in documents.SelectMany(d => ValuesOf(d, key), (document, value) => (document, value)).GroupBy(v => Routes.Permalink.Slug(v.value)))
        {
            if (same.Key.Length > 0 && type.Length > 0)
            {
                var address = settings.Address(collection, type, key, same.Key, isYear ? same.Key : null)
                    ?? $"/{collection}/{type}/{Uri.EscapeDataString(same.Key)}/";
                var title = same.First().value;
                yield return new ArchivePlan(kind, isYear ? null : type, address, title, $"{collection}: {type}", Paths(same.Select(v => v.document)));
            }
        }
    }

    private static IEnumerable<string> ValuesOf(SiteDocument document, string key) => (key, document.Document.FrontMatter[key]) switch
    {
        ("year", _) => document.Facts.Date is { } date ? [date.Year.ToString("D4", CultureInfo.InvariantCulture)] : [],
        (_, YamlList list) => list.Items.OfType<YamlScalar>().Where(s => !s.IsNull).Select(s => s.Text),
        (_, YamlScalar { IsNull: false } text) => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    // As in Ruby on Rails, whose rules the plugin uses, for the words that are keys.
    private static string Singular(string key) =>
        key.EndsWith("ies", StringComparison.Ordinal) && key != "series" ? key[..^3] + "y"
        : key is [.., 's', 's', 'e', 's'] or [.., 'u', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c', 'h', 'e', 's'] ? key[..^2]
        : key.EndsWith('s') && key != "series" && key is not [.., 's' or 'u' or 'i', 's'] ? key[..^1]
        : key;

    /// <summary>The address of a year's archive.</summary>
    public static string OfYear(int year, Kind kind, ArchiveSettings settings)
    {
        var digits = year.ToString("D4", CultureInfo.InvariantCulture);
        return settings.Address(kind.Collection, "year", "year", digits, digits) ?? $"/{kind.Archives!.Folder}/{digits}/";
    }

    /// <summary>The address of a term's archive.</summary>
    public static string Of(Term term, Kind kind, ArchiveSettings settings) =>
        settings.Address(kind.Collection, term.Taxonomy, term.Taxonomy == "tag" ? "tags" : "categories", term.Slug, null)
        ?? $"/{kind.Archives!.Folder}/{term.Taxonomy}/{Uri.EscapeDataString(term.Slug)}/";

    /// <summary>Whether two lists of documents have the same archives.</summary>
    public static bool AreSame(ImmutableArray<SiteDocument> a, ImmutableArray<SiteDocument> b, ArchiveSettings settings) =>
        a.Length == b.Length && Enumerable.Range(0, a.Length).All(i => ReferenceEquals(a[i], b[i]) || AreSame(a[i], b[i], settings));

    private static bool AreSame(SiteDocument a, SiteDocument b, ArchiveSettings settings) =>
        a.Path == b.Path && a.Kind == b.Kind && a.Document.Collection == b.Document.Collection && a.Facts.Date == b.Facts.Date
        && a.Facts.Terms.AsSpan().SequenceEqual(b.Facts.Terms.AsSpan()) && !settings.NamesOtherKeys(a.Document.Collection);

    private static ImmutableArray<string> Paths(IEnumerable<SiteDocument> documents) => [.. documents.Select(d => d.Path).Distinct(StringComparer.Ordinal)];
}
