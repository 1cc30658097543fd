using System.Collections.Immutable;
using Profile.Content.Assets;
using Profile.BibTeX;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>What was read of a content folder, before any address is given and anything is rendered.</summary>
/// <param name="Layout">Which folder holds what.</param>
/// <param name="Documents">Files with front matter, in the order of their paths, with the settings' defaults; drafts only where they are shown.</param>
/// <param name="Data">Data files by name; null for one that is empty.</param>
/// <param name="Bibliographies">What publications are read from.</param>
/// <param name="PostBibliographies">What a post may cite besides.</param>
/// <param name="Cv">The CV's tree, or null when there is none.</param>
/// <param name="Clock">The time of the load and the zone of the site.</param>
/// <param name="Moments">When time alone changes something of the documents, the hidden ones too, and of the settings.</param>
internal sealed record SiteSources(
    ContentLayout Layout,
    SiteSettings Settings,
    SiteFiles Files,
    ImmutableArray<SiteDocument> Documents,
    AssetTable Assets,
    IReadOnlyDictionary<string, YamlNode?> Data,
    ImmutableArray<BibTeXFile> Bibliographies,
    ImmutableArray<BibTeXFile> PostBibliographies,
    YamlNode? Cv,
    SiteClock Clock,
    ImmutableArray<DateTimeOffset> Moments);
