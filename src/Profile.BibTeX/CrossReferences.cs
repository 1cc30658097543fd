using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>
/// Gives entries the fields that they inherit: from the <c>crossref</c> entry, whose title becomes the child's <c>booktitle</c>, and from <c>xdata</c> entries
/// (biblatex's manual, "Cross-referencing" and "Data Containers"). An entry's own field always wins.
/// </summary>
internal static class CrossReferences
{
    /// <summary>Fields that describe the parent itself, or how it is shown; an entry does not inherit them through <c>crossref</c>.</summary>
    private static readonly ImmutableArray<string> NotInherited =
        ["crossref", "xref", "xdata", "ids", "key", "label", "shorttitle", "title", "subtitle", "abbr", "selected", "bibtex_show", "preview",
         "abstract", "pdf", "html", "code", "slides", "poster", "video", "award", "award_name", "doi", "pages", "keywords", "note"];

    /// <summary>The same entries with inherited fields after their own. References that are unknown, circular or nested too deeply are reported.</summary>
    public static ImmutableArray<BibTeXEntry> Resolve(ImmutableArray<BibTeXEntry> entries, DiagnosticBag bag)
    {
        if (!entries.Any(e => e.Field("crossref") is not null || e.Field("xdata") is not null))
        {
            return entries;
        }

        var byKey = new Dictionary<string, BibTeXEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byKey.TryAdd(entry.Key, entry);
        }

        return [.. entries.Select(e => Resolve(e, byKey, bag))];
    }

    private static BibTeXEntry Resolve(BibTeXEntry entry, Dictionary<string, BibTeXEntry> byKey, DiagnosticBag bag)
    {
        var fields = entry.Fields.ToBuilder();
        var names = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        // A parent may be reached in several ways; once through each kind of reference is enough.
        var read = new HashSet<(string Reference, string Key)>();
        var open = new Queue<(BibTeXField Reference, int Depth)>(References(entry).Select(r => (r, 1)));
        while (open.TryDequeue(out var next))
        {
            var (reference, depth) = next;
            foreach (var key in reference.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(20))
            {
                if (!byKey.TryGetValue(key, out var parent))
                {
                    bag.Report(BibTeXMessages.UnknownCrossReference, reference.Location, key, Suggestion.For(key, byKey.Keys.Take(1000)));
                }
                else if (key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)
                    || (depth > BibTeXLimits.CrossReferenceDepth && !read.Contains((reference.Name, parent.Key))))
                {
                    // Each entry of a circle finds it when its own fields are resolved; entries that only lead into the circle need not.
                    bag.Report(BibTeXMessages.CyclicCrossReference, reference.Location, key);
                }
                else if (read.Add((reference.Name, parent.Key)))
                {
                    fields.AddRange(Inherited(parent, reference.Name == "xdata").Where(f => names.Add(f.Name)));
                    foreach (var further in References(parent))
                    {
                        open.Enqueue((further, depth + 1));
                    }
                }
            }
        }

        return fields.Count == entry.Fields.Length ? entry : entry with { Fields = fields.ToImmutable() };
    }

    private static IEnumerable<BibTeXField> References(BibTeXEntry entry) => entry.Fields.Where(f => f.Name is "crossref" or "xdata");

    private static IEnumerable<BibTeXField> Inherited(BibTeXEntry parent, bool isXdata)
    {
        foreach (var field in parent.Fields)
        {
            var inherited = field with { IsInherited = true };
            if (isXdata && field.Name is not ("crossref" or "xdata"))
            {
                yield return inherited;
            }
            else if (!isXdata && !NotInherited.Contains(field.Name))
            {
                yield return inherited;
            }
            else if (!isXdata && field.Name == "title" && parent.Field("booktitle") is null)
            {
                yield return inherited with { Name = "booktitle" };
            }
        }
    }
}
