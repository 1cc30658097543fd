using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>The second stage of a load: gives every document, listing and publication its address. Renders nothing.</summary>
/// <param name="memory">What earlier loads planned.</param>
/// <param name="bag">Receives the diagnostics, including collisions of addresses.</param>
internal sealed class SitePlanner(LoadMemory memory, DiagnosticBag bag)
{
    public SitePlan Plan(SiteSources sources)
    {
        var settings = sources.Settings;
        var drafts = memory.Drafts.Get(sources.Bibliographies, bag, PublicationDraft.Read);
        var archives = memory.PublicationArchives.Get((drafts, settings, sources.Data), bag,
            (of, own) => Guard.Read(settings.Location, own, () => Archives(of.Drafts, settings, of.Data), []));
        var plan = new RoutePlanner(memory, sources.Layout, settings, bag)
            .Plan(sources.Documents, hasCv: sources.Cv is not null, [.. drafts.Where(d => d.MayHavePage)], archives);
        var links = memory.Links.Get((plan.Routes, sources.Assets, settings), bag,
            (of, _) => new LinkResolver(of.Routes, of.Assets, [of.Settings.BaseUrl, of.Settings.BasePath]));
        RedirectCheck.Report(plan.Routes, links, settings, bag);
        var paginations = Paginations(plan.Documents, plan.Routes, settings);
        return new SitePlan(plan.Documents, plan.Pageless, plan.Archives, drafts, archives, plan.Routes, links, paginations);
    }

    // Problems with the options are reported later, when publications are read.
    private static ImmutableArray<PublicationArchive> Archives(
        ImmutableArray<PublicationDraft> drafts, SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data) => PublicationArchive.Of(
        [.. drafts.Where(d => d.Role == BibliographyRole.Listed && d.IsMeantByKey)],
        new AuthorReader(PublicationOptionsReader.Read(settings, data, new DiagnosticBag())));

    private ImmutableArray<(string Permalink, Pagination Pagination)> Paginations(
        ImmutableArray<SiteDocument> documents, RouteTable routes, SiteSettings settings)
    {
        var paginated = ImmutableArray.CreateBuilder<(string, Pagination)>();
        foreach (var document in documents.Where(d => d.Document.Collection == "pages"))
        {
            if (routes.PermalinkOf(document.Path) is { } permalink
                && Guard.Read(document.Document.Location, bag, () => Pagination.Of(document, permalink, settings), null) is { } pagination)
            {
                paginated.Add((permalink, pagination));
            }
        }

        return paginated.ToImmutable();
    }
}
