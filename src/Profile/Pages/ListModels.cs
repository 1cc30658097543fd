using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Posts;

namespace Profile.Pages;

/// <summary>News as a list: as many as the owner wants, scrolling within the page when the owner wants that and there are more than three.</summary>
internal sealed record NewsList(ImmutableArray<NewsItem> All, ListDisplay Display)
{
    public IEnumerable<NewsItem> Shown => All.Take(Display.Limit ?? int.MaxValue);

    public bool Scrolls => Display.Scrollable && Shown.Count() > 3;
}

/// <summary>Posts as a list, by the same rules.</summary>
/// <param name="IsDescribed">Whether each post's description stands below its title.</param>
internal sealed record PostList(ImmutableArray<Post> All, ListDisplay Display, bool IsDescribed = false)
{
    public IEnumerable<Post> Shown => All.Take(Display.Limit ?? int.MaxValue);

    public bool Scrolls => Display.Scrollable && Shown.Count() > 3;
}
