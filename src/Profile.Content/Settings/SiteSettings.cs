using System.Collections.Immutable;
using Profile.Content.Appearance;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Settings;

/// <summary>The owner's settings for the whole site.</summary>
internal sealed record SiteSettings
{
    /// <summary>The name of the site as the owner gave it, otherwise the owner's name.</summary>
    public required string Title { get; init; }

    public required OwnerName Owner { get; init; }

    /// <summary>One sentence for search engines and feeds.</summary>
    public string? Description { get; init; }

    public string? Keywords { get; init; }

    /// <summary>Scheme and host under which the site is public, without a trailing slash; null when not set. The only source of absolute URLs.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// The path prefix of addresses that the owner writes (<c>/mwe</c>), empty for none. It affects how links are written, not where this copy is: a server
    /// answers at the root of its host, whatever al-folio's settings say.
    /// </summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The path below the host's root where this copy of the site is, without a trailing slash; empty for the root.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>
    /// The start of every absolute address of this copy of the site, without a trailing slash. If <see cref="Url"/> is not set, the path alone.
    /// </summary>
    public string Root => Url + BasePath;

    /// <summary>BCP 47 tag of the content's language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The language of the files that are shown, if the settings list several (jekyll-polyglot); otherwise null.</summary>
    public string? OnlyLanguage { get; init; }

    /// <summary>The interface texts in that language.</summary>
    public InterfaceTexts Texts => InterfaceTexts.For(Language);

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The accent colour as the owner chose it, and where; null when it is not set.</summary>
    public (Colour Colour, Location Location)? Accent { get; init; }

    /// <summary>The picture for the home screen of a phone: a file in assets/img or a path.</summary>
    public string? TouchIcon { get; init; }

    /// <summary>The icon: an emoji, or the path of a picture.</summary>
    public string? Icon { get; init; }

    /// <summary>Contact for security problems (RFC 9116), or null.</summary>
    public SecuritySettings? Security { get; init; }

    /// <summary>HTML below the social links of the home page, as written, with its location.</summary>
    public (string Html, Location Location)? ContactNote { get; init; }

    /// <summary>HTML in the footer of every page, as written, with its location.</summary>
    public (string Html, Location Location)? FooterText { get; init; }

    /// <summary>The link to the page that says who is responsible for the site, as HTML, with its location; null when there is none.</summary>
    public (string Html, Location Location)? Imprint { get; init; }

    /// <summary>Whether to show items dated in the future.</summary>
    public bool Future { get; init; }

    public MathSettings Math { get; init; } = MathSettings.Default;

    /// <summary>Whether to number the lines of every block of code.</summary>
    public bool NumbersCode { get; init; }

    /// <summary>Collections by name, the built-in ones first.</summary>
    public required ImmutableArray<CollectionSettings> Collections { get; init; }

    /// <summary>Permalink pattern of pages and posts that have none.</summary>
    public string? PermalinkPattern { get; init; }

    /// <summary>Globs of files that are excluded.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Front matter values for files that do not set them.</summary>
    public ImmutableArray<FrontMatterDefault> Defaults { get; init; } = [];

    /// <summary>The bibliography's settings; null if there are none.</summary>
    public ScholarSettings? Scholar { get; init; }

    /// <summary>How many authors of a publication a list shows at first; null for all.</summary>
    public int? AuthorLimit { get; init; }

    /// <summary>The owner's Google Scholar account, which older sites have in the settings.</summary>
    public string? ScholarUser { get; init; }

    /// <summary>Fields, in lower case, that the BibTeX of a publication omits.</summary>
    public ImmutableArray<string> HiddenFields { get; init; } = [];

    /// <summary>Sources of posts that are published elsewhere, as written.</summary>
    public ImmutableArray<YamlMap> ExternalSources { get; init; } = [];

    public required RelatedPostsSettings RelatedPosts { get; init; }

    public required PaginationSettings Pagination { get; init; }

    /// <summary>The addresses of archives.</summary>
    public ArchiveSettings Archives { get; init; } = ArchiveSettings.None;

    /// <summary>Whether the site loads a JSON Resume as a data file, as older sites do to show it.</summary>
    public bool LoadsResume { get; init; }

    /// <summary>Whether the settings configure the gem that the theme's later versions come as (<c>al_folio</c>).</summary>
    public bool IsOfThemeGem { get; init; }

    /// <summary>Where the settings are.</summary>
    public Location Location => Map.Location;

    /// <summary>The settings as written, for Liquid's <c>site.X</c> and for keys that pages share with them.</summary>
    public required YamlMap Map { get; init; }

    public CollectionSettings? Collection(string name) => Collections.FirstOrDefault(c => c.Name == name);
}

/// <summary>jekyll-scholar's settings (docs/reference/al-folio.md, 5.7); null if not set.</summary>
/// <param name="Bibliography">The file whose entries are listed; <c>*</c> stands for any text.</param>
/// <param name="Template">The name of an entry's layout.</param>
/// <param name="GroupBy">The field by which entries are grouped.</param>
/// <param name="GroupOrder">Ascending or descending.</param>
/// <param name="TypeOrder">The order of groups by type.</param>
/// <param name="TypeNames">The headings of groups by type.</param>
/// <param name="RemovesDuplicates">Whether equal entries are listed only once.</param>
/// <param name="SortBy">The fields by which entries are sorted, separated by commas.</param>
/// <param name="Order">Ascending or descending.</param>
/// <param name="MissingReference">The text for a citation whose key does not exist.</param>
internal sealed record ScholarSettings(
    string? Bibliography, string? Template, string? GroupBy, string? GroupOrder, ImmutableArray<string> TypeOrder,
    ImmutableDictionary<string, string> TypeNames, bool RemovesDuplicates, string? SortBy, string? Order, string? MissingReference)
{
    /// <summary>What the tag <c>bibliography</c> selects by default; null for everything.</summary>
    public string? Query { get; init; }

    /// <summary>The default style of references; null for APA.</summary>
    public string? Style { get; init; }

    /// <summary>Entry types that count as another type, keyed by type.</summary>
    public ImmutableDictionary<string, string> TypeAliases { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>Settings for the related posts at the end of a post.</summary>
/// <param name="IsEnabled">Whether a post that does not say so itself has them.</param>
/// <param name="Most">How many; null if not set.</param>
/// <param name="IsByDate">Whether to take the newest (<c>lsi: false</c>) rather than the most similar.</param>
internal sealed record RelatedPostsSettings(bool IsEnabled, int? Most, bool IsByDate);

/// <summary>How lists are divided into pages if the listing page does not say so; null if not set.</summary>
/// <param name="Collection">The collection that is listed.</param>
/// <param name="Permalink">The end of the addresses of the second and later pages.</param>
/// <param name="PerPage">Items per page.</param>
/// <param name="PostsPerPage">The same for posts on <c>blog/index.html</c>, in older sites (<c>paginate</c>).</param>
/// <param name="PostsPath">The addresses of its second and later pages (<c>paginate_path</c>).</param>
/// <param name="IsOff">Whether the settings turn it off (<c>enabled: false</c>).</param>
internal sealed record PaginationSettings(string? Collection, string? Permalink, int? PerPage, int? PostsPerPage, string? PostsPath, bool IsOff);

/// <summary>The content of <c>/.well-known/security.txt</c>.</summary>
/// <param name="Contact">An email address, or the address of a page.</param>
/// <param name="Expires">When the file is no longer to be trusted.</param>
/// <param name="Location">Where the settings define it.</param>
internal sealed record SecuritySettings(string Contact, PartialDate Expires, Location Location);

/// <summary>The owner's name in parts; an empty part is absent.</summary>
/// <param name="First">The spellings of the first name in author lists.</param>
/// <param name="Last">The spellings of the last name in author lists.</param>
internal sealed record OwnerName(ImmutableArray<string> First, string Middle, ImmutableArray<string> Last)
{
    /// <summary>
    /// The name in reading order: <c>name</c>, else the first, middle and last name in the settings (张三 if the family name comes first). Spellings given
    /// only for author lists do not count; empty if there is no name.
    /// </summary>
    public required string Display { get; init; }
}

/// <summary>A folder of items.</summary>
/// <param name="Name">Its name, which is also its folder's.</param>
/// <param name="Output">Whether each item gets a page.</param>
/// <param name="Permalink">Pattern of the items' addresses; null for the default.</param>
/// <param name="SortBy">Front matter key by which the items are sorted; null for date and path.</param>
internal sealed record CollectionSettings(string Name, bool Output, string? Permalink, string? SortBy);

/// <summary>A collection that exists without being declared in the settings.</summary>
/// <param name="Output">Whether its items get pages.</param>
/// <param name="Permalink">Pattern of its items' addresses, even if it is declared without one; null for the settings' general one.</param>
internal sealed record BuiltInCollection(string Name, bool Output, string? Permalink);

/// <summary>Values for files in a scope (Jekyll's <c>defaults</c>).</summary>
internal sealed record FrontMatterDefault(string Path, string? Collection, YamlMap Values);
