using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;

namespace Profile.Content.Loading;

/// <summary>Every address of a site, and what it will show.</summary>
/// <param name="Documents">The documents that become items: those that have an address or need none, in the order of their paths.</param>
/// <param name="Pageless">The documents of collections without pages, except those in <paramref name="Documents"/>: only Liquid sees them.</param>
/// <param name="Archives">The archives of the documents that become items.</param>
internal sealed record RoutePlan(
    RouteTable Routes, ImmutableArray<SiteDocument> Documents, ImmutableArray<SiteDocument> Pageless, ImmutableArray<ArchivePlan> Archives);

/// <summary>
/// Gives every document, list and archive its address before anything is rendered. Documents come first: lists and archives hold only those that kept
/// their address, so that every entry has a page.
/// </summary>
/// <param name="memory">What earlier loads planned.</param>
/// <param name="bag">Receives the diagnostics, including collisions.</param>
internal sealed class RoutePlanner(LoadMemory memory, ContentLayout layout, SiteSettings settings, DiagnosticBag bag)
{
    private static readonly Schema Keys = ItemKeys.Common("a document");

    /// <param name="hasCv">Whether there is a CV.</param>
    /// <param name="publications">The site's own; each has a page, and the list exists if there are any.</param>
    /// <param name="shared">The archives of publications; each has a page.</param>
    public RoutePlan Plan(
        ImmutableArray<SiteDocument> documents, bool hasCv, ImmutableArray<PublicationDraft> publications, ImmutableArray<PublicationArchive> shared)
    {
        var files = publications.SelectMany(p => OwnAddress.PublicationFormats.Select(f => Permalink.ToPath(p.Permalink.TrimEnd('/') + f)))
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Route> own = [.. documents.SelectMany(d => Guarded(d, one => ClaimsOf(one, files)))];
        var settled = memory.DocumentRoutes.Get(own, new DiagnosticBag(), Table);
        ImmutableArray<SiteDocument> listed = [.. documents.Where(d => IsListed(d, settled))];
        ImmutableArray<SiteDocument> pageless = [.. documents.Where(d => d.Facts.IsPageless && !d.IsFaulty && !IsListed(d, settled))];
        ImmutableArray<SiteDocument> readable = [.. listed, .. pageless];
        var archives = memory.Archives.Get((listed, settings), bag,
            (of, _) => ArchivePlan.Of(of.Documents.OrderByDescending(d => d.Facts.Date), of.Settings.Archives));
        var routes = memory.Routes.Get(
            [
                .. own,
                .. listed.SelectMany(d => Guarded(d, one => LaterPages(one, settled, readable))),
                new Route("/", RouteKind.Listing, "home", new Location(layout.HomeFile)),
                .. archives.Select(a => new Route(a.Permalink, RouteKind.Listing, "archive", new Location(a.Permalink))),
                .. Lists(listed, hasCv, publications),
                .. shared.Select(a => new Route(a.Permalink, RouteKind.Listing, PublicationArchive.RouteTarget, new Location(a.Permalink))),
            ],
            bag,
            Table);
        ReportFilesAbove(routes);
        ReportCopies(listed.Where(d => d.Facts.Permalink is null || d.Facts.Redirect is not null || routes.PermalinkOf(d.Path) is not null));
        return new RoutePlan(routes, listed, pageless, Distinct(archives));
    }

    // On a disk an address without a last slash is a file, and an export cannot have anything below it.
    private void ReportFilesAbove(RouteTable routes)
    {
        foreach (var route in routes.Routes)
        {
            for (var cut = route.Permalink.TrimEnd('/').LastIndexOf('/'); cut > 0; cut = route.Permalink.LastIndexOf('/', cut - 1))
            {
                if (routes.Find(Permalink.ToPath(route.Permalink[..cut])) is { } file)
                {
                    bag.Report(Messages.BelowFile, route.Location, route.Permalink, file.Permalink);
                }
            }
        }
    }

    // The settings can give two archives the same address; the first one has it.
    private ImmutableArray<ArchivePlan> Distinct(ImmutableArray<ArchivePlan> archives)
    {
        var own = archives.DistinctBy(a => a.Permalink).ToImmutableArray();
        foreach (var lost in archives.Except(own))
        {
            bag.Report(Messages.PermalinkCollision, settings.Archives.Map?.Location ?? settings.Location, lost.Permalink, "another archive");
        }

        return own;
    }

    private RouteTable Table(ImmutableArray<Route> claims, DiagnosticBag own) => RouteTable.Build(claims, layout.HomeFile, own);

    private Route[] Guarded(SiteDocument document, Func<SiteDocument, IEnumerable<Route>> claims) =>
        Guard.Read(document.Document.Location, bag, () => claims(document).ToArray(), []);

    // A copy that claimed the address of its original is reported as a collision.
    private void ReportCopies(IEnumerable<SiteDocument> shown)
    {
        var originals = shown.Select(d => d.Path).Order(StringComparer.Ordinal).GroupBy(path => path, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.OrdinalIgnoreCase);
        foreach (var document in shown.Select(d => d.Document))
        {
            // Among names that differ only in case, the lower-case one, which sorts last here, is the original.
            var name = ConflictCopy.OriginalOf(document.Name) ?? document.Name;
            var path = document.Path[..^Path.GetFileName(document.Path).Length] + name + Path.GetExtension(document.Path);
            if (originals.GetValueOrDefault(path) is { } original && original != document.Path)
            {
                bag.Report(Messages.SecondCopy, document.Location, original);
            }
        }
    }

    /// <param name="files">The percent-decoded paths of publications in other formats, which belong to the server.</param>
    private IEnumerable<Route> ClaimsOf(SiteDocument document, HashSet<string> files)
    {
        if (document.Facts.Permalink is not { } permalink)
        {
            foreach (var alias in Aliases(document.Document, document.Kind.List is { ShowsWholeItems: true } list ? list.Permalink : null, files))
            {
                yield return alias;
            }

            yield break;
        }

        var keys = document.Document.FrontMatter;
        var at = (document.Facts.Redirect is null ? null : keys.Entry("redirect_to") ?? keys.Entry("redirect")) ?? keys.Entry("permalink");
        var location = at?.Location ?? document.Document.Location;
        if (files.Contains(Permalink.ToPath(permalink)))
        {
            bag.Report(Messages.ReservedAddress, location, permalink);
            yield break;
        }

        yield return document.Facts.Redirect is { } target
            ? new Route(permalink, RouteKind.Moved, target, location)
            : new Route(permalink, RouteKind.Document, document.Path, location);
        foreach (var alias in Aliases(document.Document, permalink, files))
        {
            yield return alias;
        }
    }

    private static bool IsListed(SiteDocument document, RouteTable settled) =>
        document.Kind.IsListedWithoutAddress || document.Facts.Redirect is not null || settled.PermalinkOf(document.Path) is not null;

    private IEnumerable<Route> LaterPages(SiteDocument document, RouteTable settled, ImmutableArray<SiteDocument> readable)
    {
        if (document.Document.Collection == "pages" && settled.PermalinkOf(document.Path) is { } permalink
            && Pagination.Of(document, permalink, settings) is { } pagination)
        {
            foreach (var address in pagination.LaterAddresses(permalink, readable))
            {
                yield return new Route(address, RouteKind.Listing, "pagination", document.Document.Location);
            }
        }
    }

    private IEnumerable<Route> Lists(ImmutableArray<SiteDocument> listed, bool hasCv, ImmutableArray<PublicationDraft> publications)
    {
        foreach (var kind in Kinds.All)
        {
            if (kind.List is { } list && (listed.Any(d => d.Kind == kind) || (kind == Kinds.Publications && publications.Length > 0)))
            {
                yield return new Route(list.Permalink, RouteKind.Listing, kind.Collection, new Location(list.Permalink));
                var pages = kind == Kinds.Posts ? ListPages.Of(list.Permalink, settings, layout) : null;
                foreach (var later in pages?.Later(listed.Count(d => d.Kind == kind)) ?? [])
                {
                    yield return new Route(later, RouteKind.Listing, kind.Collection, new Location(later));
                }
            }

            // A calendar must contain an event (RFC 5545, section 3.6), and an event needs a day.
            if (kind.CalendarPermalink is { } calendar && listed.Any(d => d.Kind == kind && d.Facts.Date is { HasDay: true }))
            {
                yield return new Route(calendar, RouteKind.File, kind.Collection, new Location(calendar));
            }
        }

        foreach (var same in publications.GroupBy(p => p.Permalink, StringComparer.Ordinal))
        {
            var publication = same.First();
            foreach (var other in same.Skip(1))
            {
                bag.Report(Messages.SharedPublicationPage, other.Entry.Location, other.Entry.Key, publication.Entry.Key);
            }

            yield return new Route(publication.Permalink, RouteKind.Listing, Kinds.Publications.Word, publication.Entry.Location);
        }

        if (hasCv)
        {
            yield return new Route(layout.CvPermalink, RouteKind.Listing, "cv", new Location(layout.CvFile));
        }
    }

    /// <param name="permalink">The address that they lead to: the page of the document, or the list that shows it whole; null when there is neither.</param>
    private IEnumerable<Route> Aliases(Document document, string? permalink, HashSet<string> files)
    {
        if (document.FrontMatter["redirect_from"] is null)
        {
            yield break;
        }

        var fields = Fields.Reopened(document.FrontMatter, Keys, bag, settings.TimeZone);
        foreach (var alias in fields.Texts("redirect_from"))
        {
            var from = Permalink.Normalise(alias);
            if (from == permalink)
            {
                continue;
            }

            if (from is null)
            {
                bag.Report(Messages.BadPermalink, fields.LocationOf("redirect_from"), alias);
            }
            else if (Kinds.IsReserved(from) || files.Contains(Permalink.ToPath(from)))
            {
                bag.Report(Messages.ReservedAddress, fields.LocationOf("redirect_from"), from);
            }
            else if (permalink is null)
            {
                bag.Report(Messages.AliasOfNothing, fields.LocationOf("redirect_from"), from);
            }
            else
            {
                yield return new Route(from, RouteKind.Redirect, permalink, fields.LocationOf("redirect_from"));
            }
        }
    }
}
