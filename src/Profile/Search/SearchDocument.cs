namespace Profile.Search;

/// <summary>One thing that a search can find, in plain text.</summary>
/// <param name="Kind">The heading under which its results are listed.</param>
/// <param name="Permalink">Where it can be read: a page of the site, an anchor on one, or an address elsewhere.</param>
internal sealed record SearchDocument(string Kind, string Title, string Permalink, string Text);
