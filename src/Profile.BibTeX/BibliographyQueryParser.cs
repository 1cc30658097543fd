using System.Collections.Immutable;
using System.Globalization;

namespace Profile.BibTeX;

/// <summary>Reads the arguments of a bibliography tag as jekyll-scholar does: an option's value extends to the next option.</summary>
public static class BibliographyQueryParser
{
    // Options of jekyll-scholar that only affect its own templates.
    private static readonly string[] Ignored =
        ["t", "text", "T", "template", "s", "style", "p", "prefix", "h", "bibliography_list_tag", "A", "suppress_author",
         "clear", "l", "locator", "L", "label"];

    private static readonly string[] Known =
        ["file", "query", "group_by", "group_order", "order", "sort_by", "cited", "cited_in_order", "max", "offset", "remove_duplicates"];

    /// <summary>Reads arguments in which Liquid has already run. A bad query is an error, and the result then selects nothing.</summary>
    /// <param name="arguments">The text between <c>bibliography</c> and <c>%}</c>.</param>
    /// <param name="location">The position of the tag.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    /// <param name="defaults">The site's configuration; al-folio's when null.</param>
    public static BibliographyQuery Parse(string arguments, Location location, DiagnosticBag bag, BibliographyQuery? defaults = null)
    {
        var query = (defaults ?? BibliographyQuery.Default) with { Location = location };
        var options = Options(arguments);
        if (options.Any(o => o.Option is "f" or "file" && o.Value.Length > 0))
        {
            query = query with { Files = [] };
        }

        foreach (var (option, value) in options)
        {
            query = Apply(query, option, value, location, bag);
        }

        return query;
    }

    private static BibliographyQuery Apply(BibliographyQuery query, string option, string value, Location location, DiagnosticBag bag)
    {
        switch (option)
        {
            case "f" or "file" when value.Length > 0:
                return query with { Files = query.Files.Add(value) };
            case "q" or "query":
                var filter = EntryQueryParser.Parse(value, out var problem, out var unread);
                if (filter is null)
                {
                    bag.Report(BibTeXMessages.BadQuery, location, value, problem);
                }
                else if (unread.Length > 0)
                {
                    bag.Report(BibTeXMessages.UnreadQuery, location, value, unread);
                }

                return query with { Filter = filter };
            case "g" or "group_by" or "O" or "type_order" when value.Length > 0:
                return query with { GroupBy = Fields(value) };
            case "G" or "group_order":
                return query with { GroupsDescend = Directions(value) };
            case "sort_by" when value.Length > 0:
                return query with { SortBy = Fields(value) };
            case "order":
                return query with { SortDescends = Directions(value) };
            case "c" or "cited":
                return query with { Cited = CitedEntries.Cited };
            case "C" or "cited_in_order":
                return query with { Cited = CitedEntries.CitedInOrder };
            case "r" or "remove_duplicates":
                return query with { DistinctBy = Fields(value) };
            case "m" or "max" when Number(value) is { } max:
                return query with { Max = max };
            case "o" or "offset" when Number(value) is { } offset:
                return query with { Offset = offset };
            default:
                if (!Ignored.Contains(option))
                {
                    bag.Report(BibTeXMessages.BadQueryOption, location, $"{option} {value}".Trim(), Suggestion.For(option, Known));
                }

                return query;
        }
    }

    /// <summary>The names of fields in an option or a setting, separated by commas or spaces; <c>none</c> means no field.</summary>
    public static ImmutableArray<string> Fields(string value) => [.. Words(value).Select(w => w.ToLowerInvariant()).Where(w => w != "none")];

    /// <summary>Whether each word of an option or a setting asks for the descending order (<c>descending</c>, <c>reverse</c>).</summary>
    public static ImmutableArray<bool> Directions(string value) => [.. Words(value).Select(IsDescending)];

    private static string[] Words(string value) => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDescending(string value) =>
        value.StartsWith("desc", StringComparison.OrdinalIgnoreCase) || value.StartsWith("reverse", StringComparison.OrdinalIgnoreCase);

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // "-f papers --max=3": an option starts with a hyphen after white space, outside brackets.
    private static ImmutableArray<(string Option, string Value)> Options(string text)
    {
        var starts = new List<int>();
        var inBrackets = false;
        for (var i = 0; i < text.Length; i++)
        {
            inBrackets = text[i] switch { '[' => true, ']' => false, _ => inBrackets };
            var beginsWord = i == 0 || char.IsWhiteSpace(text[i - 1]);
            if (!inBrackets && beginsWord && text[i] == '-' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '-'))
            {
                starts.Add(i);
            }
        }

        var options = ImmutableArray.CreateBuilder<(string, string)>();
        var words = text[..(starts.Count > 0 ? starts[0] : text.Length)].Trim();
        if (words.Length > 0)
        {
            options.Add((words, ""));
        }

        for (var i = 0; i < starts.Count; i++)
        {
            options.Add(Option(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)]));
        }

        return options.ToImmutable();
    }

    private static (string Option, string Value) Option(string text)
    {
        var isLong = text.StartsWith("--", StringComparison.Ordinal);
        var start = isLong ? 2 : 1;
        var end = start;
        while (end < text.Length && (isLong ? char.IsAsciiLetter(text[end]) || text[end] is '_' or '-' : end == start))
        {
            end++;
        }

        var value = text[end..].Trim();
        var name = text[start..end].Replace('-', '_');
        return (isLong ? name.ToLowerInvariant() : name, (value is ['=', ..] ? value[1..].Trim() : value).Trim('"', '\''));
    }
}
