using Profile.Content.Cv;
using Profile.Content.Markup;

namespace Profile.Search;

/// <summary>The words of a CV.</summary>
internal static class CvText
{
    public static string Of(CurriculumVitae cv) =>
        string.Join(' ', new[] { cv.Headline, cv.Summary }.Concat(cv.Sections.SelectMany(s => s.Entries.SelectMany(Words).Prepend(s.Title)))
            .Where(t => !string.IsNullOrEmpty(t)).Select(t => PlainText.OfHtml(t!)));

    private static IEnumerable<string?> Words(CvEntry entry) => entry switch
    {
        CvDatedEntry dated => [dated.Heading, dated.Organisation, dated.Place, dated.Dates, dated.Summary, .. dated.Highlights],
        CvLabelEntry label => [label.Label, label.Details],
        CvTextEntry text => [text.Html],
        CvPublicationEntry paper => [paper.Title, .. paper.Authors, paper.Venue, paper.Dates, paper.Summary],
        _ => [],
    };
}
