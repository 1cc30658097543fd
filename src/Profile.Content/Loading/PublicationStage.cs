using System.Collections.Concurrent;
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
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Liquid.Running;

namespace Profile.Content.Loading;

/// <summary>The publications of a site and how they are rendered, in pages and in content alike.</summary>
/// <param name="Version">Differs between two loads of one process if anything about the publications does.</param>
internal sealed record Bibliography(PublicationList Publications, PublicationRenderer Renderer, string Version);

/// <summary>What publications are made of, except for what their layout reads while it runs.</summary>
/// <param name="Texts">The version of the checkout's layouts and includes.</param>
internal sealed record BibliographySources(
    ImmutableArray<PublicationDraft> Drafts,
    ImmutableArray<PublicationArchive> Archives,
    SiteSettings Settings,
    IReadOnlyDictionary<string, YamlNode?> Data,
    LinkResolver Links,
    string Texts)
{
    /// <summary>Whether two loads make the same publications.</summary>
    public bool IsSame(BibliographySources other) => Drafts == other.Drafts && Archives == other.Archives && ReferenceEquals(Settings, other.Settings)
        && LoadMemory.IsSame(Data, other.Data) && ReferenceEquals(Links, other.Links) && Texts == other.Texts;
}

/// <summary>A bibliography and what it depends on.</summary>
/// <param name="Reads">What the layout of entries read while it ran, with the version of each.</param>
internal sealed record RememberedBibliography(BibliographySources Sources, ImmutableArray<(LiquidRead Read, string Version)> Reads, Read<Bibliography> Result);

/// <summary>The third stage of a load: turns drafts into publications before any body that may cite them is rendered.</summary>
/// <param name="formulas">Renders formulas, and remembers them between loads.</param>
/// <param name="fragments">Finishes the HTML of fields.</param>
/// <param name="memory">What earlier loads made.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class PublicationStage(MathRenderer formulas, FragmentRewriter fragments, LoadMemory memory, DiagnosticBag bag)
{
    /// <summary>The publications of the drafts in a plan.</summary>
    /// <param name="clock">Records what the layout of entries reads from the clock.</param>
    public Bibliography Read(SiteSources sources, SitePlan plan, ClockUse clock)
    {
        var files = sources.Files;
        var (layouts, includes) = ($"{sources.Layout.Prefix}layouts/", $"{sources.Layout.Prefix}includes/");
        var texts = files.VersionOf(path => path.StartsWith(layouts, StringComparison.Ordinal) || path.StartsWith(includes, StringComparison.Ordinal));
        var from = new BibliographySources(plan.Drafts, plan.PublicationArchives, sources.Settings, sources.Data, plan.Links, texts);
        if (memory.Publications is not { } known || !known.Sources.IsSame(from) || !known.Reads.All(r => Version(r.Read, files, clock) == r.Version))
        {
            var reads = new ConcurrentDictionary<LiquidRead, bool>();
            var made = Documents.Read.Of(own => Made(sources, plan, clock.Now, looked => looked.ToList().ForEach(r => reads.TryAdd(r, true)), own));
            memory.Publications = known = new(from, [.. reads.Keys.Select(r => (r, Version(r, files, clock)))], made);
        }

        clock.Add(known.Reads.Select(r => r.Read));
        return known.Result.Into(bag);
    }

    // Settings, data and includes are among the sources.
    private static string Version(LiquidRead read, SiteFiles files, ClockUse clock) => read switch
    {
        ClockRead time => clock.VersionOf(time),
        FileRead file => files.Text(file.Path) is { } text ? ContentHash.Of(text.Path, text.Text) : "",
        _ => "",
    };

    private Bibliography Made(SiteSources sources, SitePlan plan, DateTimeOffset now, Action<IEnumerable<LiquidRead>> noted, DiagnosticBag bag)
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
            Cited = CitationCounts.In(sources.Data.GetValueOrDefault("citations")),
            Pages = plan.DraftsWithPages.Select(d => d.Entry).ToFrozenSet<BibTeXEntry>(ReferenceEqualityComparer.Instance),
        };
        BibliographyLayout Own(ContentText text)
        {
            var host = LiquidHostBuilder.OfLayout(settings, sources.Data, sources.Files.Text, layout, now, noted);
            return new(text, host, assets, renderer, isTheme: sources.Files.OwnLayout(template, bag) is null, bag);
        }

        var own = entryLayout is null ? null : Guard.Read(new Location(entryLayout.Path, entryLayout.FirstLine), bag, () => Own(entryLayout), null);
        var reader = new PublicationReader(options, new PublicationRewriter(fragments, bag), own, bag);
        var papers = plan.Drafts.Select(d => Guard.Read(d.Entry.Location, bag, () => reader.Read(d), null)).OfType<Publication>();
        var addresses = plan.Drafts.Where(d => d.MayHavePage && plan.Routes.Find(Permalink.ToPath(d.Permalink)) is not null).Select(d => d.Entry)
            .ToHashSet<BibTeXEntry>(ReferenceEqualityComparer.Instance);
        var all = new RelatedWorkReader([.. papers], sources.Bibliographies, p => addresses.Contains(p.Entry), bag).Read();
        foreach (var paper in all.Where(p => p.Role != BibliographyRole.OfPost))
        {
            CheckFiles(paper, plan.Links, bag);
        }

        return new Bibliography(new PublicationList(sources.Bibliographies, all, plan.PublicationArchives), renderer, memory.NextVersion());
    }

    // As with a link in a page, the file that a field refers to must exist.
    private static void CheckFiles(Publication paper, LinkResolver links, DiagnosticBag bag)
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
