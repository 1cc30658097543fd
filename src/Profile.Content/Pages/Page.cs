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

    /// <summary>The description as HTML, made well-formed and its links settled.</summary>
    public string? DescriptionHtml { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>Whether it stands in the navigation.</summary>
    public bool IsInNavigation { get; init; }

    /// <summary>Its place in the navigation; null for after those that have one.</summary>
    public double? NavigationOrder { get; init; }

    /// <summary>The collection it belongs to: <c>pages</c>, or one of the owner's own.</summary>
    public required string Collection { get; init; }

    /// <summary>The layout that its front matter names: <c>cv</c>, <c>profiles</c> …; <c>page</c> when it names none.</summary>
    public required string Layout { get; init; }

    /// <summary>Where its own CV as a file is, for a page of layout <c>cv</c>; else null.</summary>
    public string? CvFile { get; init; }

    /// <summary>The people of a page of layout <c>profiles</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Pages that drop down from it in the navigation; then it is no link itself.</summary>
    public ImmutableArray<NavigationItem> Children { get; init; } = [];

    /// <summary>Whether a list of its headings stands beside it.</summary>
    public bool HasContents { get; init; }

    public PartialDate? Date { get; init; }

    string? IContentItem.Summary => Description;
}
