using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Appearance;
using Profile.Content.Assets;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup.Diagrams;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Pages;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Taxonomies;

namespace Profile.Content;

/// <summary>A whole site as found by one scan of the content folder: immutable, complete, and everything that a request ever sees.</summary>
internal sealed class Site
{
    /// <summary>Hash of all inputs; equal on every copy of the server that reads the same files.</summary>
    public required string Version { get; init; }

    /// <summary>The time of the load: anything later has not happened yet.</summary>
    public required SiteClock Clock { get; init; }

    /// <summary>The next moment at which something becomes due or is over, so that time alone changes the site; null when there is none.</summary>
    public DateTimeOffset? NextChange { get; init; }

    public required SiteSettings Settings { get; init; }

    /// <summary><c>contact_note</c> as safe HTML, or null.</summary>
    public string? ContactNote { get; init; }

    /// <summary><c>footer_text</c> as safe HTML, or null.</summary>
    public string? FooterText { get; init; }

    /// <summary>The owner's accent colour, or null for the theme's.</summary>
    public Accent? Accent { get; init; }

    /// <summary>How the owner's own components look; null when the owner styled none.</summary>
    public OwnStyles? OwnStyles { get; init; }

    /// <summary>The blocks that are drawn in documents of their own, by permalink.</summary>
    public FrozenDictionary<string, Diagram> Diagrams { get; init; } = FrozenDictionary<string, Diagram>.Empty;

    /// <summary>Renders the titles of items.</summary>
    public required TitleMarkup Titles { get; init; }

    public required HomePage Home { get; init; }

    /// <summary>Every item, by kind and by address.</summary>
    public required ItemTable Items { get; init; }

    public required Archives Archives { get; init; }

    /// <summary>How the list of posts is divided into pages; null when it has one page.</summary>
    public ListPages? PostPages { get; init; }

    public required CurriculumVitae? Cv { get; init; }

    /// <summary>CVs of pages that name their own data file, keyed by the file's name.</summary>
    public ImmutableDictionary<string, CurriculumVitae> OwnCvs { get; init; } = ImmutableDictionary<string, CurriculumVitae>.Empty;

    /// <summary>The CV on a page of layout <c>cv</c>; null if there is none.</summary>
    public CurriculumVitae? CvOf(Page page) => page.CvData is { } name && OwnCvs.TryGetValue(name, out var own) ? own : Cv;

    /// <summary>How the date of a post or a news item is written on its page.</summary>
    public required DateForm DateForm { get; init; }

    /// <summary>The address of the CV, if there is one.</summary>
    public required string CvPermalink { get; init; }

    public required PublicationList Publications { get; init; }

    /// <summary>How publications are rendered, in pages and in content alike.</summary>
    public required PublicationRenderer PublicationRenderer { get; init; }

    public required ImmutableArray<SocialLink> Socials { get; init; }

    public required ImmutableArray<NavigationItem> Navigation { get; init; }

    /// <summary>Whether the site's title comes before that of the page in a browser's tab, as in al-folio's early generations.</summary>
    public bool IsTitleFirst { get; init; }

    /// <summary>What a browser's tab shows for a page with a title.</summary>
    public string TabTitle(string page) => IsTitleFirst ? $"{Settings.Title} | {page}" : $"{page} · {Settings.Title}";

    public required RouteTable Routes { get; init; }

    public required AssetTable Assets { get; init; }

    /// <summary>Every problem in the content, ordered by file and line.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The owner's file at a percent-decoded path, or null: an asset, or a paper's PDF in the folder of the paper's page.</summary>
    public Asset? AssetAt(string path) => Assets.Find(path) ?? Papers.GetValueOrDefault(path);

    /// <summary>PDFs of publications, by their paths next to the publications' pages.</summary>
    public required FrozenDictionary<string, Asset> Papers { get; init; }

    /// <summary>The items of a kind, in the order of its list.</summary>
    public ImmutableArray<T> Of<T>(Kind<T> kind)
        where T : class, IContentItem => Items.Of(kind);

    /// <summary>The item whose page is at a percent-decoded path, or null.</summary>
    public IContentItem? ItemAt(string path) => Items.At(path)?.Item;

    /// <summary>The language of the page at a percent-decoded path, as a BCP 47 tag: its own, else that of the site.</summary>
    public string LanguageAt(string path) => (path == "/" ? Home.Body : ItemAt(path)?.Body)?.Language ?? Settings.Language;

    /// <summary>
    /// Whether something is shown at a route. Routes are settled before anything is rendered: an item whose reader failed has a route but no page, and its
    /// address gets the same answer as one that the site does not have.
    /// </summary>
    public bool Shows(Route route) => route switch
    {
        { IsRedirect: true } or { Permalink: "/" } => true,
        { Kind: RouteKind.Document } => ItemAt(Permalink.ToPath(route.Permalink)) is not null,
        { Target: "cv" } => Cv is not null,
        { Kind: RouteKind.Listing } when route.Target == Kinds.Publications.Word => ItemAt(Permalink.ToPath(route.Permalink)) is not null,
        { Kind: RouteKind.Listing, Target: PublicationArchive.RouteTarget } =>
            Publications.ArchiveAt(Permalink.ToPath(route.Permalink)) is { } archive && Publications.In(archive).Any(),
        { Target: "archive" } => Archives.Find(route.Permalink) is { Entries.IsEmpty: false },
        _ => true,
    };

    /// <summary>The newest date of any item in the feed.</summary>
    public DateTime? Updated =>
        Items.All.Where(k => k.Kind.IsInFeed).SelectMany(k => k.Items).Where(i => i.Date is { } date && Clock.HasCome(date)).Max(i => i.Date?.FirstMoment);
}
