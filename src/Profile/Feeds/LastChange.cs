using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Posts;

namespace Profile.Feeds;

/// <summary>
/// When a page last changed, as far as its content says so: the date of its item, or that of its last update; of a list the newest among what it lists.
/// A date that had not come when the site was loaded says nothing of a change. Nothing else is known that two copies of a site would agree on: the times of files are those of the last checkout.
/// </summary>
internal sealed class LastChange
{
    private readonly Dictionary<string, PartialDate> pages = new(StringComparer.Ordinal);
    private readonly DateTime now;

    public LastChange(Site site)
    {
        now = site.LoadedAt;
        // First, because a file of the owner's may have the address of a list.
        foreach (var item in site.Items)
        {
            Add(item.Permalink!, [Of(item)]);
        }

        foreach (var archive in site.Archives.All)
        {
            Add(archive.Permalink, archive.Entries.Select(e => (e.Address is { } address ? Of(address) : null) ?? e.Date));
        }

        Add(Listing.News.Permalink, site.News.Select(Of));
        Add(Listing.Posts.Permalink, site.Posts.Select(Of));
        Add(Listing.Publications.Permalink, site.Publications.All.Select(Of));
        Add(Listing.Projects.Permalink, site.Projects.Select(Of));
        Add(Listing.Courses.Permalink, site.Courses.Select(Of));
        Add(Listing.Books.Permalink, site.Books.Select(Of));
        var home = site.Home;
        Add("/",
        [
            .. home.News.Enabled ? site.News.Select(Of) : [],
            .. home.LatestPosts.Enabled ? site.Posts.Select(Of) : [],
            .. home.SelectedPapers ? site.Publications.Selected.Select(Of) : [],
        ]);
    }

    /// <summary>The date of a page, as precise as it was written; null when nothing is known.</summary>
    public PartialDate? Of(string permalink) => pages.TryGetValue(permalink, out var date) ? date : null;

    private PartialDate? Of(IContentItem item) => Newest(item.Date, item switch
    {
        Post post => post.Byline.Updated,
        NewsItem news => news.Byline.Updated,
        _ => null,
    });

    private PartialDate? Newest(PartialDate? one, PartialDate? other) => !HasCome(other) || (HasCome(one) && one > other) ? Come(one) : other;

    private bool HasCome(PartialDate? date) => date?.FirstMoment <= now;

    private PartialDate? Come(PartialDate? date) => HasCome(date) ? date : null;

    private void Add(string permalink, IEnumerable<PartialDate?> dates)
    {
        if (dates.Aggregate((PartialDate?)null, Newest) is { } newest)
        {
            pages.TryAdd(permalink, newest);
        }
    }
}
