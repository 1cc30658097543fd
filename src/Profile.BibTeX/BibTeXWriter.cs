using System.Collections.Frozen;
using System.Text;

namespace Profile.BibTeX;

/// <summary>Writes an entry as tidy BibTeX: two spaces before each field, values in braces, month abbreviations bare.</summary>
public static class BibTeXWriter
{
    /// <summary>The entry with its own fields in their order, except empty ones and those in <paramref name="hidden"/>; no line break at the end.</summary>
    public static string Write(BibTeXEntry entry, FrozenSet<string> hidden)
    {
        var text = new StringBuilder().Append('@').Append(entry.Type).Append('{').Append(entry.Key);
        foreach (var field in entry.Fields.Where(f => !f.IsInherited && f.Value.Length > 0 && !hidden.Contains(f.Name)))
        {
            var isMonth = field.Name == "month" && BibTeXVocabulary.Months.Contains(field.Value.ToLowerInvariant());
            var value = field.Name is "author" or "editor" ? NameMark.RemoveAll(HtmlEntities.Decode(field.Value)) : field.Value;
            text.Append(",\n  ").Append(field.Name).Append(" = ");
            _ = isMonth ? text.Append(value) : text.Append('{').Append(SingleSpaces(value)).Append('}');
        }

        return text.Append("\n}").ToString();
    }

    private static string SingleSpaces(string value) =>
        value.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : value;
}
