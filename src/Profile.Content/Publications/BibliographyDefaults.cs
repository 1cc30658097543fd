using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Settings;

namespace Profile.Content.Publications;

/// <summary>How lists of publications are grouped and sorted by default: jekyll-scholar's settings (docs/reference/al-folio.md, 5.7).</summary>
internal static class BibliographyDefaults
{
    /// <summary>The default grouping, order and query.</summary>
    /// <param name="scholar">The settings, or null.</param>
    /// <param name="location">The position of the settings.</param>
    /// <param name="bag">Receives a problem with the default query.</param>
    public static BibliographyQuery Of(ScholarSettings? scholar, Location location, DiagnosticBag bag)
    {
        var query = Of(scholar);
        return scholar?.Query is { } filter ? BibliographyQueryParser.Parse($"--query {filter}", location, bag, query) : query;
    }

    /// <summary>The default grouping and order, without the default query.</summary>
    public static BibliographyQuery Of(ScholarSettings? scholar) => scholar is null
        ? BibliographyQuery.Default
        : BibliographyQuery.Default with
        {
            GroupBy = BibliographyQueryParser.Fields(scholar.GroupBy ?? "none"),
            GroupsDescend = BibliographyQueryParser.Directions(scholar.GroupOrder ?? "descending"),
            TypeOrder = scholar.TypeOrder,
            TypeNames = scholar.TypeNames,
            TypeAliases = scholar.TypeAliases,
            DistinctBy = scholar.RemovesDuplicates ? [] : null,
            SortBy = BibliographyQueryParser.Fields(scholar.SortBy ?? "none"),
            SortDescends = BibliographyQueryParser.Directions(scholar.Order ?? "ascending"),
        };
}
