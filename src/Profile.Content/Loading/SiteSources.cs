using System.Collections.Immutable;
using Profile.Content.Assets;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>What was read from a content folder, before any address is assigned and anything is rendered.</summary>
/// <param name="Layout">Which folder holds which content.</param>
/// <param name="Documents">Files with front matter, ordered by path, with the settings' defaults applied; drafts only if they are shown.</param>
/// <param name="Data">Data files by name; null for an empty one.</param>
/// <param name="Bibliographies">The sources of publications.</param>
/// <param name="Cv">The CV's tree, or null when there is none.</param>
/// <param name="Clock">The time of the load and the zone of the site.</param>
/// <param name="Moments">When time alone changes the documents (hidden ones included) or the settings.</param>
internal sealed record SiteSources(
    ContentLayout Layout,
    SiteSettings Settings,
    SiteFiles Files,
    ImmutableArray<SiteDocument> Documents,
    AssetTable Assets,
    IReadOnlyDictionary<string, YamlNode?> Data,
    BibliographyFiles Bibliographies,
    YamlNode? Cv,
    SiteClock Clock,
    ImmutableArray<DateTimeOffset> Moments);
