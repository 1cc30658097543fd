using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>
/// Gives entries the fields that they inherit, as biber does: first from <c>xdata</c> entries, then from the <c>crossref</c> entry, which may have
/// <c>xdata</c> of its own (biblatex's manual, "Cross-referencing", "Data Containers" and "Default Inheritance Setup"). An entry's own field always wins.
/// </summary>
internal sealed class CrossReferences
{
    /// <summary>Fields that describe the parent itself, or how it is shown; an entry does not inherit them through <c>crossref</c>.</summary>
    private static readonly FrozenSet<string> NotInherited = FrozenSet.ToFrozenSet(
        ["crossref", "xref", "xdata", "ids", "key", "label", "shorttitle", "sorttitle", "indextitle", "indexsorttitle", "abbr", "selected", "bibtex_show",
         "preview", "abstract", "pdf", "html", "code", "slides", "poster", "video", "award", "award_name", "doi", "pages", "keywords", "note", "entryset",
         "entrysubtype", "execute", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro",
         "sortkey"], StringComparer.Ordinal);

    private readonly ImmutableArray<BibTeXEntry> entries;
    private readonly DiagnosticBag bag;

    private CrossReferences(ImmutableArray<BibTeXEntry> entries, DiagnosticBag bag) => (this.entries, this.bag) = (entries, bag);

    /// <summary>
    /// The same entries with inherited fields after their own. References that are unknown, circular, too many or nested too deeply are reported.
    /// </summary>
    public static ImmutableArray<BibTeXEntry> Resolve(ImmutableArray<BibTeXEntry> entries, DiagnosticBag bag)
    {
        if (!entries.Any(e => e.Field("crossref") is not null || e.Field("xdata") is not null || e.Field("entryset") is not null))
        {
            return entries;
        }

        var filled = new CrossReferences(entries, bag).With("xdata", (field, _) => field.Name == "xdata" ? [] : [field.Name]);
        new CrossReferences(filled, bag).CheckSets();
        return new CrossReferences(filled, bag).With("crossref", NamesInChild);
    }

    // The entries with the fields of those that they reach through a field; naming says what a field of a parent is called in the child.
    private ImmutableArray<BibTeXEntry> With(string reference, Func<BibTeXField, (BibTeXEntry Parent, BibTeXEntry Child), IEnumerable<string>> naming)
    {
        var byKey = ByKey();
        return [.. entries.Select(e => e.Field(reference) is null ? e : Resolve(e, reference, byKey, naming))];
    }

    private BibTeXEntry Resolve(BibTeXEntry entry, string reference, Dictionary<string, BibTeXEntry> byKey,
        Func<BibTeXField, (BibTeXEntry Parent, BibTeXEntry Child), IEnumerable<string>> naming)
    {
        var fields = entry.Fields.ToBuilder();
        var names = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var line in Reached(entry, reference, byKey))
        {
            foreach (var field in line[^1].Fields)
            {
                // What it is called in the parent that is nearest to the entry, and at last in the entry itself.
                IEnumerable<string> called = [field.Name];
                for (var i = line.Length - 1; i > 0; i--)
                {
                    var step = (line[i], line[i - 1]);
                    called = [.. called.SelectMany(name => naming(field with { Name = name }, step))];
                }

                fields.AddRange(called.Where(names.Add).Select(name => field with { Name = name, IsInherited = true }));
            }

            if (fields.Count > BibTeXLimits.EntryFields)
            {
                bag.Report(BibTeXMessages.TooManyFields, entry.Location, entry.Key, BibTeXLimits.EntryFields);
                fields.Count = Math.Max(entry.Fields.Length, BibTeXLimits.EntryFields);
                break;
            }
        }

        return fields.Count == entry.Fields.Length ? entry : entry with { Fields = fields.ToImmutable() };
    }

    // Each entry that is reached through a field, the nearest first, with the entries on the way to it.
    private IEnumerable<ImmutableArray<BibTeXEntry>> Reached(BibTeXEntry entry, string reference, Dictionary<string, BibTeXEntry> byKey)
    {
        // A parent may be reached in several ways; once is enough.
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<ImmutableArray<BibTeXEntry>>([[entry]]);
        while (open.TryDequeue(out var line))
        {
            if (line[^1].Field(reference) is not { } field)
            {
                continue;
            }

            // What is wrong with the field of a parent is reported for the parent.
            var isOwn = line.Length == 1;
            foreach (var key in EntryKeys.Of(field, line[^1].Key, isOwn ? bag : new DiagnosticBag()))
            {
                if (!byKey.TryGetValue(key, out var parent))
                {
                    if (isOwn)
                    {
                        Unknown(field, key, byKey.Keys);
                    }
                }
                else if (key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)
                    || (line.Length > BibTeXLimits.CrossReferenceDepth && !read.Contains(parent.Key)))
                {
                    // Each entry of a circle finds it when its own fields are resolved; entries that only lead into the circle need not.
                    bag.Report(BibTeXMessages.CyclicCrossReference, field.Location, key);
                }
                else if (read.Add(parent.Key))
                {
                    var longer = line.Add(parent);
                    yield return longer;
                    open.Enqueue(longer);
                }
            }
        }
    }

    // The members of a set are shown in their own places, so a set needs no fields, but each of its keys must exist.
    private void CheckSets()
    {
        var byKey = ByKey();
        foreach (var set in entries.Where(e => e.Type == "set"))
        {
            foreach (var key in set.Field("entryset") is { } members ? EntryKeys.Of(members, set.Key, bag).Where(k => !byKey.ContainsKey(k)) : [])
            {
                Unknown(set.Field("entryset")!, key, byKey.Keys);
            }
        }
    }

    private Dictionary<string, BibTeXEntry> ByKey()
    {
        var byKey = new Dictionary<string, BibTeXEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byKey.TryAdd(entry.Key, entry);
        }

        return byKey;
    }

    private void Unknown(BibTeXField field, string key, IEnumerable<string> known) =>
        bag.Report(BibTeXMessages.UnknownCrossReference, field.Location, key, Suggestion.For(key, known.Take(1000)));

    // A title is a part of the child's description: of its book, its journal or the whole work. A child without a title has its parent's.
    private static IEnumerable<string> NamesInChild(BibTeXField field, (BibTeXEntry Parent, BibTeXEntry Child) step)
    {
        var (parent, child) = step;
        if (field.Name is "title" or "subtitle" or "titleaddon")
        {
            return parent.Type.StartsWith("mv", StringComparison.Ordinal) ? child.Type.StartsWith("mv", StringComparison.Ordinal) ? [] : ["main" + field.Name]
                : parent.Type == "periodical" ? ["journal" + field.Name]
                : !IsPart(child) && child.Field("title") is null or { IsInherited: true } ? [field.Name]
                : parent.Field("booktitle") is null ? ["book" + field.Name]
                : [];
        }

        return NotInherited.Contains(field.Name) ? []
            : field.Name == "author" && parent.Type is "book" or "mvbook" && child.Type is "inbook" or "bookinbook" or "suppbook" ? ["author", "bookauthor"]
            : [field.Name];
    }

    private static bool IsPart(BibTeXEntry entry) => entry.Type is "article" or "conference" || entry.Type.StartsWith("in", StringComparison.Ordinal)
        || entry.Type.StartsWith("supp", StringComparison.Ordinal) || entry.Type == "bookinbook";
}
