using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>
/// What a document's front matter and name say that more than one stage asks for, derived once: addresses, archives, Liquid and readers take it from here.
/// </summary>
internal sealed record DocumentFacts
{
    /// <summary>The date of its kind's first date key that is there, else the date before its file's name; null when there is none that can be read.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Its last day, of a kind that has one.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The moment from which on it is shown, when that has not come; null for a document that waits for nothing.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>True when only a preview shows it: <c>published: false</c>, or not due yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its tags and categories, each once.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The key <c>slug</c>, or the file's name without a date.</summary>
    public required string Slug { get; init; }

    /// <summary>The address that it asks for; null when it is to have none.</summary>
    public string? Permalink { get; init; }

    /// <summary>Where it is, when it is somewhere else (<c>redirect_to</c>, <c>redirect</c>): a path inside the site or a whole address.</summary>
    public string? Redirect { get; init; }

    /// <summary>The moments at which something about it changes by time alone: it begins, it is over.</summary>
    public ImmutableArray<DateTimeOffset> Moments { get; init; } = [];
}

/// <summary>A document of the site with its kind and its facts: what addresses are given to, and what readers make items of.</summary>
/// <param name="IsFaulty">Whether an error was found in its facts.</param>
internal sealed record SiteDocument(Document Document, Kind Kind, DocumentFacts Facts, bool IsFaulty = false)
{
    public string Path => Document.Path;
}
