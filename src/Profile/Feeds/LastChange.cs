using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Feeds;

/// <summary>
/// When a page last changed, according to its content: the date or last update of its item; for a list, the newest date among its entries. A date that was in
/// the future when the site was loaded does not count as a change. Nothing else is the same on every copy of a site: file times are those of the last checkout.
/// </summary>
internal sealed class LastChange
{
    private readonly Dictionary<string, PartialDate> pages = new(StringComparer.Ordinal);
    private readonly SiteClock clock;

    public LastChange(Site site)
    {
        clock = site.Clock;
        // First, because one of the owner's files may have the address of a list.
        foreach (var (_, item) in site.Items.WithPages)
        {
            Add(item.Permalink!, [Of(item)]);
        }

        foreach (var archive in site.Archives.All)
        {
            Add(archive.Permalink, archive.Entries.Select(e => (e.Address is { } address ? Of(address) : null) ?? e.Date));
        }

        foreach (var (kind, items) in site.Items.All)
        {
            if (kind.List is { } list)
            {
                Add(list.Permalink, items.Select(Of));
            }
        }

        var home = site.Home;
        Add("/",
        [
            .. home.News.Enabled ? site.Of(Kinds.News).Select(Of) : [],
            .. home.LatestPosts.Enabled ? site.Of(Kinds.Posts).Select(Of) : [],
            .. home.SelectedPapers ? site.Publications.Selected.Select(Of) : [],
        ]);
    }

    /// <summary>The date of a page, as precise as it was written; null when nothing is known.</summary>
    public PartialDate? Of(string permalink) => pages.TryGetValue(permalink, out var date) ? date : null;

    private PartialDate? Of(IContentItem item) => Newest(item.Date, item.Updated);

    private PartialDate? Newest(PartialDate? one, PartialDate? other) => !HasCome(other) || (HasCome(one) && one > other) ? Come(one) : other;

    private bool HasCome(PartialDate? date) => date is { } written && clock.HasCome(written);

    private PartialDate? Come(PartialDate? date) => HasCome(date) ? date : null;

    private void Add(string permalink, IEnumerable<PartialDate?> dates)
    {
        if (dates.Aggregate((PartialDate?)null, Newest) is { } newest)
        {
            pages.TryAdd(permalink, newest);
        }
    }
}
