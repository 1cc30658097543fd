using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Talks;

/// <summary>A talk that the owner gave or will give.</summary>
internal sealed record Talk : IContentItem
{
    public string? Permalink { get; init; }

    /// <summary>The address that lists link to: its page, or an external page that describes it; null when there is neither.</summary>
    public string? Address { get; init; }

    public required string Title { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The last day of the event that it is part of, or the time at which it ends; null for a talk on a single day.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The conference, the seminar, the lecture series; plain text, or null.</summary>
    public string? Event { get; init; }

    /// <summary>URL of the event's own site, or null.</summary>
    public string? EventUrl { get; init; }

    public string? Place { get; init; }

    /// <summary>URL of the slides, or null.</summary>
    public string? Slides { get; init; }

    /// <summary>URL of a recording, or null.</summary>
    public string? Video { get; init; }

    /// <summary>One sentence in plain text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The description as it is shown above the text, as safe HTML.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>What it is about, as HTML, or null.</summary>
    public string? Abstract { get; init; }

    /// <summary>Whether a table of contents is above the text.</summary>
    public bool HasContents { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>Whether it is upcoming or going on; false for a talk without a date.</summary>
    public bool IsUpcoming(SiteClock clock) => (End ?? Date) is { } last && !clock.IsOver(last);

    string? IContentItem.Summary => Description ?? (Abstract is null ? null : PlainText.Shorten(PlainText.OfHtml(Abstract), 300));

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) => [Event, Place, Description, PlainText.OfHtml(Abstract ?? ""), Body.Text];
}
