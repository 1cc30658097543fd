using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Posts;

/// <summary>A post of the blog.</summary>
internal sealed record Post : IContentItem
{
    public required string Permalink { get; init; }

    string? IContentItem.Permalink => Permalink;

    public required string Title { get; init; }

    public required PartialDate Date { get; init; }

    PartialDate? IContentItem.Date => Date;

    public string? Description { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Pinned to the top of the blog.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>Where the post really is, when it is somewhere else; else null.</summary>
    public string? Redirect { get; init; }

    public string Text => Body.Text;

    /// <summary>Minutes to read it at 180 words a minute, as al-folio counts (reference 5.3).</summary>
    public int ReadingMinutes => (Body.Text.Count(' ') / 180) + 1;
}
