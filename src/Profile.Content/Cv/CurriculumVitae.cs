using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Markup;

namespace Profile.Content.Cv;

/// <summary>A curriculum vitae in RenderCV's schema (docs.rendercv.com): section names are free and keep the owner's order.</summary>
internal sealed record CurriculumVitae
{
    public string? Name { get; init; }

    /// <summary>The line under the name: a position, a field.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the owner lives or works.</summary>
    public CvPlace? Place { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    /// <summary>The line of contacts, in the owner's order; empty when a section of the CV says the same.</summary>
    public ImmutableArray<CvContact> Contacts { get; init; } = [];

    /// <summary>The accounts of the CV.</summary>
    public ImmutableArray<CvAccount> Accounts { get; init; } = [];

    /// <summary>HTML, or null.</summary>
    public string? Summary { get; init; }

    public required ImmutableArray<CvSection> Sections { get; init; }

    /// <summary>Whether the sections are in the order of al-folio's gem rather than that of the file.</summary>
    public bool IsOfThemeGem { get; init; }

    /// <summary>The sections in the order of the page.</summary>
    public ImmutableArray<CvSection> Shown => IsOfThemeGem ? CvOrder.OfGem(Sections) : Sections;

    /// <summary>Whether the first section says headline and summary, as that of a JSON Resume does; the head of the page then leaves them out.</summary>
    public bool HasBasics => Resume is not null && Sections is [{ Slug: "basics" }, ..];

    /// <summary>The owner's JSON Resume as written, if the CV was read from one.</summary>
    public YamlMap? Resume { get; init; }
}

/// <summary>A place in JSON Resume's terms; each part may be absent.</summary>
/// <param name="City">The city, or the whole place.</param>
/// <param name="Region">What follows the city, or a state.</param>
internal sealed record CvPlace(string? Address, string? PostalCode, string? City, string? Region, string? CountryCode)
{
    /// <summary>The place as one line.</summary>
    public override string ToString() => string.Join(", ", new[] { Address, PostalCode, City, Region, CountryCode }.OfType<string>());
}

/// <summary>A part of the line of contacts.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Href">Where it leads, or null.</param>
internal sealed record CvContact(string Text, string? Href);

/// <summary>An account that the CV names.</summary>
/// <param name="Network">As the owner wrote it.</param>
/// <param name="Username">The user name there, or null.</param>
/// <param name="Url">Its address, or null when that is not known.</param>
internal sealed record CvAccount(string Network, string? Username, string? Url)
{
    /// <summary>The account as a part of the line of contacts.</summary>
    public CvContact Contact => new(Url is null && Username is not null ? $"{Network}: {Username}" : Network, Url);
}

/// <summary>A section of a CV.</summary>
/// <param name="Title">As the owner named it.</param>
/// <param name="Slug">Its id on the page.</param>
internal sealed record CvSection(string Title, string Slug, ImmutableArray<CvEntry> Entries);

/// <summary>One entry of a CV; every text is HTML.</summary>
internal abstract record CvEntry;

/// <summary>Something with a heading and usually a time: a degree, a position, a talk, a project.</summary>
internal sealed record CvDatedEntry : CvEntry
{
    /// <summary>What it is: the degree and field, the position, the name.</summary>
    public required string Heading { get; init; }

    /// <summary>The degree of an entry of education, or null.</summary>
    public string? Degree { get; init; }

    /// <summary>The field of an entry of education, or null.</summary>
    public string? Area { get; init; }

    /// <summary>What the owner did there, when the heading does not say it: the roles of a project.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Where it was: the institution, the company, the issuer; or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>The place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The kind of a project, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>When, in readable form: <c>Sep 2019 – present</c>; or null.</summary>
    public string? Dates { get; init; }

    /// <summary>When it began or took place, if that is written as a date.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended; null while it goes on, and when it has a single date.</summary>
    public PartialDate? End { get; init; }

    /// <summary>Its address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What the organisation or the project is, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What the owner did, or null.</summary>
    public string? Summary { get; init; }

    public ImmutableArray<string> Highlights { get; init; } = [];

    public ImmutableArray<string> Courses { get; init; } = [];

    /// <summary>The grade, or null.</summary>
    public string? Score { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Where it was and in what role, in one line; empty when nothing says so.</summary>
    public string Circumstances => string.Join(", ", Roles.Append(Organisation).Append(Place).Append(Kind).Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>The points below it: courses, then highlights, as in al-folio, then the grade.</summary>
    public IEnumerable<string> Points => Score is null ? Courses.Concat(Highlights) : Courses.Concat(Highlights).Append(Score);
}

/// <summary>What the label of an entry means.</summary>
internal enum CvLabel
{
    /// <summary>Free text.</summary>
    Words,

    /// <summary>A skill or an interest, with keywords.</summary>
    Skill,

    /// <summary>A language, and how well it is spoken.</summary>
    Language,

    /// <summary>A person, and what they say.</summary>
    Reference,
}

/// <summary>A label with details: <c>Languages: Mandarin (native), English (fluent)</c>.</summary>
/// <param name="Details">What follows the label; may be empty.</param>
/// <param name="Level">The level of a skill, or null.</param>
internal sealed record CvLabelEntry(string Label, string Details, CvLabel Kind = CvLabel.Words, string? Level = null) : CvEntry
{
    /// <summary>Level and details together.</summary>
    public string Shown => string.Join(": ", new[] { Level, Details }.Where(t => !string.IsNullOrEmpty(t)));
}

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
/// <param name="Date">Its date, if written as one.</param>
internal sealed record CvPublicationEntry(string Title, ImmutableArray<string> Authors, string? Venue, string? Dates, PartialDate? Date, string? Url,
    string? Summary) : CvEntry
{
    /// <summary>Authors and venue in one line; empty when neither is known.</summary>
    public string Circumstances
    {
        get
        {
            var authors = string.Join(", ", Authors);
            var ends = PlainText.OfHtml(authors) is [.., '.' or '?' or '!'];
            return Venue is null ? authors : authors.Length == 0 ? $"<em>{Venue}</em>" : $"{authors}{(ends ? " " : ". ")}<em>{Venue}</em>";
        }
    }
}
