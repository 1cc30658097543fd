using Profile.BibTeX;
using Profile.Content.Settings;

namespace Profile.Content.Publications;

/// <summary>What lists of publications contain when nothing else is said: jekyll-scholar's settings (docs/reference/al-folio.md, 5.7).</summary>
internal static class BibliographyDefaults
{
    /// <summary>The default file, grouping and order.</summary>
    public static BibliographyQuery Of(ScholarSettings? scholar, PublicationList publications)
    {
        var file = Path.GetFileNameWithoutExtension(scholar?.Bibliography ?? "papers");
        return BibliographyQuery.Default with
        {
            Files = publications.Files.Any(f => f.Name == file) ? [file] : [],
            GroupBy = scholar is null ? "year" : scholar.GroupBy ?? "none",
            GroupsDescend = scholar?.GroupOrder is not { } order || order.StartsWith("desc", StringComparison.OrdinalIgnoreCase),
            SortBy = scholar?.SortBy is { } sort and not "none"
                ? [.. sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : [],
            SortDescends = [scholar?.Order?.StartsWith("desc", StringComparison.OrdinalIgnoreCase) == true],
        };
    }
}
