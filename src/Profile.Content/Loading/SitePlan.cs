using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Taxonomies;

namespace Profile.Content.Loading;

/// <summary>What is settled before the first body is rendered: every address, every publication, and what links lead to.</summary>
/// <param name="Documents">The documents that become items.</param>
/// <param name="Archives">The archives of these documents.</param>
/// <param name="Publications">Those of the site.</param>
/// <param name="Citable">Those, and what posts may cite besides.</param>
/// <param name="Fragments">Finishes short texts of settings and data.</param>
/// <param name="PublicationRenderer">How publications are written, in pages and in content alike.</param>
/// <param name="Paginations">The pages that list posts some at a time.</param>
internal sealed record SitePlan(
    ImmutableArray<SiteDocument> Documents,
    ImmutableArray<ArchivePlan> Archives,
    PublicationList Publications,
    PublicationList Citable,
    RouteTable Routes,
    LinkResolver Links,
    FragmentFinisher Fragments,
    PublicationRenderer PublicationRenderer,
    ImmutableArray<(string Permalink, Pagination Pagination)> Paginations)
{
    /// <summary>The publications that have a page of ours: an owner's own page about a paper takes its place.</summary>
    public IEnumerable<Publication> PublicationsWithPages => WithPages(Publications, Routes);

    public static IEnumerable<Publication> WithPages(PublicationList publications, RouteTable routes) =>
        publications.All.Where(p => routes.Find(Permalink.ToPath(p.Permalink)) is { Kind: RouteKind.Listing, Location: var location } && location == p.Location);
}
