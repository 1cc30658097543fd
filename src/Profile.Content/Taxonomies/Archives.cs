using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Items;
using Profile.Content.Posts;

namespace Profile.Content.Taxonomies;

/// <summary>The archives of a blog, at al-folio's addresses: <c>/blog/2024/</c>, <c>/blog/tag/x/</c>, <c>/blog/category/x/</c> (reference 5.3).</summary>
internal sealed class Archives
{
    private readonly FrozenDictionary<string, Archive> byPermalink;

    /// <param name="posts">Newest first.</param>
    public Archives(ImmutableArray<Post> posts)
    {
        var years = posts.GroupBy(p => p.Date.Year).Select(g => new Archive(OfYear(g.Key), g.Key.ToString(CultureInfo.InvariantCulture), "an archive of posts from this year", [.. g]));
        var terms = posts.SelectMany(p => p.Terms, (post, term) => (post, term))
            .GroupBy(t => (t.term.Taxonomy, t.term.Slug))
            .Select(g => new Archive(OfTerm(g.Key.Taxonomy, g.Key.Slug), g.First().term.Name, g.Key.Taxonomy == "tag" ? "an archive of posts with this tag" : "an archive of posts in this category", [.. g.Select(t => t.post)]));
        All = [.. years.Concat(terms)];
        byPermalink = All.ToFrozenDictionary(a => a.Permalink, StringComparer.Ordinal);
    }

    public ImmutableArray<Archive> All { get; }

    /// <summary>The archive at a permalink, or null.</summary>
    public Archive? Find(string permalink) => byPermalink.GetValueOrDefault(permalink);

    /// <summary>The address of a year's archive.</summary>
    public static string OfYear(int year) => $"/blog/{year.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>The address of a term's archive.</summary>
    public static string Of(Term term) => OfTerm(term.Taxonomy, term.Slug);

    private static string OfTerm(string taxonomy, string slug) => $"/blog/{taxonomy}/{Uri.EscapeDataString(slug)}/";
}
