using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.Settings;

namespace Profile.Content.Posts;

/// <summary>
/// What to read after a post or another item: first the posts that share the most tags and categories with it, then the newest. With <c>lsi: false</c>, which
/// every stock site has, simply the newest (docs/reference/al-folio.md, 5.3).
/// </summary>
internal sealed class RelatedPosts
{
    private const int Most = 5;
    private readonly ImmutableArray<Post> posts;
    private readonly SharedTraits<(string Taxonomy, string Slug)> terms;

    /// <param name="posts">All posts, newest first.</param>
    public RelatedPosts(ImmutableArray<Post> posts)
    {
        this.posts = posts;
        terms = new(posts.Length);
        for (var i = 0; i < posts.Length; i++)
        {
            foreach (var term in posts[i].Terms)
            {
                terms.Add((term.Taxonomy, term.Slug), i);
            }
        }
    }

    /// <summary>At most five other posts, or as many as <c>related_blog_posts.max_related</c> says; none if the owner disabled them.</summary>
    public ImmutableArray<ListEntry> Of(IContentItem item, SiteSettings settings)
    {
        if (!item.ShowsRelated || posts.IsEmpty)
        {
            return [];
        }

        var own = item.Terms.Select(t => (t.Taxonomy, t.Slug)).Distinct().Select(t => (t, 1));
        var byLikeness = settings.RelatedPosts.IsByDate ? posts.AsEnumerable() : terms.ByLikeness(own).Select(p => posts[p.Position]);
        // The gem's own layout lists ten, whatever the settings say (al_folio_core 1.0.0 to 1.0.15).
        var most = settings.IsOfThemeGem ? 2 * Most : settings.RelatedPosts.Most is { } number ? Math.Clamp(number, 0, 2 * Most) : Most;
        return [.. byLikeness.Where(p => p.Address != item.Address).Take(most).Select(ListEntry.Of)];
    }
}
