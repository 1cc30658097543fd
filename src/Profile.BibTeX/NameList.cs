using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>The people of an author or editor field.</summary>
/// <param name="Names">In the order of the field.</param>
/// <param name="HasOthers">Whether the list ends in <c>and others</c>.</param>
/// <param name="IrregularSeparator">The text between names where BibTeX requires <c>and</c>; null when all is regular.</param>
public sealed record NameList(ImmutableArray<PersonName> Names, bool HasOthers, string? IrregularSeparator)
{
    public static readonly NameList Empty = new([], HasOthers: false, IrregularSeparator: null);

    /// <summary>The names in the form that queries compare, as bibtex-ruby writes them: <c>Last, First and Last, First</c>.</summary>
    public string Inverted => string.Join(" and ", Names.Select(n => n.Inverted).Concat(HasOthers ? ["others"] : []));
}
