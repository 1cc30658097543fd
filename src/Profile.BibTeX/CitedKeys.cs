using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>
/// The citation keys in a text's <c>{% cite key other %}</c>, <c>{% cite_details key %}</c> and <c>{% quote key %}</c> tags and
/// <c>&lt;d-cite key="…"&gt;</c> elements.
/// </summary>
public static class CitedKeys
{
    /// <summary>Each key once: first those in tags, then those in elements, each in the order of the text.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        CollectTags(text, keys);
        CollectElements(text, keys);
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The keys in one tag's arguments; options (<c>--locator 3</c>) are not keys.</summary>
    public static ImmutableArray<string> Of(string arguments) => CiteArguments.Parse(arguments).Keys;

    // The spaces before a tag's name and the hyphens of whitespace control are optional.
    private static void CollectTags(string text, ImmutableArray<string>.Builder keys)
    {
        for (var at = text.IndexOf("{%", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("%}", at + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                return;
            }

            var tag = text.AsSpan(at + 2, end - at - 2).Trim().Trim('-').TrimStart();
            var name = tag.IndexOfAny(" \t\r\n");
            if (name > 0 && tag[..name] is "cite" or "cite_details" or "quote")
            {
                keys.AddRange(Of(tag[name..].ToString()));
            }
        }
    }

    private static void CollectElements(string text, ImmutableArray<string>.Builder keys)
    {
        const string Start = "<d-cite key=\"";
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var from = at + Start.Length;
            var to = text.IndexOf('"', from);
            if (to < 0)
            {
                return;
            }

            keys.AddRange(Of(text[from..to]));
        }
    }
}
