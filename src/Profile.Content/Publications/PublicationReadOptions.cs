using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>A co-author with a page: one element in the list of a last name in <c>coauthors.yml</c>.</summary>
/// <param name="LastName">The key of the list; case and accents are ignored.</param>
/// <param name="FirstNames">All spellings of the first name.</param>
/// <param name="Url">The page.</param>
internal sealed record Coauthor(string LastName, ImmutableArray<string> FirstNames, string Url)
{
    /// <summary>Whether everybody with this last name is meant.</summary>
    public bool HasAnyFirstName { get; init; }
}

/// <summary>A venue of <c>venues.yml</c>.</summary>
/// <param name="Abbr">The value of <c>abbr</c> in entries.</param>
/// <param name="Url">The venue's page, or null.</param>
/// <param name="BadgeStyle">The declarations of the badge's colours, or null.</param>
internal sealed record Venue(string Abbr, string? Url, string? BadgeStyle);

/// <summary>What the rest of the site says about publications.</summary>
internal sealed record PublicationReadOptions
{
    /// <summary>Fields that say how an entry is shown here, which nobody wants in their own bibliography.</summary>
    public static readonly FrozenSet<string> DisplayFields = FrozenSet.Create(
        StringComparer.Ordinal,
        "abbr", "abstract", "additional_info", "altmetric", "annotation", "arxiv", "award", "award_name", "bibtex_show", "blog", "code", "dimensions",
        "google_scholar_id", "hal", "hal_id", "html", "inspirehep_id", "pdf", "pmid", "poster", "preview", "selected", "slides", "supp", "video", "website");

    /// <summary>All spellings of the owner's first name (<c>scholar.first_name</c>).</summary>
    public ImmutableArray<string> OwnerFirstNames { get; init; } = [];

    /// <summary>The owner's last names (<c>scholar.last_name</c>).</summary>
    public ImmutableArray<string> OwnerLastNames { get; init; } = [];

    public ImmutableArray<Coauthor> Coauthors { get; init; } = [];

    public ImmutableArray<Venue> Venues { get; init; } = [];

    /// <summary>Renders the formulas in the HTML of a title or an abstract; problems with one are reported at the location.</summary>
    public Func<string, Location, DiagnosticBag, string> Formulas { get; init; } = (html, _, _) => html;

    /// <summary>Fields that the BibTeX on the page omits (<c>filtered_bibtex_keywords</c>).</summary>
    public FrozenSet<string> HiddenFields { get; init; } = DisplayFields;
}
