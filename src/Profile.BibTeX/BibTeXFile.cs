using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>One bibliography file after reading.</summary>
/// <param name="Path">Path inside the content root.</param>
/// <param name="Entries">Every entry that could be read, in the order of the file; a citation key may occur twice.</param>
public sealed record BibTeXFile(string Path, ImmutableArray<BibTeXEntry> Entries)
{
    /// <summary>The file's name without folders and <c>.bib</c>, which <c>--file</c> of a bibliography tag refers to.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
