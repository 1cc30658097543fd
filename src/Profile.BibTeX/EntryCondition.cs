using System.Globalization;
using System.Text.RegularExpressions;

namespace Profile.BibTeX;

/// <summary>One condition of a query: a field alone must be present; with an operator, its value is compared.</summary>
/// <param name="Field">The field's lower-case name; <c>key</c>, <c>bibtex_type</c> and <c>month_numeric</c> work too.</param>
/// <param name="Operator">"" for a field alone, or <c>= != ^= ~= !~ &lt; &gt; &lt;= &gt;=</c>.</param>
/// <param name="Value">The value to compare with.</param>
/// <param name="Pattern">The pattern of <c>^=</c>, <c>~=</c> and <c>!~</c>, and of a value with <c>*</c>.</param>
public sealed record EntryCondition(string Field, string Operator, string Value, Regex? Pattern)
{
    /// <summary>Whether an entry meets the condition: either its raw value or its plain text may match, so a query needs no LaTeX.</summary>
    public bool Matches(BibTeXEntry entry)
    {
        var actual = Actual(entry);
        return Operator switch
        {
            "" => actual is not null,
            "!=" or "!~" => actual is null || !(IsMatch(actual) || IsMatch(LaTeXText.ToText(actual))),
            "<" or ">" or "<=" or ">=" => actual is not null && IsOrdered(LaTeXText.ToText(actual)),
            _ => actual is not null && (IsMatch(actual) || IsMatch(LaTeXText.ToText(actual))),
        };
    }

    private string? Actual(BibTeXEntry entry) => Field switch
    {
        "key" or "bibtex_key" => entry.Key,
        "bibtex_type" => entry.Type,
        "author" or "editor" or "translator" => entry.Value(Field) is { } names ? BibTeXNames.Parse(names).Inverted : null,
        "year" => entry.Value("year") ?? (entry.Value("date") is { Length: >= 4 } date ? date[..4] : null),
        "month_numeric" => EntrySort.Month(entry)?.ToString(CultureInfo.InvariantCulture),
        "month" => EntrySort.Month(entry) is { } month ? BibTeXVocabulary.Months[month - 1] : entry.Value("month"),
        _ => entry.Value(Field),
    };

    private bool IsMatch(string actual) => Pattern?.IsMatch(actual) ?? actual.Equals(Value, StringComparison.Ordinal);

    private bool IsOrdered(string actual)
    {
        var order = EntrySort.Compare(actual, Value);
        return Operator switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
    }
}
