using System.Collections.Immutable;

namespace Profile.Content.Bibliography;

/// <summary>The citation keys that a text names in its <c>{% cite key other %}</c> tags and <c>&lt;d-cite key="…"&gt;</c> elements.</summary>
internal static class CitedKeys
{
    private static readonly char[] Separators = [' ', ',', '\t', '\n', '"'];

    /// <summary>Each key once, in the order of the citations.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        Collect(text, "{% cite ", "%}", keys);
        Collect(text, "{% cite_details ", "%}", keys);
        Collect(text, "<d-cite key=\"", "\"", keys);
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The keys of one tag's arguments; options (<c>--locator 3</c>) are none.</summary>
    public static IEnumerable<string> Of(string arguments)
    {
        var words = arguments.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith('-'))
            {
                i++;
            }
            else
            {
                yield return words[i];
            }
        }
    }

    private static void Collect(string text, string start, string end, ImmutableArray<string>.Builder keys)
    {
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var from = at + start.Length;
            var to = text.IndexOf(end, from, StringComparison.Ordinal);
            if (to < 0)
            {
                return;
            }

            keys.AddRange(Of(text[from..to]));
        }
    }
}
