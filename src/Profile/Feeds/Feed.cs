using System.Collections.Immutable;
using System.Net;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.Publications;

namespace Profile.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Permalink">Where it is read.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Updated">When it was changed after that, or null.</param>
/// <param name="Html">Its full content.</param>
internal sealed record FeedEntry(string Permalink, string Title, PartialDate Date, PartialDate? Updated, string Html, ImmutableArray<Term> Terms)
{
    /// <summary>When it last changed.</summary>
    public PartialDate Changed => Updated ?? Date;
}

/// <summary>What is new, newest first, as every format of feed has it.</summary>
/// <param name="Title">Its name for readers.</param>
/// <param name="Path">Its address without an extension.</param>
/// <param name="Home">The page that it follows.</param>
internal sealed record Feed(string Title, string Path, string Home, ImmutableArray<FeedEntry> Entries)
{
    private const int Most = 50;

    /// <summary>The items of the kinds that stand in the feed.</summary>
    public static Feed OfSite(Site site) => new(site.Settings.Title, "/feed", "/",
        [.. Newest(site.Items.All.Where(k => k.Kind.IsInFeed).SelectMany(k => k.Items, (k, item) => Entry(k.Kind, item)).OfType<FeedEntry>())]);

    /// <summary>Publications; one without a year has no place in time, and none here.</summary>
    public static Feed OfPublications(Site site) => new($"{site.Settings.Texts[Kinds.Publications.List!.Title]} · {site.Settings.Title}", "/publications/feed", Kinds.Publications.List!.Permalink,
        [.. Newest(site.Of(Kinds.Publications).Select(p => Entry(p, site.Settings.Texts)).OfType<FeedEntry>())]);

    /// <summary>The id of something in a feed: its address, or, without a public one, a URN of ours (RFC 4287 section 4.2.6: it never changes).</summary>
    public static string Id(Site site, string permalink) => site.Settings.Url is null ? $"urn:profile:{permalink}" : AbsoluteUrl.Of(site, permalink);

    private static IEnumerable<FeedEntry> Newest(IEnumerable<FeedEntry> entries) => entries.OrderByDescending(e => e.Date).Take(Most);

    private static FeedEntry? Entry(Kind kind, IContentItem item) => item.Date is { } date && (item.Permalink ?? kind.PlaceOf(item)) is { } place
        ? new FeedEntry(place, item.Title, date, item.Updated > date ? item.Updated : null, item.Body.Html, item.Terms)
        : null;

    private static FeedEntry? Entry(Publication paper, InterfaceTexts texts) => ((IContentItem)paper).Date is not { } date ? null
        : new FeedEntry(paper.Permalink, PlainText.OfHtml(paper.TitleHtml), date, null,
            $"<p>{AuthorLine.Html(paper, texts)}</p><p>{VenueLine.Html(paper, texts)}</p>{(paper.AbstractHtml is { } text ? $"<p>{text}</p>" : "")}",
            [.. paper.Keywords.Select(k => new Term("tag", k, Content.Routes.Permalink.Slug(k)))]);
}
