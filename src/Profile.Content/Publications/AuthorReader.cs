using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Reads the people of an entry: which of them is the site's owner, and which have a page.</summary>
internal sealed class AuthorReader(PublicationReadOptions options)
{
    private readonly ImmutableHashSet<string> ownerLastNames = [.. options.OwnerLastNames.Select(FoldedName.Fold)];
    private readonly ILookup<string, Coauthor> coauthors = options.Coauthors.ToLookup(c => FoldedName.Fold(c.LastName), StringComparer.Ordinal);

    /// <summary>The names in a field, with a warning if something other than <c>and</c> separates them.</summary>
    public static NameList Names(BibTeXEntry entry, string field, DiagnosticBag bag)
    {
        if (entry.Value(field) is not { } value)
        {
            return NameList.Empty;
        }

        var names = BibTeXNames.Parse(value);
        if (names.IrregularSeparator is { } separator)
        {
            bag.Report(Messages.IrregularNames, entry.Field(field)!.Location, field, entry.Key, separator);
        }

        return names;
    }

    public Author Read(PersonName name)
    {
        // "scholar.last_name" may or may not include the particle; a literal name has no parts, so it is neither the owner nor a co-author with a page.
        var families = new[] { FoldedName.Fold(name.Family), FoldedName.Fold(name.Last) };
        var isOwner = families.Any(ownerLastNames.Contains) && options.OwnerFirstNames.Any(f => FoldedName.IsSameGiven(f, name.Given));
        var given = FoldedName.Fold(name.Given);
        var coauthor = families.SelectMany(f => coauthors[f]).FirstOrDefault(c => c.HasAnyFirstName || c.FirstNames.Any(f => FoldedName.Fold(f) == given));
        return new Author(name, isOwner, coauthor is { Url: var url } && HtmlTag.IsSafe(url) ? url : null);
    }
}
