using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup;

namespace Profile.Content.Items;

/// <summary>A tag or a category that an item carries.</summary>
/// <param name="Taxonomy"><c>tag</c> or <c>category</c>.</param>
/// <param name="Name">As the owner wrote it.</param>
/// <param name="Slug">Its part of a URL.</param>
internal sealed record Term(string Taxonomy, string Name, string Slug);

/// <summary>What every kind of item has in common; routes, site map, feeds, search, metadata and export walk it.</summary>
internal interface IContentItem
{
    /// <summary>Its page's URL inside the site, or null when it has none of its own.</summary>
    string? Permalink { get; }

    /// <summary>Where lists link to: its page, or the place elsewhere where it really is; null when there is nothing to link to.</summary>
    string? Address => Permalink;

    /// <summary>Plain text.</summary>
    string Title { get; }

    PartialDate? Date { get; }

    /// <summary>When it is over, as its file says; null for what lasts no longer than its date.</summary>
    PartialDate? End => null;

    /// <summary>Where it takes place, plain text; null for what has no place.</summary>
    string? Place => null;

    /// <summary>When it was last changed, where its file says so.</summary>
    PartialDate? Updated => null;

    /// <summary>Who wrote it, when it was not the owner alone.</summary>
    ImmutableArray<BylineAuthor> Authors => [];

    ImmutableArray<Term> Terms { get; }

    /// <summary>True when only a preview shows it: it is not published, or not yet.</summary>
    bool IsDraft { get; }

    /// <summary>Its text, rendered; empty for an item that has none.</summary>
    RenderedBody Body { get; }

    /// <summary>One or two sentences about it in plain text, or null.</summary>
    string? Summary { get; }

    /// <summary>URL of its own picture, for previews of its page elsewhere; null when it has none beside those of its body.</summary>
    string? Picture => null;

    /// <summary>The plain texts that a search finds it by, beside its title and its terms; blank ones may be among them.</summary>
    /// <param name="texts">The words of the interface, for an item whose page has some.</param>
    IEnumerable<string?> SearchTexts(InterfaceTexts texts) => [Summary, Body.Text];
}
