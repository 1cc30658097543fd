using Profile.BibTeX;
using Profile.Content.Settings;

namespace Profile.Content.Publications;

/// <summary>How lists of publications are grouped and sorted when nothing else is said: jekyll-scholar's settings (docs/reference/al-folio.md, 5.7).</summary>
internal static class BibliographyDefaults
{
    /// <summary>The default grouping and order.</summary>
    public static BibliographyQuery Of(ScholarSettings? scholar) => scholar is null
        ? BibliographyQuery.Default
        : BibliographyQuery.Default with
        {
            GroupBy = BibliographyQueryParser.Fields(scholar.GroupBy ?? "none"),
            GroupsDescend = BibliographyQueryParser.Directions(scholar.GroupOrder ?? "descending"),
            TypeOrder = scholar.TypeOrder,
            TypeNames = scholar.TypeNames,
            DistinctBy = scholar.RemovesDuplicates ? [] : null,
            SortBy = BibliographyQueryParser.Fields(scholar.SortBy ?? "none"),
            SortDescends = BibliographyQueryParser.Directions(scholar.Order ?? "ascending"),
        };
}
