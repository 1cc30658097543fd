using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Books;

/// <summary>A book that the owner has read, is reading or means to read, with a review.</summary>
internal sealed record Book : IContentItem
{
    public string? Permalink { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    /// <summary>URL of its cover in the owner's files, or null; no cover is fetched from elsewhere.</summary>
    public string? Cover { get; init; }

    /// <summary>When it was published, as written.</summary>
    public string? Released { get; init; }

    /// <summary>The day under which archives list it: that of the review, else when it was finished, else when it was begun.</summary>
    public PartialDate? Date { get; init; }

    public PartialDate? Started { get; init; }

    public PartialDate? Finished { get; init; }

    /// <summary>0 to 5 in halves, or null.</summary>
    public double? Stars { get; init; }

    public string? Status { get; init; }

    public string? BuyLink { get; init; }

    /// <summary>URL of the owner's review at Goodreads, or null.</summary>
    public string? Goodreads { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    string? IContentItem.Summary => null;

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) => [Author, Body.Text];
}
