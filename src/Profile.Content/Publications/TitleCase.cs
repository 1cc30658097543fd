using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// Capitalises the words of an English title as Chicago and MLA do. Articles, prepositions and conjunctions stay in lower case, except at the beginning and the
/// end of a title and after a colon, question mark or exclamation mark. A word that already has a capital, or is in BibTeX's braces, is not changed.
/// </summary>
internal static class TitleCase
{
    private static readonly FrozenSet<string> Small =
        """
        a an the and or nor so yet but for about above across after against along alongside amid among around as at before behind below beneath beside besides
        between beyond by c ca circa de despite down during except from given in inside into like near next notwithstanding of off on onto out outside over
        per plus since than through throughout till to toward towards under underneath until unto up upon versus via von van vs v with within without
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A text of an entry in title case if the entry says that it is in English; otherwise unchanged.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="text">The text, from the given field.</param>
    /// <param name="fields">The fields whose words in braces are not changed.</param>
    public static CitationPhrase Of(Publication publication, CitationPhrase text, params ReadOnlySpan<string> fields)
    {
        if (publication.LanguageTag is not { } tag || !tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            kept.UnionWith(InBraces(publication.Entry.Value(field) ?? ""));
        }

        return text.Changed((written, isHtml) => Capitals(written, isHtml, kept));
    }

    // The words that are in braces in a field, except arguments of commands.
    private static IEnumerable<string> InBraces(string field)
    {
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '{' && (i == 0 || !char.IsLetter(field[i - 1]) || !IsCommand(field, i)) && field.IndexOf('}', i) is > 0 and var end)
            {
                foreach (var word in LaTeXText.ToText(field[i..(end + 1)]).Split(' '))
                {
                    yield return word;
                }
            }
        }
    }

    private static bool IsCommand(string field, int brace)
    {
        var start = brace - 1;
        while (start >= 0 && char.IsLetter(field[start]))
        {
            start--;
        }

        return start >= 0 && field[start] == '\\';
    }

    private static string Capitals(string text, bool isHtml, HashSet<string> kept)
    {
        var words = Words(text, isHtml);
        var changed = new StringBuilder(text);
        foreach (var (start, length, isFirst) in words)
        {
            var word = text.Substring(start, length);
            var isEdge = isFirst || (start, length) == (words[^1].Start, words[^1].Length);
            if (!word.Any(char.IsUpper) && !kept.Contains(word) && (isEdge || !Small.Contains(word)))
            {
                changed[start] = char.ToUpper(word[0], CultureInfo.InvariantCulture);
            }
        }

        return changed.ToString();
    }

    // The position and the length of each word, and whether it begins the title or follows a colon, a question mark or an exclamation mark.
    private static List<(int Start, int Length, bool IsFirst)> Words(string text, bool isHtml)
    {
        var words = new List<(int Start, int Length, bool IsFirst)>();
        var isFirst = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isHtml && c == '<')
            {
                var close = text.AsSpan(i).StartsWith("<math", StringComparison.Ordinal) ? "</math>" : ">";
                var end = text.IndexOf(close, i, StringComparison.Ordinal);
                i = end < 0 ? text.Length : end + close.Length - 1;
            }
            else if (!isHtml && c == '$' && text.IndexOf('$', i + 1) is > 0 and var dollar)
            {
                i = dollar;
            }
            else if (isHtml && c == '&' && text.IndexOf(';', i) is > 0 and var semicolon)
            {
                i = semicolon;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '’' or '\'' || (isHtml && text.AsSpan(i).StartsWith("&#x27;"))))
                {
                    i += text[i] == '&' ? "&#x27;".Length : 1;
                }

                words.Add((start, i - start, isFirst));
                isFirst = false;
                i--;
            }
            else if (c is ':' or '?' or '!')
            {
                isFirst = true;
            }
        }

        return words;
    }
}
