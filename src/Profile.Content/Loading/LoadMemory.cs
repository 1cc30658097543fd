using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Assets;
using Profile.Content.Cv;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;

namespace Profile.Content.Loading;

/// <summary>
/// What a load remembers for the next one, stage by stage, so that an edit costs what it changes. A result is reused only if everything it was made of is the
/// same. Not thread-safe as a whole: one load at a time.
/// </summary>
/// <param name="kept">Where formulas and code are kept between runs of the program, or null.</param>
internal sealed class LoadMemory(KeptResults? kept = null)
{
    private int versions;

    /// <summary>Single files as documents and data, with their last good forms.</summary>
    public DocumentLoader Files { get; } = new();

    public UnreadableFolders Unreadable { get; } = new();

    public PictureMemory Pictures { get; } = new();

    /// <summary>Bodies, formulas and code.</summary>
    public MarkupMemory Markup { get; } = new(kept);

    /// <summary>The settings of a map and a layout.</summary>
    public StageMemo<(YamlMap? Map, ContentLayout Layout), SiteSettings> Settings { get; } =
        new((a, b) => ReferenceEquals(a.Map, b.Map) && ReferenceEquals(a.Layout, b.Layout));

    /// <summary>Documents with their facts, by path.</summary>
    public Memo<string, RememberedDocument> Documents { get; } = new();

    /// <summary>The table of the served files.</summary>
    public StageMemo<ImmutableArray<ScannedFile>, AssetTable> Assets { get; } = new((a, b) => a.AsSpan().SequenceEqual(b.AsSpan()));

    /// <summary>The drafts of the entries of .bib files.</summary>
    public StageMemo<BibliographyFiles, ImmutableArray<PublicationDraft>> Drafts { get; } = new((a, b) => IsSame(a.Listed, b.Listed)
        && IsSame(a.Others, b.Others) && IsSame(a.OfPosts, b.OfPosts));

    /// <summary>The archives of drafts, which depend on the owner's names too.</summary>
    public StageMemo<(ImmutableArray<PublicationDraft> Drafts, SiteSettings Settings, IReadOnlyDictionary<string, YamlNode?> Data),
        ImmutableArray<PublicationArchive>> PublicationArchives { get; } =
        new((a, b) => a.Drafts == b.Drafts && ReferenceEquals(a.Settings, b.Settings) && IsSame(a.Data, b.Data));

    /// <summary>The addresses of the documents alone.</summary>
    public StageMemo<ImmutableArray<Route>, RouteTable> DocumentRoutes { get; } = OfRoutes();

    /// <summary>All addresses.</summary>
    public StageMemo<ImmutableArray<Route>, RouteTable> Routes { get; } = OfRoutes();

    /// <summary>What resolves links to these addresses and files.</summary>
    public StageMemo<(RouteTable Routes, AssetTable Assets, SiteSettings Settings), LinkResolver> Links { get; } =
        new((a, b) => ReferenceEquals(a.Routes, b.Routes) && ReferenceEquals(a.Assets, b.Assets) && ReferenceEquals(a.Settings, b.Settings));

    /// <summary>The archives of documents.</summary>
    public StageMemo<(ImmutableArray<SiteDocument> Documents, SiteSettings Settings), ImmutableArray<ArchivePlan>> Archives { get; } =
        new((a, b) => ReferenceEquals(a.Settings, b.Settings) && ArchivePlan.AreSame(a.Documents, b.Documents, a.Settings.Archives));

    /// <summary>The CV of a file.</summary>
    public StageMemo<(YamlNode File, LinkResolver Links), CurriculumVitae?> Cv { get; } =
        new((a, b) => ReferenceEquals(a.File, b.File) && ReferenceEquals(a.Links, b.Links));

    /// <summary>The publications, and what they were made of; null before the first load.</summary>
    public RememberedBibliography? Publications { get; set; }

    /// <summary>A text that no earlier call returned.</summary>
    public string NextVersion() => (++versions).ToString(CultureInfo.InvariantCulture);

    /// <summary>Items by the paths of their documents.</summary>
    public Memo<string, RememberedItem> Items { get; } = new();

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad()
    {
        Files.NextLoad();
        Pictures.NextLoad();
        Markup.Bodies.NextLoad();
        Documents.NextLoad();
        Items.NextLoad();
    }

    /// <summary>Whether two loads read the same from all data files.</summary>
    public static bool IsSame(IReadOnlyDictionary<string, YamlNode?> a, IReadOnlyDictionary<string, YamlNode?> b) =>
        a.Count == b.Count && a.All(x => b.TryGetValue(x.Key, out var y) && ReferenceEquals(x.Value, y));

    private static bool IsSame(ImmutableArray<BibTeXFile> a, ImmutableArray<BibTeXFile> b) =>
        a.AsSpan().SequenceEqual(b.AsSpan(), ReferenceEqualityComparer.Instance);

    private static StageMemo<ImmutableArray<Route>, RouteTable> OfRoutes() => new((a, b) => a.AsSpan().SequenceEqual(b.AsSpan()));
}
