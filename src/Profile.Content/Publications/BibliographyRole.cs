namespace Profile.Content.Publications;

/// <summary>What the entries of a bibliography file are used for.</summary>
internal enum BibliographyRole
{
    /// <summary>The site's own list shows them.</summary>
    Listed,

    /// <summary>They are shown where a page names their file.</summary>
    Other,

    /// <summary>Posts may cite them; they are not among the site's own publications.</summary>
    OfPost,
}
