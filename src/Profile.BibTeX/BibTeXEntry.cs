using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>One entry of a bibliography, with every field that its owner wrote, whether we know it or not.</summary>
/// <param name="Key">The citation key as written; <c>entry-N</c> if the entry has none.</param>
/// <param name="Type">The entry's type in lower case: <c>article</c>.</param>
/// <param name="Fields">The fields in file order, followed by those inherited through <c>crossref</c> and <c>xdata</c>; each name once.</param>
/// <param name="Location">The position of its <c>@</c>.</param>
/// <param name="Source">The entry's own text, from <c>@</c> to the closing brace.</param>
public sealed record BibTeXEntry(string Key, string Type, ImmutableArray<BibTeXField> Fields, Location Location, string Source)
{
    /// <summary>The field of that lower-case name, or null.</summary>
    public BibTeXField? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The raw LaTeX value of a field; null when the field is missing or blank.</summary>
    public string? Value(string name) => Field(name) is { Value: var value } && !string.IsNullOrWhiteSpace(value) ? value : null;
}
