using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.News;

/// <summary>Something that happened.</summary>
internal sealed record NewsItem : IContentItem
{
    /// <summary>Its own page, for an item of more than one line; else null.</summary>
    public string? Permalink { get; init; }

    /// <summary>Its title; without one, its first words, or its file's name when it has a page of its own.</summary>
    public required string Title { get; init; }

    public required PartialDate Date { get; init; }

    PartialDate? IContentItem.Date => Date;

    public required Byline Byline { get; init; }

    /// <summary>Whether the list shows the whole body; otherwise it shows the title with a link to the page.</summary>
    public bool IsInline { get; init; }

    public required RenderedBody Body { get; init; }

    public bool ShowsRelated { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    public string? Summary => null;

    PartialDate? IContentItem.Updated => Byline.Updated;

    ImmutableArray<BylineAuthor> IContentItem.Authors => Byline.Authors;
}
