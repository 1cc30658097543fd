using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>A page of the owner's own.</summary>
internal sealed record Page : IContentItem
{
    public required string Permalink { get; init; }

    string? IContentItem.Permalink => Permalink;

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Whether it stands in the navigation.</summary>
    public bool IsInNavigation { get; init; }

    /// <summary>Its place in the navigation; null for after those that have one.</summary>
    public double? NavigationOrder { get; init; }

    public PartialDate? Date => null;

    public string Text => Body.Text;
}
