using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>
/// A query in bibtex-ruby's language, <c>@article[year=1843 &amp;&amp; keywords ~= a|b], @book</c>: it selects an entry if any of its selectors matches. A
/// selector matches if its type does, and all conditions (joined by <c>&amp;&amp;</c> or a comma) in one of its groups (separated by <c>||</c>), if any.
/// </summary>
public sealed record EntryQuery(ImmutableArray<EntrySelector> Selectors)
{
    /// <summary>Every entry: <c>@*</c>.</summary>
    public static readonly EntryQuery All = new([new EntrySelector("*", IsNegated: false, [])]);

    public bool Matches(BibTeXEntry entry) => Selectors.Any(s => s.Matches(entry));
}

/// <summary>One <c>@type[conditions]</c> of a query; <c>*</c> and <c>entry</c> match every type, a leading <c>!</c> negates the type.</summary>
public sealed record EntrySelector(string Type, bool IsNegated, ImmutableArray<ImmutableArray<EntryCondition>> Groups)
{
    public bool Matches(BibTeXEntry entry) =>
        (Type is "*" or "entry" || Type == entry.Type) != IsNegated
        && (Groups.IsEmpty || Groups.Any(group => group.All(condition => condition.Matches(entry))));
}
