using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Courses;

/// <summary>A course that the owner teaches.</summary>
internal sealed partial record Course : IContentItem
{
    public string? Permalink { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The description as it is shown above the text, as safe HTML.</summary>
    public string? DescriptionHtml { get; init; }

    public string? Instructor { get; init; }

    /// <summary>The year as written, or null.</summary>
    public string? Year { get; init; }

    /// <summary>The part of the year: Fall, Spring.</summary>
    public string? Term { get; init; }

    public string? Location { get; init; }

    public string? Time { get; init; }

    public ImmutableArray<CourseWeek> Schedule { get; init; } = [];

    public required RenderedBody Body { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>
    /// When it begins, for its place in the list: its date, else the first year in its <c>year</c> (<c>2024/25</c>); null if it has neither.
    /// </summary>
    public DateTime? FirstMoment =>
        Date?.FirstMoment ?? (YearWithin().Match(Year ?? "") is { Success: true } year
            ? new DateTime(int.Parse(year.Value, CultureInfo.InvariantCulture), 1, 1)
            : null);

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    [GeneratedRegex(@"(?<!\d)[12]\d{3}(?!\d)")]
    private static partial Regex YearWithin();

    string? IContentItem.Summary => Description;

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) =>
        [Description, Instructor, Term, Year, .. Schedule.SelectMany(w => new[] { w.Topic, w.Description }).Select(t => PlainText.OfHtml(t ?? "")), Body.Text];
}

/// <summary>One row of a course's schedule; every text is HTML.</summary>
internal sealed record CourseWeek(string Week, string? Date, string Topic, string? Description, ImmutableArray<CourseMaterial> Materials);

/// <summary>Something to read or do in a week.</summary>
/// <param name="Href">Its address, or null when it has only a name.</param>
internal sealed record CourseMaterial(string Name, string? Href);
