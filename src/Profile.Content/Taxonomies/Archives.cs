using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Books;
using Profile.Content.Items;
using Profile.Content.Posts;

namespace Profile.Content.Taxonomies;

/// <summary>
/// The archives of posts and books, at al-folio's addresses: <c>/blog/2024/</c>, <c>/blog/tag/x/</c>, <c>/blog/category/x/</c>, the same for books (reference 5.3).
/// </summary>
internal sealed class Archives
{
    private readonly FrozenDictionary<string, Archive> byPermalink;

    /// <param name="posts">Newest first.</param>
    /// <param name="books">Last read first.</param>
    public Archives(ImmutableArray<Post> posts, ImmutableArray<Book> books)
    {
        All =
        [
            .. Of("blog", "posts", [.. posts.Select(p => (new ArchiveEntry(p.Title, p.Address, p.Date, p.IsDraft), p.Terms))]),
            .. Of("books", "books", [.. books.Select(b => (new ArchiveEntry(b.Title, b.Permalink, b.ReadOn, b.IsDraft), b.Terms))]),
        ];
        byPermalink = All.ToFrozenDictionary(a => a.Permalink, StringComparer.Ordinal);
    }

    public ImmutableArray<Archive> All { get; }

    /// <summary>The archive at a permalink, or null.</summary>
    public Archive? Find(string permalink) => byPermalink.GetValueOrDefault(permalink);

    /// <summary>The address of a year's archive.</summary>
    /// <param name="section"><c>blog</c> or <c>books</c>.</param>
    public static string OfYear(int year, string section = "blog") => $"/{section}/{year.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>The address of a term's archive.</summary>
    public static string Of(Term term, string section = "blog") => $"/{section}/{term.Taxonomy}/{Uri.EscapeDataString(term.Slug)}/";

    private static IEnumerable<Archive> Of(string section, string noun, ImmutableArray<(ArchiveEntry Entry, ImmutableArray<Term> Terms)> items)
    {
        var years = items.Where(i => i.Entry.Date is not null).GroupBy(i => i.Entry.Date!.Value.Year)
            .Select(g => new Archive(OfYear(g.Key, section), g.Key.ToString(CultureInfo.InvariantCulture), $"an archive of {noun} from this year", [.. g.Select(i => i.Entry)]));
        var terms = items.SelectMany(i => i.Terms, (item, term) => (item.Entry, term))
            .GroupBy(t => (t.term.Taxonomy, t.term.Slug))
            .Select(g => new Archive(Of(g.First().term, section), g.First().term.Name, g.Key.Taxonomy == "tag" ? $"an archive of {noun} with this tag" : $"an archive of {noun} in this category", [.. g.Select(t => t.Entry)]));
        return years.Concat(terms);
    }
}
