using System.Collections.Immutable;

namespace Profile.Content.Posts;

/// <summary>What to read after a post: those that share most tags and categories with it, then the newest (al-folio reference 5.3).</summary>
internal static class RelatedPosts
{
    private const int Most = 5;

    /// <summary>At most five other posts; none where the owner switched them off.</summary>
    /// <param name="posts">All posts, newest first.</param>
    public static ImmutableArray<Post> Of(Post post, ImmutableArray<Post> posts) => !post.ShowsRelated ? [] :
    [
        .. posts.Where(p => p.Address != post.Address)
            .OrderByDescending(p => p.Terms.Count(t => post.Terms.Any(o => o.Taxonomy == t.Taxonomy && o.Slug == t.Slug)))
            .Take(Most),
    ];
}
