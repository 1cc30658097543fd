using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Cv;

/// <summary>The order in which al-folio's gem shows a CV (al_folio_cv 1.0.1): work comes first, and its newest entry first.</summary>
internal static class CvOrder
{
    private static readonly string[] Work = ["experience", "work", "volunteer"];

    /// <summary>The sections with all work in one, right after the introduction; in it and in education the newest entry comes first.</summary>
    public static ImmutableArray<CvSection> OfGem(ImmutableArray<CvSection> sections)
    {
        var work = sections.Where(s => Work.Contains(s.Slug)).OrderBy(s => s.Slug == "volunteer").ToArray();
        var rest = sections.Where(s => !Work.Contains(s.Slug)).Select(s => s.Slug == "education" ? s with { Entries = NewestFirst(s.Entries) } : s).ToArray();
        var introduction = rest.TakeWhile(s => s.Slug is "basics" or "summary").ToArray();
        return work.Length == 0
            ? [.. rest]
            : [.. introduction, new CvSection("Experience", "experience", NewestFirst([.. work.SelectMany(s => s.Entries)])), .. rest[introduction.Length..]];
    }

    // Ongoing entries count as newer than ended ones; entries without a date come last.
    private static ImmutableArray<CvEntry> NewestFirst(ImmutableArray<CvEntry> entries) =>
    [
        .. entries.OrderByDescending(e => 
            e is not CvDatedEntry { } dated || (dated.Start is null && dated.End is null) ? DateTime.MinValue : End(dated) ?? DateTime.MaxValue)
            .ThenByDescending(e => (e as CvDatedEntry)?.Start?.FirstMoment ?? DateTime.MinValue),
    ];

    // A year or a month ends with its last day.
    private static DateTime? End(CvDatedEntry entry) => entry.End is not { } end ? null : end.Precision switch
    {
        DatePrecision.Year => new DateTime(end.Year, 12, 31),
        DatePrecision.Month => new DateTime(end.Year, end.FirstMoment.Month, DateTime.DaysInMonth(end.Year, end.FirstMoment.Month)),
        _ => end.FirstMoment,
    };
}
