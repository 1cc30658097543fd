using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>A tag or a category that an item carries.</summary>
/// <param name="Taxonomy"><c>tag</c> or <c>category</c>.</param>
/// <param name="Name">As the owner wrote it.</param>
/// <param name="Slug">Its part of a URL.</param>
internal sealed record Term(string Taxonomy, string Name, string Slug);

/// <summary>What every kind of item has in common; routes, sitemap, feed, search and export walk it.</summary>
internal interface IContentItem
{
    /// <summary>Its page's URL inside the site, or null when it has none of its own.</summary>
    string? Permalink { get; }

    /// <summary>Plain text.</summary>
    string Title { get; }

    PartialDate? Date { get; }

    ImmutableArray<Term> Terms { get; }

    /// <summary>True when only a preview shows it: it is not published, or not yet.</summary>
    bool IsDraft { get; }

    /// <summary>The words of its body, for search and descriptions.</summary>
    string Text { get; }
}
