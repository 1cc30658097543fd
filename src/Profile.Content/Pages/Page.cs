using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>One of the owner's own pages.</summary>
internal sealed record Page : IContentItem
{
    public required string Permalink { get; init; }

    string? IContentItem.Permalink => Permalink;

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The description as HTML, made well-formed, with its links resolved.</summary>
    public string? DescriptionHtml { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>The collection it belongs to: <c>pages</c>, or one of the owner's own.</summary>
    public required string Collection { get; init; }

    /// <summary>The layout given in its front matter: <c>cv</c>, <c>profiles</c> …; <c>page</c> when it gives none.</summary>
    public required string Layout { get; init; }

    /// <summary>The address of its own CV file, for a page of layout <c>cv</c>; else null.</summary>
    public string? CvFile { get; init; }

    /// <summary>The parts that a page of layout <c>about</c> shows like the home page; else null.</summary>
    public HomePage? About { get; init; }

    /// <summary>The line after the title of a page of layout <c>post</c> or <c>distill</c>; else null.</summary>
    public Byline? Byline { get; init; }

    PartialDate? IContentItem.Updated => Byline?.Updated;

    ImmutableArray<BylineAuthor> IContentItem.Authors => Byline?.Authors ?? [];

    public bool ShowsRelated { get; init; }

    /// <summary>The data file with its CV, for a page of layout <c>cv</c> that names one; else null.</summary>
    public string? CvData { get; init; }

    /// <summary>The people of a page of layout <c>profiles</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>The part of a paginated list that this page shows; null without one, or when the page's text shows the list itself.</summary>
    public PagedList? List { get; init; }

    /// <summary>Whether the page replaces one of our lists and shows that list below its text.</summary>
    public bool HasListBelow { get; init; }

    /// <summary>Pages in its drop-down menu in the navigation; with any, it is not a link itself.</summary>
    public ImmutableArray<NavigationItem> Children { get; init; } = [];

    /// <summary>Whether a table of contents is beside it.</summary>
    public bool HasContents { get; init; }

    public PartialDate? Date { get; init; }

    string? IContentItem.Summary => Description;
}
