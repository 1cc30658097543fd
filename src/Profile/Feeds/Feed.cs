using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.Publications;

namespace Profile.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Permalink">Where to read it: its page, its place in a list, or an address elsewhere.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Updated">When it was changed after that, or null.</param>
/// <param name="Html">Its full content.</param>
/// <param name="Authors">Who wrote it, each with a page of theirs or null; empty when the owner wrote it alone.</param>
/// <param name="Summary">A sentence about it, plain text, or null.</param>
internal sealed record FeedEntry(string Permalink, string Title, PartialDate Date, PartialDate? Updated, string Html,
    ImmutableArray<Term> Terms, ImmutableArray<(string Name, string? Url)> Authors, string? Summary)
{
    /// <summary>The address that identifies it and no other entry: its <see cref="Permalink"/>, unless that of an older entry is the same.</summary>
    public string Identity { get; init; } = Permalink;

    /// <summary>When it last changed.</summary>
    public PartialDate Changed => Updated ?? Date;
}

/// <summary>What is new, newest first, in the form that every feed format uses.</summary>
/// <param name="Title">The title that readers show.</param>
/// <param name="Path">Its address without an extension.</param>
/// <param name="Home">The page whose news it carries.</param>
internal sealed record Feed(string Title, string Path, string Home, ImmutableArray<FeedEntry> Entries)
{
    private const int Most = 50;

    /// <summary>The items of the kinds that belong in the feed.</summary>
    public static Feed OfSite(Site site) => new(site.Settings.Title, "/feed", "/",
        [.. Newest(site, site.Items.All.Where(k => k.Kind.IsInFeed).SelectMany(k => k.Items, (k, item) => Entry(site, k.Kind, item)).OfType<FeedEntry>())]);

    /// <summary>Publications; one without a year cannot be ordered by date and is left out.</summary>
    public static Feed OfPublications(Site site) =>
        new($"{site.Settings.Texts[Kinds.Publications.List!.Title]} · {site.Settings.Title}", "/publications/feed", Kinds.Publications.List!.Permalink,
        [.. Newest(site, site.Of(Kinds.Publications).Select(p => Entry(p, site.Settings.Texts)).OfType<FeedEntry>())]);

    /// <summary>A date as precisely as it was written: a time of day with its offset, else a day, a month or a year.</summary>
    public static string Written(Site site, PartialDate date) => date.Precision == DatePrecision.Minute ? Moment(site, date.FirstMoment) : date.Iso;

    /// <summary>A local time of the site in the form of RFC 3339, with the offset that applies there at that time.</summary>
    public static string Moment(Site site, DateTime moment)
    {
        var offset = site.Settings.TimeZone.GetUtcOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified));
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
            + (offset == TimeSpan.Zero ? "Z" : $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh':'mm", CultureInfo.InvariantCulture)}");
    }

    /// <summary>The id of a feed or an entry: its address, or, without a public one, a URN of ours (RFC 4287 section 4.2.6: it never changes).</summary>
    public static string Id(Site site, string permalink) => site.Settings.Url is null ? $"urn:profile:{permalink}" : AbsoluteUrl.Of(site, permalink);

    /// <summary>When an entry last changed; dates in the future do not count.</summary>
    public DateTime Updated(Site site) =>
        Entries.Select(e => e.Changed).Where(site.Clock.HasCome).Select(d => d.FirstMoment).DefaultIfEmpty(DateTime.UnixEpoch).Max();

    // An item dated in the future is not news today.
    private static IEnumerable<FeedEntry> Newest(Site site, IEnumerable<FeedEntry> entries) =>
        Identified(entries).OrderByDescending(e => site.Clock.HasCome(e.Date)).ThenByDescending(e => e.Date).Take(Most);

    // Two posts may lead to the same address elsewhere. The oldest keeps the plain id, so a new entry never changes the id of another (RFC 4287 section 4.2.6).
    private static FeedEntry[] Identified(IEnumerable<FeedEntry> entries)
    {
        FeedEntry[] all = [.. entries];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        string Free(FeedEntry entry)
        {
            var own = $"{entry.Permalink}{(entry.Permalink.Contains('#', StringComparison.Ordinal) ? '-' : '#')}"
                + $"{Content.Routes.Permalink.Slug(entry.Title)}-{entry.Date.Iso}";
            return Enumerable.Range(2, all.Length).Select(n => $"{own}-{n}").Prepend(own).Prepend(entry.Permalink).First(taken.Add);
        }

        var identities = all.Index().OrderBy(e => e.Item.Date).ToDictionary(e => e.Index, e => Free(e.Item));
        return [.. all.Select((entry, i) => entry with { Identity = identities[i] })];
    }

    private static FeedEntry? Entry(Site site, Kind kind, IContentItem item)
    {
        if (item.Date is not { } date || (item.Permalink ?? site.Items.PlaceOf(kind, item)) is not { } place)
        {
            return null;
        }

        ImmutableArray<(string Name, string? Url)> authors = [.. item.Authors.Select(a => (a.Name, a.Url))];
        return new FeedEntry(place, site.Titles.Text(item.Title), date, item.Updated > date ? item.Updated : null, item.Body.Html, item.Terms, authors,
            item.Summary);
    }

    private static FeedEntry? Entry(Publication paper, InterfaceTexts texts) => ((IContentItem)paper).Date is not { } date ? null
        : new FeedEntry(paper.Permalink, PlainText.OfHtml(paper.TitleHtml), date, null,
            $"<p>{AuthorLine.Html(paper, texts)}</p><p>{VenueLine.Html(paper, texts)}</p>{(paper.AbstractHtml is { } text ? $"<p>{text}</p>" : "")}",
            [.. paper.Keywords.Select(k => new Term("tag", k, Content.Routes.Permalink.Slug(k)))],
            [.. paper.Authors.Select(a => (a.Name.Display, a.Link))], null);
}
