using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Cv;

/// <summary>A curriculum vitae: RenderCV's schema (docs.rendercv.com), section names free and in the owner's order.</summary>
internal sealed record CurriculumVitae
{
    public string? Name { get; init; }

    /// <summary>What stands under the name: a position, a field.</summary>
    public string? Headline { get; init; }

    public string? Location { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    /// <summary>HTML, or null.</summary>
    public string? Summary { get; init; }

    public required ImmutableArray<CvSection> Sections { get; init; }
}

/// <summary>A section of a CV.</summary>
/// <param name="Title">As the owner named it.</param>
/// <param name="Slug">Its id on the page.</param>
internal sealed record CvSection(string Title, string Slug, ImmutableArray<CvEntry> Entries);

/// <summary>One entry of a CV; every text is HTML.</summary>
internal abstract record CvEntry;

/// <summary>Something with a heading and mostly a time: a degree, a position, a talk, a project.</summary>
internal sealed record CvDatedEntry : CvEntry
{
    /// <summary>What it is: the degree and field, the position, the name.</summary>
    public required string Heading { get; init; }

    /// <summary>Where it was: the institution, the company, the issuer; or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>The place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>When, as one reads it: <c>Sep 2019 – present</c>; or null.</summary>
    public string? Dates { get; init; }

    /// <summary>When it began, or when it was, where that is written as a date.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended; null while it lasts, and for what has one date.</summary>
    public PartialDate? End { get; init; }

    /// <summary>Its address, or null.</summary>
    public string? Url { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<string> Highlights { get; init; } = [];
}

/// <summary>A label with details: <c>Languages: Mandarin (native), English (fluent)</c>.</summary>
internal sealed record CvLabelEntry(string Label, string Details) : CvEntry;

/// <summary>How a text entry is marked in its list.</summary>
internal enum CvMark
{
    None,
    Bullet,
    Number,
    ReversedNumber,
}

/// <summary>A line or a paragraph.</summary>
internal sealed record CvTextEntry(CvMark Mark, string Html) : CvEntry;

/// <summary>A publication written into the CV by hand.</summary>
internal sealed record CvPublicationEntry(string Title, ImmutableArray<string> Authors, string? Venue, string? Dates, string? Url, string? Summary) : CvEntry;
