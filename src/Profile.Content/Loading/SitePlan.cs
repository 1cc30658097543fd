using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Taxonomies;

namespace Profile.Content.Loading;

/// <summary>What is settled before anything is rendered: every address, and the targets of links.</summary>
/// <param name="Documents">The documents that become items.</param>
/// <param name="Pageless">The documents of collections without pages, except those in <paramref name="Documents"/>: only Liquid sees them.</param>
/// <param name="Archives">The archives of the documents that become items.</param>
/// <param name="Drafts">The drafts of publications, and what posts may cite in addition.</param>
/// <param name="PublicationArchives">The archives of the site's own publications.</param>
/// <param name="Paginations">The pages that list posts in batches.</param>
internal sealed record SitePlan(
    ImmutableArray<SiteDocument> Documents,
    ImmutableArray<SiteDocument> Pageless,
    ImmutableArray<ArchivePlan> Archives,
    ImmutableArray<PublicationDraft> Drafts,
    ImmutableArray<PublicationArchive> PublicationArchives,
    RouteTable Routes,
    LinkResolver Links,
    ImmutableArray<(string Permalink, Pagination Pagination)> Paginations)
{
    /// <summary>Every document that Liquid sees.</summary>
    public ImmutableArray<SiteDocument> Readable => [.. Documents, .. Pageless];

    /// <summary>The publications that have a page made by us: an owner's own page about a paper replaces it.</summary>
    public IEnumerable<PublicationDraft> DraftsWithPages => Drafts.Where(d =>
        d.MayHavePage && Routes.Find(Permalink.ToPath(d.Permalink)) is { Kind: RouteKind.Listing, Location: var location } && location == d.Entry.Location);
}
