
namespace Profile.BibTeX;

/// <summary>One field of an entry.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its raw LaTeX value, trimmed, after <c>@string</c> abbreviations and <c>#</c> are worked in; may be empty.</param>
/// <param name="Location">Where its name stands.</param>
/// <param name="IsInherited">Whether it comes from the entry that <c>crossref</c> or <c>xdata</c> names.</param>
public sealed record BibTeXField(string Name, string Value, Location Location, bool IsInherited = false);
