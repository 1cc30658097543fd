namespace Profile.Content.Publications;

/// <summary>What a bibliography file is for, as far as its entries are concerned.</summary>
internal enum BibliographyRole
{
    /// <summary>The site's own list shows them.</summary>
    Listed,

    /// <summary>They are shown where a page names their file.</summary>
    Other,

    /// <summary>A post cites them; they are none of the site's own publications.</summary>
    OfPost,
}
