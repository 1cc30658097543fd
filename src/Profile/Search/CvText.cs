using Profile.Content.Cv;

namespace Profile.Search;

/// <summary>The words of a CV.</summary>
internal static class CvText
{
    public static string Of(CurriculumVitae cv) =>
        string.Join(' ',
            new[] { cv.Headline, cv.Place?.ToString(), cv.Summary }.Concat(cv.Sections.SelectMany(s => s.Entries.SelectMany(Words).Prepend(s.Title)))
            .Where(t => !string.IsNullOrEmpty(t)).Select(t => CvWords.Of(t!)));

    private static IEnumerable<string?> Words(CvEntry entry) => entry switch
    {
        CvDatedEntry dated => [dated.Heading, dated.Circumstances, dated.Dates, dated.Description, dated.Summary, .. dated.Points, .. dated.Keywords],
        CvLabelEntry label => [label.Label, label.Shown],
        CvTextEntry text => [text.Html],
        CvPublicationEntry paper => [paper.Title, .. paper.Authors, paper.Venue, paper.Dates, paper.Summary],
        _ => [],
    };
}
