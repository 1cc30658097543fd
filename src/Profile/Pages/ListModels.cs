using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Posts;

namespace Profile.Pages;

/// <summary>News as a list: limited and scrollable as its settings say, and never scrolling with three entries or fewer.</summary>
internal sealed record NewsList(ImmutableArray<NewsItem> All, ListDisplay Display)
{
    public IEnumerable<NewsItem> Shown => All.Take(Display.Limit ?? int.MaxValue);

    public bool Scrolls => Display.Scrollable && Shown.Count() > 3;
}

/// <summary>Posts as a list, with the same rules.</summary>
/// <param name="IsDescribed">Whether each post's description is shown below its title.</param>
internal sealed record PostList(ImmutableArray<Post> All, ListDisplay Display, bool IsDescribed = false)
{
    public IEnumerable<Post> Shown => All.Take(Display.Limit ?? int.MaxValue);

    public bool Scrolls => Display.Scrollable && Shown.Count() > 3;
}
