using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>
/// The facts in a document's front matter and name that more than one stage needs, derived once: addresses, archives, Liquid and readers take them from here.
/// </summary>
internal sealed record DocumentFacts
{
    /// <summary>The first of its kind's date keys that is present, else the date at the start of its file name; null when no date can be read.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Its last day, if its kind has one.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The future moment from which it is shown; null for a document that is not waiting for one.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>True when only a preview shows it: <c>published: false</c>, or not yet due.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its tags and categories, each once.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The key <c>slug</c>, or the file's name without a date.</summary>
    public required string Slug { get; init; }

    /// <summary>The address that it claims; null when it is to have none.</summary>
    public string? Permalink { get; init; }

    /// <summary>True when neither the settings (<c>output: false</c>) nor its own front matter give it a page.</summary>
    public bool IsPageless { get; init; }

    /// <summary>Whether it is in the navigation: <c>nav</c> is anything but false.</summary>
    public bool IsInNavigation { get; init; }

    /// <summary>Its position there, the lowest first; null when it has none.</summary>
    public double? NavigationOrder { get; init; }

    /// <summary>
    /// Its real address if it is elsewhere (<c>redirect_to</c>, <c>redirect</c>, a full URL as its permalink): a path inside the site or a full URL.
    /// </summary>
    public string? Redirect { get; init; }

    /// <summary>The moments at which the passing of time alone changes it: it begins, or it is over.</summary>
    public ImmutableArray<DateTimeOffset> Moments { get; init; } = [];
}

/// <summary>A document of the site with its kind and its facts: what gets an address, and what readers turn into an item.</summary>
/// <param name="IsFaulty">Whether an error was found in its facts.</param>
internal sealed record SiteDocument(Document Document, Kind Kind, DocumentFacts Facts, bool IsFaulty = false)
{
    public string Path => Document.Path;
}
