using System.Globalization;
using System.Text;
using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters for plain text.</summary>
internal static class TextFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["append"] = c => Text(c.Value + c.Text(0)),
        ["prepend"] = c => Text(c.Text(0) + c.Value),
        ["upcase"] = c => Text(c.Value.ToUpperInvariant()),
        ["downcase"] = c => Text(c.Value.ToLowerInvariant()),
        ["capitalize"] = c => Text(c.Value is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest.ToLowerInvariant() : ""),
        ["strip"] = c => Text(c.Value.Trim()),
        ["lstrip"] = c => Text(c.Value.TrimStart()),
        ["rstrip"] = c => Text(c.Value.TrimEnd()),
        ["strip_newlines"] = c => Text(c.Value.Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        ["remove"] = c => Text(Replace(c.Value, c.Text(0), "")),
        ["replace"] = c => Text(Replace(c.Value, c.Text(0), c.Text(1))),
        ["remove_first"] = c => Text(ReplaceOne(c.Value, c.Text(0), "", isLast: false)),
        ["remove_last"] = c => Text(ReplaceOne(c.Value, c.Text(0), "", isLast: true)),
        ["replace_first"] = c => Text(ReplaceOne(c.Value, c.Text(0), c.Text(1), isLast: false)),
        ["replace_last"] = c => Text(ReplaceOne(c.Value, c.Text(0), c.Text(1), isLast: true)),
        ["truncate"] = c => c.IsNil ? c.Input : Text(Truncate(c.Value, c.Index(0, 50), c.Text(1, "..."))),
        ["truncatewords"] = c => c.IsNil ? c.Input : Text(TruncateWords(c.Value, Math.Max(1, c.Index(0, 15)), c.Text(1, "..."))),
        ["split"] = c => Split(c.Value, c.Text(0)),
        ["slice"] = c => c.Input is ArrayValue list ? LiquidValue.Of(Slice(list.Values, c)) : Text(string.Concat(Slice(Letters(c.Value), c))),
    };

    /// <summary>Those that Jekyll adds.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["normalize_whitespace"] = c => Text(string.Join(' ', Words(c.Value))),
        ["number_of_words"] = c => LiquidValue.Of(NumberOfWords(c.Value, c.Text(0))),
        ["remove_accents"] = c => Text(WithoutAccents(c.Value)),
        ["slugify"] = c => c.IsNil ? c.Input : Text(Slugs.Of(c.Value, c.Count > 0 ? c.Text(0) : "default")),
    };

    /// <summary>
    /// Replaces every occurrence; the result is bounded while it grows. An empty search text matches before and after each letter, as in Ruby.
    /// </summary>
    public static string Replace(string text, string old, string with)
    {
        var result = new BoundedText();
        if (old.Length == 0)
        {
            foreach (var letter in Letters(text))
            {
                result.Append(with);
                result.Append(letter);
            }

            result.Append(with);
            return result.ToString();
        }

        var from = 0;
        for (var at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, from, StringComparison.Ordinal))
        {
            result.Append(text.AsSpan(from, at - from));
            result.Append(with);
            from = at + old.Length;
        }

        result.Append(text.AsSpan(from));
        return result.ToString();
    }

    /// <summary>Removes the accents of letters: é becomes e.</summary>
    public static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);

    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FluidValue Text(string text) => LiquidValue.Of(text);

    private static string ReplaceOne(string text, string old, string with, bool isLast)
    {
        var at = isLast ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length));
    }

    private static string Truncate(string text, int length, string ellipsis)
    {
        if (Members.Letters(text) <= length)
        {
            return text;
        }

        var end = Math.Clamp(length - ellipsis.Length, 0, text.Length);
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), ellipsis);
    }

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = Words(text);
        return words.Length <= count ? text : string.Join(' ', words.Take(count)) + ellipsis;
    }

    // Splits as Ruby does: one space means any white space, an empty separator means every letter, and empty texts at the end are dropped.
    private static FluidValue Split(string text, string separator)
    {
        var parts = separator switch
        {
            " " => Words(text),
            "" => [.. Letters(text)],
            _ => text.Split(separator, LiquidLimits.Items + 1),
        };
        var length = parts.Length;
        while (length > 0 && parts[length - 1].Length == 0)
        {
            length--;
        }

        return LiquidValue.Of([.. parts.Take(length).Select(Text)]);
    }

    private static List<string> Letters(string text)
    {
        var letters = new List<string>();
        for (var i = 0; i < text.Length && letters.Count <= LiquidLimits.Items; i += letters[^1].Length)
        {
            letters.Add(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? text.Substring(i, 2) : text[i].ToString());
        }

        return letters;
    }

    private static List<T> Slice<T>(IReadOnlyList<T> items, FilterCall call)
    {
        var start = call.Index(0, 0);
        start = start < 0 ? start + items.Count : start;
        var length = call.Argument(1).IsNil() ? 1 : Math.Max(0, call.Index(1, 1));
        return start < 0 ? [] : [.. items.Skip(start).Take(length)];
    }

    private static int NumberOfWords(string text, string mode)
    {
        var scripts = mode is "cjk" or "auto" ? text.Count(IsCjk) : 0;
        return mode switch
        {
            "cjk" => scripts + Words(string.Concat(text.Select(c => IsCjk(c) ? ' ' : c))).Length,
            "auto" when scripts > 0 => scripts + Words(string.Concat(text.Select(c => IsCjk(c) ? ' ' : c))).Length,
            _ => Words(text).Length,
        };
    }

    private static bool IsCjk(char c) =>
        c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff' or >= '\uac00' and <= '\ud7af';
}
