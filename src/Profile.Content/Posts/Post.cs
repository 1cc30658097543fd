using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Posts;

/// <summary>A blog post.</summary>
internal sealed record Post : IContentItem
{
    public string? Permalink { get; init; }

    /// <summary>The address that lists link to: its page, or its real address elsewhere.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    public required PartialDate Date { get; init; }

    PartialDate? IContentItem.Date => Date;

    public required Byline Byline { get; init; }

    public string? Description { get; init; }

    /// <summary>The description as it is shown above the text, as safe HTML.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>Whether related posts are listed at its end.</summary>
    public bool ShowsRelated { get; init; }

    /// <summary>Whether its end shows how to cite it.</summary>
    public bool IsCitable { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>Whether a table of contents is above the text.</summary>
    public bool HasContents { get; init; }

    /// <summary>Whether it is pinned to the top of the blog.</summary>
    public bool IsFeatured { get; init; }

    string? IContentItem.Summary => Description;

    PartialDate? IContentItem.Updated => Byline.Updated;

    ImmutableArray<BylineAuthor> IContentItem.Authors => Byline.Authors;

    /// <summary>Reading time in minutes at 180 words a minute, as in al-folio (docs/reference/al-folio.md, 5.3).</summary>
    public int ReadingMinutes => (Body.Text.Count(' ') / 180) + 1;
}
