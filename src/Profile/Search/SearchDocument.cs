namespace Profile.Search;

/// <summary>One thing that a search can find, in plain text.</summary>
/// <param name="Kind">The heading under which results of its kind stand.</param>
/// <param name="Permalink">Where it is read: a page of the site, a place in one, or an address elsewhere.</param>
internal sealed record SearchDocument(string Kind, string Title, string Permalink, string Text);
