using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Courses;

/// <summary>A course that the owner teaches.</summary>
internal sealed record Course : IContentItem
{
    public string? Permalink { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

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

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    string? IContentItem.Summary => Description;

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) =>
        [Description, Instructor, Term, Year, .. Schedule.SelectMany(w => new[] { w.Topic, w.Description }).Select(t => PlainText.OfHtml(t ?? "")), Body.Text];
}

/// <summary>One row of a course's schedule; every text is HTML.</summary>
internal sealed record CourseWeek(string Week, string? Date, string Topic, string? Description, ImmutableArray<CourseMaterial> Materials);

/// <summary>Something to read or do in a week.</summary>
/// <param name="Href">Its address, or null when it has only a name.</param>
internal sealed record CourseMaterial(string Name, string? Href);
