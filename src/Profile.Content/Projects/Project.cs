using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Projects;

/// <summary>A project: a card in the list and a page of its own.</summary>
internal sealed record Project : IContentItem
{
    public string? Permalink { get; init; }

    /// <summary>The address that lists link to: its page, or its real address elsewhere.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The description as it is shown above the text, as safe HTML.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>URL of its picture, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>The group under which it is listed, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Its position in the list; projects without one come last.</summary>
    public double? Importance { get; init; }

    /// <summary>Whether a table of contents is above the text.</summary>
    public bool HasContents { get; init; }

    public PartialDate? Date { get; init; }

    public required RenderedBody Body { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public bool IsDraft { get; init; }

    string? IContentItem.Summary => Description;

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) => [Description, Category, Body.Text];
}
