using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>The second stage of a load: gives every document, listing and publication its address, and finishes the publications.</summary>
/// <param name="memory">What markup remembers between loads.</param>
/// <param name="bag">Takes what is wrong, collisions of addresses among it.</param>
internal sealed class SitePlanner(MarkupMemory memory, DiagnosticBag bag)
{
    public SitePlan Plan(SiteSources sources)
    {
        var (settings, layout, assets) = (sources.Settings, sources.Layout, sources.Assets);
        var options = Guard.Read(settings.Map.Location, bag, () => PublicationOptionsReader.Read(settings, sources.Data, bag), new PublicationReadOptions()) with { Formulas = new FormulaFragment(settings.Math, memory.Formulas, settings.Texts["Formula"]).Render };
        var publications = PublicationList.Read(sources.Bibliographies, options, bag);
        var plan = new RoutePlanner(layout, settings, bag).Plan(sources.Documents, hasCv: sources.Cv is not null, publications);
        var routes = plan.Routes;
        var links = new LinkResolver(routes, assets, [settings.BaseUrl, settings.BasePath]);
        RedirectCheck.Report(routes, links, bag);
        var fragments = new FragmentFinisher(new HtmlFinisher(links, assets, settings, memory.Formulas, memory.Code));
        publications = publications.Finished(new PublicationFinisher(fragments, bag));

        var entryLayout = sources.Files.Layout(EntryLayoutName(settings));
        var renderer = new PublicationRenderer(assets)
        {
            Texts = settings.Texts,
            AuthorLimit = AuthorLimit(settings),
            AbstractLabel = ControlLabel.Abstract(layout.IsAlFolio, entryLayout?.Text),
            BibTeXLabel = ControlLabel.BibTeX(layout.IsAlFolio, entryLayout?.Text),
            ScholarUser = ScholarUser(sources.Data, settings),
            Pages = SitePlan.WithPages(publications, routes).Select(p => p.CitationKey).ToFrozenSet(StringComparer.Ordinal),
        };
        var own = entryLayout is null ? null : Guard.Read(new Location(entryLayout.Path, entryLayout.FirstLine), bag,
            () => new BibliographyLayout(entryLayout, LiquidHostBuilder.OfLayout(settings, sources.Data, sources.Files.Text, layout, sources.Clock.Now), assets, renderer, bag), null);
        var citable = PublicationList.Read([.. sources.Bibliographies, .. sources.PostBibliographies], options, new DiagnosticBag()).Finished(new PublicationFinisher(fragments, new DiagnosticBag()));
        return new SitePlan(plan.Documents, plan.Archives, publications.Completed(own), citable.Completed(own), routes, links, fragments, renderer, Paginations(plan.Documents, routes, settings));
    }

    private static ImmutableArray<(string Permalink, Pagination Pagination)> Paginations(ImmutableArray<SiteDocument> documents, RouteTable routes, SiteSettings settings)
    {
        var paginated = ImmutableArray.CreateBuilder<(string, Pagination)>();
        foreach (var document in documents.Where(d => d.Document.Collection == "pages"))
        {
            if (routes.PermalinkOf(document.Path) is { } permalink && Pagination.Of(document, permalink, settings) is { } pagination)
            {
                paginated.Add((permalink, pagination));
            }
        }

        return paginated.ToImmutable();
    }

    // jekyll-scholar's bibliography_template names it.
    private static string EntryLayoutName(SiteSettings settings) =>
        (settings.Map["scholar"] as YamlMap)?["bibliography_template"] is YamlScalar { IsNull: false } own ? own.Text : "bib";

    private static int? AuthorLimit(SiteSettings settings) =>
        settings.Map["max_author_limit"] is YamlScalar { IsNull: false } limit && int.TryParse(limit.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;

    // Newer sites keep accounts in socials.yml, older ones in the settings.
    private static string? ScholarUser(IReadOnlyDictionary<string, YamlNode?> data, SiteSettings settings)
    {
        var written = (data.GetValueOrDefault("socials") as YamlMap)?["scholar_userid"] ?? settings.Map["scholar_userid"];
        return written is YamlScalar { IsNull: false, Text: { Length: > 0 } user } ? user : null;
    }
}
