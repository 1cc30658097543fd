
namespace Profile.BibTeX;

/// <summary>One field of an entry.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its raw LaTeX value, trimmed, with <c>@string</c> abbreviations and <c>#</c> already resolved; may be empty.</param>
/// <param name="Location">The position of its name.</param>
/// <param name="IsInherited">Whether it is inherited from the entry given by <c>crossref</c> or <c>xdata</c>.</param>
public sealed record BibTeXField(string Name, string Value, Location Location, bool IsInherited = false);
