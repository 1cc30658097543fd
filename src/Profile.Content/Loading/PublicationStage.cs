using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Publications;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>The publications of a site and how they are rendered, in pages and in content alike.</summary>
internal sealed record Bibliography(PublicationList Publications, PublicationRenderer Renderer);

/// <summary>The third stage of a load: turns drafts into publications before any body that may cite them is rendered.</summary>
/// <param name="formulas">Renders formulas, and remembers them between loads.</param>
/// <param name="fragments">Finishes the HTML of fields.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class PublicationStage(MathRenderer formulas, FragmentRewriter fragments, DiagnosticBag bag)
{
    /// <summary>The publications of the drafts in a plan.</summary>
    /// <param name="clock">Records what the layout of entries reads from the clock.</param>
    public Bibliography Read(SiteSources sources, SitePlan plan, ClockUse clock)
    {
        var (settings, layout, assets) = (sources.Settings, sources.Layout, sources.Assets);
        var options = Guard.Read(settings.Location, bag, () => PublicationOptionsReader.Read(settings, sources.Data, bag), new()) with
        {
            Formulas = new FormulaFragment(settings.Math, formulas, settings.Texts["Formula"]).Render,
        };
        var template = settings.Scholar?.Template ?? "bib";
        var entryLayout = sources.Files.Layout(template);
        var renderer = new PublicationRenderer(assets)
        {
            Texts = settings.Texts,
            AuthorLimit = settings.AuthorLimit,
            AbstractLabel = ControlLabel.Abstract(layout.IsAlFolio, entryLayout?.Text),
            BibTeXLabel = ControlLabel.BibTeX(layout.IsAlFolio, entryLayout?.Text),
            ScholarUser = ScholarUser(sources.Data, settings),
            Pages = plan.DraftsWithPages.Select(d => d.Entry).ToFrozenSet<BibTeXEntry>(ReferenceEqualityComparer.Instance),
        };
        BibliographyLayout Own(ContentText text)
        {
            var host = LiquidHostBuilder.OfLayout(settings, sources.Data, sources.Files.Text, layout, clock);
            return new(text, host, assets, renderer, isTheme: sources.Files.OwnLayout(template, bag) is null, bag);
        }

        var own = entryLayout is null ? null : Guard.Read(new Location(entryLayout.Path, entryLayout.FirstLine), bag, () => Own(entryLayout), null);
        var reader = new PublicationReader(options, new PublicationRewriter(fragments, bag), own, bag);
        var papers = plan.Drafts.Select(d => Guard.Read(d.Entry.Location, bag, () => reader.Read(d), null)).OfType<Publication>();
        ImmutableArray<Publication> all = [.. papers];
        foreach (var paper in all.Where(p => p.Role != BibliographyRole.OfPost))
        {
            CheckFiles(paper, plan.Links);
        }

        return new Bibliography(new PublicationList(sources.Bibliographies, all, plan.PublicationArchives), renderer);
    }

    // As with a link in a page, the file that a field refers to must exist.
    private void CheckFiles(Publication paper, LinkResolver links)
    {
        var targets = paper.Links.Select(l => l.Href).Append(paper.Preview).OfType<string>().Where(t => t is ['/', not '/',
            ..]).Distinct(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (links.Resolve(target, Publication.ListPermalink, paper.Location.Path).Problem is { } problem)
            {
                var field = paper.Fields.FirstOrDefault(f => !f.IsInherited && f.Value.Length > 0 && target.EndsWith(LaTeXText.ToUrl(f.Value),
                    StringComparison.Ordinal));
                bag.Report(problem, field?.Location ?? paper.Location, target, links.Suggest(target));
            }
        }
    }

    // Newer sites keep accounts in socials.yml, older ones in the settings.
    private static string? ScholarUser(IReadOnlyDictionary<string, YamlNode?> data, SiteSettings settings)
    {
        var user = (data.GetValueOrDefault("socials") as YamlMap)?["scholar_userid"] switch
        {
            null => settings.ScholarUser,
            YamlScalar { IsNull: false } own => own.Text,
            _ => null,
        };
        return user is { Length: > 0 } ? user : null;
    }
}
