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
using Profile.Content.Posts;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Taxonomies;

namespace Profile.Content;

/// <summary>A whole site as found by one scan of the content folder: immutable, complete, and everything that a request ever sees.</summary>
internal sealed class Site
{
    private readonly Site plain;
    private readonly Lazy<RelatedPosts> related;
    private ISet<SiteInput>? inputs;

    public Site()
    {
        plain = this;
        related = new(() => new RelatedPosts(Of(Kinds.Posts)));
    }

    /// <summary>Hash of all inputs; equal on every copy of the server that reads the same files.</summary>
    public required string Version { get => Noted(field, static s => s.Version); init; }

    /// <summary>The time of the load: anything later has not happened yet.</summary>
    public required SiteClock Clock { get => Noted(field, static s => s.Clock); init; }

    /// <summary>The next moment at which something becomes due or is over, so that time alone changes the site; null when there is none.</summary>
    public DateTimeOffset? NextChange { get => Noted(field, static s => s.NextChange); init; }

    public required SiteSettings Settings { get => Noted(field, static s => s.Settings); init; }

    /// <summary><c>contact_note</c> as safe HTML, or null.</summary>
    public string? ContactNote { get => Noted(field, static s => s.ContactNote); init; }

    /// <summary><c>footer_text</c> as safe HTML and the link to the imprint, or null.</summary>
    public string? FooterText { get => Noted(field, static s => s.FooterText); init; }

    /// <summary>The owner's accent colour, or null for the theme's.</summary>
    public Accent? Accent { get => Noted(field, static s => s.Accent); init; }

    /// <summary>How the owner's own components look; null when the owner styled none.</summary>
    public OwnStyles? OwnStyles { get => Noted(field, static s => s.OwnStyles?.Version); init; }

    /// <summary>The blocks that are drawn in documents of their own, by permalink.</summary>
    public FrozenDictionary<string, Diagram> Diagrams { get => Noted(field, static s => s.Diagrams); init; } = FrozenDictionary<string, Diagram>.Empty;

    /// <summary>Renders the titles of items.</summary>
    public required TitleMarkup Titles { get => Noted(field, static s => s.Settings); init; }

    public required HomePage Home { get => Noted(field, static s => s.Home); init; }

    /// <summary>Every item, by kind and by address.</summary>
    public required ItemTable Items { get => Noted(field, static s => s.Items); init; }

    public required Archives Archives { get => Noted(field, static s => s.Archives.All, ElementComparer<Archive>.Instance); init; }

    /// <summary>How the list of posts is divided into pages; null when it has one page.</summary>
    public ListPages? PostPages { get => Noted(field, static s => s.PostPages); init; }

    public required CurriculumVitae? Cv { get => Noted(field, static s => s.Cv); init; }

    /// <summary>CVs of pages that name their own data file, keyed by the file's name.</summary>
    public ImmutableDictionary<string, CurriculumVitae> OwnCvs { get => Noted(field, static s => s.OwnCvs); init; } =
        ImmutableDictionary<string, CurriculumVitae>.Empty;

    /// <summary>The CV on a page of layout <c>cv</c>; null if there is none.</summary>
    public CurriculumVitae? CvOf(Page page) => page.CvData is { } name && OwnCvs.TryGetValue(name, out var own) ? own : Cv;

    /// <summary>How the date of a post or a news item is written on its page.</summary>
    public required DateForm DateForm { get => Noted(field, static s => s.DateForm); init; }

    /// <summary>The address of the CV, if there is one.</summary>
    public required string CvPermalink { get => Noted(field, static s => s.CvPermalink); init; }

    public required PublicationList Publications { get => Noted(field, static s => s.Publications); init; }

    /// <summary>How publications are rendered, in pages and in content alike.</summary>
    public required PublicationRenderer PublicationRenderer { get => Noted(field, static s => s.PublicationRenderer); init; }

    public required ImmutableArray<SocialLink> Socials { get => Noted(field, static s => s.Socials, ElementComparer<SocialLink>.Instance); init; }

    public required ImmutableArray<NavigationItem> Navigation { get => Noted(field, static s => s.Navigation, ElementComparer<NavigationItem>.Instance); init; }

    /// <summary>Whether the site's title comes before that of the page in a browser's tab, as in al-folio's early generations.</summary>
    public bool IsTitleFirst { get => Noted(field, static s => s.IsTitleFirst); init; }

    /// <summary>What a browser's tab shows for a page with a title.</summary>
    public string TabTitle(string page) => IsTitleFirst ? $"{Settings.Title} | {page}" : $"{page} · {Settings.Title}";

    public required RouteTable Routes { get => Noted(field, static s => s.Routes); init; }

    public required AssetTable Assets { get => Noted(field, static s => s.Assets); init; }

    /// <summary>Every problem in the content, ordered by file and line.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get => Noted(field, static s => s.Diagnostics, ElementComparer<Diagnostic>.Instance); init; }

    /// <summary>The owner's file at a percent-decoded path, or null: an asset, or a paper's PDF in the folder of the paper's page.</summary>
    public Asset? AssetAt(string path) => Noted(path, static (s, p) => s.Assets.Find(p) ?? s.Papers.GetValueOrDefault(p));

    /// <summary>The owner's file at a percent-decoded path in the content folder, or null.</summary>
    public Asset? FileAt(string path) => Noted(path, static (s, p) => s.Assets.Find(p));

    /// <summary>PDFs of publications, by their paths next to the publications' pages.</summary>
    public required FrozenDictionary<string, Asset> Papers { get => Noted(field, static s => s.Papers); init; }

    /// <summary>The items of a kind, in the order of its list.</summary>
    public ImmutableArray<T> Of<T>(Kind<T> kind)
        where T : class, IContentItem => Noted(kind, static (s, k) => s.Items.Of(k), ElementComparer<T>.Instance);

    /// <summary>The item whose page is at a percent-decoded path, with its kind; null when no item has one there.</summary>
    public (Kind Kind, IContentItem Item)? EntryAt(string path) => Noted(path, static (s, p) => s.Items.At(p));

    /// <summary>The item whose page is at a percent-decoded path, or null.</summary>
    public IContentItem? ItemAt(string path) => EntryAt(path)?.Item;

    /// <summary>The items before and after the one at a percent-decoded path, of those with pages in the list of its kind; null where there is none.</summary>
    public (ListEntry? Newer, ListEntry? Older) NeighboursAt(string path) => Noted(path, static (s, p) => s.Items.NeighboursAt(p));

    /// <summary>The id of an item in a list that shows whole items; null in any other list.</summary>
    public string? AnchorOf(IContentItem item) => Noted(item, static (s, i) => s.Items.AnchorOf(i));

    /// <summary>The posts to read after an item (<see cref="Posts.RelatedPosts"/>).</summary>
    public ImmutableArray<ListEntry> RelatedPosts(IContentItem item) =>
        Noted(item, static (s, i) => s.related.Value.Of(i, s.Settings), ElementComparer<ListEntry>.Instance);

    /// <summary>The publications to read after one (<see cref="PublicationList.RelatedTo"/>).</summary>
    public ImmutableArray<Publication> RelatedPublications(Publication paper) =>
        Noted(paper, static (s, p) => s.Publications.RelatedTo(p), ElementComparer<Publication>.Instance);

    /// <summary>Whether there are publications.</summary>
    public bool HasPublications => Noted(static s => !s.Publications.All.IsEmpty);

    /// <summary>The archive of publications whose page is at a percent-decoded path, or null.</summary>
    public PublicationArchive? PublicationArchiveAt(string path) => Noted(path, static (s, p) => s.Publications.ArchiveAt(p));

    /// <summary>The archive at a permalink, or null.</summary>
    public Archive? ArchiveAt(string permalink) => Noted(permalink, static (s, p) => s.Archives.Find(p));

    /// <summary>Whether there is an archive at a permalink.</summary>
    public bool HasArchive(string permalink) => Noted(permalink, static (s, p) => s.Archives.Find(p) is not null);

    /// <summary>The block that is drawn in the document at a percent-decoded path, or null.</summary>
    public Diagram? DiagramAt(string path) => Noted(path, static (s, p) => s.Diagrams.GetValueOrDefault(p));

    /// <summary>The route at a percent-decoded path in canonical form, or null.</summary>
    public Route? RouteAt(string path) => Noted(path, static (s, p) => s.Routes.Find(p));

    /// <summary>The address of the owner's portrait, or null.</summary>
    public string? Portrait => Noted(static s => s.Home.Profile.Picture);

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
    public DateTime? Updated => Noted(static s =>
        s.Items.All.Where(k => k.Kind.IsInFeed).SelectMany(k => k.Items).Where(i => i.Date is { } date && s.Clock.HasCome(date)).Max(i => i.Date?.FirstMoment));

    /// <summary>This site, except that it notes what is read of it.</summary>
    /// <param name="inputs">Receives everything that is read.</param>
    public Site Noting(ISet<SiteInput> inputs)
    {
        var noting = (Site)MemberwiseClone();
        noting.inputs = inputs;
        return noting;
    }

    // What a page reads is compared by a property of its own where two loads make equal objects.
    private T Noted<T, TFact>(T value, Func<Site, TFact> fact, IEqualityComparer<TFact>? comparer = null)
    {
        inputs?.Add(new SitePart<TFact>(fact, comparer ?? EqualityComparer<TFact>.Default));
        return value;
    }

    private T Noted<T>(Func<Site, T> read)
    {
        inputs?.Add(new SitePart<T>(read));
        return read(plain);
    }

    private T Noted<TKey, T>(TKey key, Func<Site, TKey, T> read, IEqualityComparer<T>? comparer = null)
    {
        inputs?.Add(new KeyedInput<TKey, T>(key, read, comparer ?? EqualityComparer<T>.Default));
        return read(plain, key);
    }
}
