using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Profile.BibTeX;

/// <summary>Reads the query language of bibtex-ruby (docs/reference/al-folio.md, 3.5).</summary>
internal static class EntryQueryParser
{
    private static readonly SearchValues<char> OperatorCharacters = SearchValues.Create("=!~^<>/");

    // Longest first.
    private static readonly string[] Operators = ["!=", "/=", "^=", "~=", "<=", ">=", "==", "!~", "=~", "=", "<", ">"];

    /// <summary>The query, or null and the reason, worded for the owner.</summary>
    /// <param name="unread">Text after the first selector that is not a selector, which bibtex-ruby skips; usually empty.</param>
    public static EntryQuery? Parse(string text, out string problem, out string unread)
    {
        problem = text.Length > BibTeXLimits.QueryCharacters ? "it is too long" : "";
        var selectors = ImmutableArray.CreateBuilder<EntrySelector>();
        var rest = new StringBuilder();
        for (var i = 0; i < text.Length && problem.Length == 0; i++)
        {
            if (text[i] == '@')
            {
                var isNegated = i > 0 && text[i - 1] == '!';
                selectors.Add(Selector(text, ref i, isNegated, out problem));
            }
            else if (selectors.Count > 0)
            {
                rest.Append(text[i]);
            }
            else if (!char.IsWhiteSpace(text[i]) && text[i] is not (',' or '|' or '!' or '*' or '"' or '\''))
            {
                problem = $"'{text[i..Math.Min(text.Length, i + 20)]}' is not expected";
            }
        }

        if (problem.Length == 0 && selectors.Count == 0)
        {
            problem = "it has no selector such as @* or @article";
        }

        unread = rest.ToString().Trim(',', '|', '!', '*', '"', '\'', ' ', '\t', '\r', '\n');
        return problem.Length == 0 ? new EntryQuery(selectors.ToImmutable()) : null;
    }

    private static EntrySelector Selector(string text, ref int i, bool isNegated, out string problem)
    {
        problem = "";
        var start = ++i;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || (text[i] == '*' && i == start)))
        {
            i++;
        }

        var type = text[start..i].ToLowerInvariant();
        if (type.Length == 0)
        {
            problem = "there is no type after @";
        }

        var groups = ImmutableArray<ImmutableArray<EntryCondition>>.Empty;
        if (i < text.Length && text[i] == '[')
        {
            var end = text.IndexOf(']', i);
            if (end < 0)
            {
                problem = "a ] is missing";
                return new EntrySelector(type, isNegated, groups);
            }

            groups = Groups(text[(i + 1)..end], ref problem);
            i = end;
        }
        else
        {
            i--;
        }

        return new EntrySelector(type, isNegated, groups);
    }

    private static ImmutableArray<ImmutableArray<EntryCondition>> Groups(string text, ref string problem)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<EntryCondition>>();
        foreach (var group in text.Split("||"))
        {
            var conditions = ImmutableArray.CreateBuilder<EntryCondition>();
            foreach (var condition in group.Split("&&").SelectMany(SplitCommas))
            {
                conditions.Add(Condition(condition, ref problem));
            }

            groups.Add(conditions.ToImmutable());
        }

        return groups.ToImmutable();
    }

    // A comma means "and", as in bibtex-ruby, but not inside a value such as "Lovelace, Ada".
    private static List<string> SplitCommas(string text)
    {
        var conditions = new List<string>();
        foreach (var piece in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (conditions.Count == 0 || piece.AsSpan().ContainsAny(OperatorCharacters) || BibTeXVocabulary.Fields.Contains(piece.ToLowerInvariant()))
            {
                conditions.Add(piece);
            }
            else
            {
                conditions[^1] += ", " + piece;
            }
        }

        return conditions;
    }

    private static EntryCondition Condition(string text, ref string problem)
    {
        var at = text.AsSpan().IndexOfAny(OperatorCharacters);
        var found = at < 0 ? "" : Operators.FirstOrDefault(o => text.AsSpan(at).StartsWith(o, StringComparison.Ordinal), "");
        var field = (at < 0 ? text : text[..at]).Trim().ToLowerInvariant();
        if (field.Length == 0 || field.Any(char.IsWhiteSpace) || (at >= 0 && found.Length == 0))
        {
            problem = $"'{text}' is not a condition such as year=2024";
        }

        var value = at < 0 ? "" : text[(at + found.Length)..].Trim().Trim('"', '\'').Trim();
        var kind = found switch { "/=" => "!=", "==" => "=", "=~" => "~=", var other => other };
        return new EntryCondition(field, kind, value, Pattern(kind, value, ref problem));
    }

    // Values of ^= ~= !~ are regular expressions, as in bibtex-ruby; a star with nothing to repeat matches any text, as it does in = and !=.
    private static Regex? Pattern(string kind, string value, ref string problem)
    {
        var pattern = kind switch
        {
            "^=" => "^(?:" + LeadingStars(value) + ")",
            "~=" or "!~" => LeadingStars(value),
            "=" or "!=" when value.Contains('*', StringComparison.Ordinal) => "^" + Regex.Escape(value).Replace("\\*", ".*", StringComparison.Ordinal) + "$",
            _ => null,
        };
        if (pattern is null)
        {
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            problem = $"'{value}' is not a pattern";
            return null;
        }
    }

    private static string LeadingStars(string value) =>
        string.Join('|', value.Split('|').Select(v => v.Trim() is ['*', ..] trimmed ? "." + trimmed : v.Trim()));
}
