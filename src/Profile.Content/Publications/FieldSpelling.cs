using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Finds fields that are probably misspelt. Custom fields are legal, so only near matches count.</summary>
internal static class FieldSpelling
{
    /// <summary>
    /// Reports each unknown field that is one slip away from a known field missing from the entry, or close to a missing title, author or year.
    /// </summary>
    public static void Report(BibTeXEntry entry, DiagnosticBag bag)
    {
        var present = entry.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in entry.Fields.Where(f => !f.IsInherited && f.Name.Length > 3 && !BibTeXVocabulary.Fields.Contains(f.Name)))
        {
            var meant = BibTeXVocabulary.Fields.Where(known => IsOneSlip(field.Name, known) && !present.Contains(known)).Order(StringComparer.Ordinal)
                .FirstOrDefault()
                ?? Misspelt(entry, field, "title") ?? Misspelt(entry, field, "author") ?? Misspelt(entry, field, "year");
            if (meant is not null)
            {
                bag.Report(Messages.MisspeltField, field.Location, field.Name, meant);
            }
        }
    }

    /// <summary>The end of the message that a field is missing: which field was probably a misspelling of it, or nothing.</summary>
    public static string Hint(BibTeXEntry entry, string missing) =>
        entry.Fields.FirstOrDefault(f => !BibTeXVocabulary.Fields.Contains(f.Name) && Suggestion.Nearest(f.Name, [missing]) is not null) is { } field
            ? $"; is '{field.Name}' meant to be '{missing}'?"
            : "";

    private static string? Misspelt(BibTeXEntry entry, BibTeXField field, string required) =>
        entry.Field(required) is null ? Suggestion.Nearest(field.Name, [required]) : null;

    // One letter more, fewer or different, or two adjacent ones swapped.
    private static bool IsOneSlip(string word, string known)
    {
        if (known.Length < 4 || Math.Abs(word.Length - known.Length) > 1)
        {
            return false;
        }

        var start = word.AsSpan().CommonPrefixLength(known);
        var (left, right) = (word[start..], known[start..]);
        return (left.Length, right.Length) switch
        {
            var (l, r) when l > r => left[1..] == right,
            var (l, r) when l < r => left == right[1..],
            _ => left.Length > 0 && (left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..])),
        };
    }
}
