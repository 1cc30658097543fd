using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Items;

/// <summary>A tag or a category that an item carries.</summary>
/// <param name="Taxonomy"><c>tag</c> or <c>category</c>.</param>
/// <param name="Name">As the owner wrote it.</param>
/// <param name="Slug">Its segment of a URL.</param>
internal sealed record Term(string Taxonomy, string Name, string Slug);

/// <summary>What all kinds of item have in common; routes, site map, feeds, search, metadata and export use it.</summary>
internal interface IContentItem
{
    /// <summary>Its page's URL inside the site, or null when it has no page of its own.</summary>
    string? Permalink { get; }

    /// <summary>The address that lists link to: its page, or its real address elsewhere; null when there is neither.</summary>
    string? Address => Permalink;

    /// <summary>Plain text.</summary>
    string Title { get; }

    PartialDate? Date { get; }

    /// <summary>When it ends, as its file says; null if it lasts no longer than its date.</summary>
    PartialDate? End => null;

    /// <summary>Where it takes place, plain text; null if it has no place.</summary>
    string? Place => null;

    /// <summary>When it was last changed, if its file says so.</summary>
    PartialDate? Updated => null;

    /// <summary>Who wrote it, unless it was the owner alone.</summary>
    ImmutableArray<BylineAuthor> Authors => [];

    ImmutableArray<Term> Terms { get; }

    /// <summary>Whether posts to read next are listed at its end.</summary>
    bool ShowsRelated => false;

    /// <summary>True when only a preview shows it: it is unpublished, or not yet due.</summary>
    bool IsDraft { get; }

    /// <summary>Its text, rendered; empty if it has none.</summary>
    RenderedBody Body { get; }

    /// <summary>One or two sentences about it in plain text, or null.</summary>
    string? Summary { get; }

    /// <summary>URL of its own picture, for previews of its page on other sites; null when it has none apart from those in its body.</summary>
    string? Picture => null;

    /// <summary>The plain texts by which a search finds it, in addition to its title and its terms; some may be blank.</summary>
    /// <param name="texts">The interface texts, for an item whose page shows some.</param>
    IEnumerable<string?> SearchTexts(InterfaceTexts texts) => [Summary, Body.Text];
}
