using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Settings;

namespace Profile.Content.Posts;

/// <summary>
/// What to read after a post or another item: first the posts that share the most tags and categories with it, then the newest. With <c>lsi: false</c>, which
/// every stock site has, simply the newest (docs/reference/al-folio.md, 5.3).
/// </summary>
internal static class RelatedPosts
{
    private const int Most = 5;

    /// <summary>At most five other posts, or as many as <c>related_blog_posts.max_related</c> says; none if the owner disabled them.</summary>
    /// <param name="posts">All posts, newest first.</param>
    public static ImmutableArray<Post> Of(IContentItem item, ImmutableArray<Post> posts, SiteSettings settings)
    {
        if (!item.ShowsRelated)
        {
            return [];
        }

        var others = posts.Where(p => p.Address != item.Address);
        int Shared(Post other) => other.Terms.Count(t => item.Terms.Any(o => o.Taxonomy == t.Taxonomy && o.Slug == t.Slug));
        var byLikeness = settings.RelatedPosts.IsByDate ? others : others.OrderByDescending(Shared);
        // The gem's own layout lists ten, whatever the settings say (al_folio_core 1.0.0 to 1.0.15).
        var most = settings.IsOfThemeGem ? 2 * Most : settings.RelatedPosts.Most is { } number ? Math.Clamp(number, 0, 2 * Most) : Most;
        return [.. byLikeness.Take(most)];
    }
}
