using System.Globalization;
using System.Text;

namespace Profile.Liquid.Filters;

/// <summary>Jekyll's <c>slugify</c> in its modes (Jekyll::Utils.slugify).</summary>
internal static class Slugs
{
    /// <summary>A text as a segment of an address; an unknown mode only changes upper case to lower case.</summary>
    public static string Of(string text, string mode)
    {
        if (mode is not ("default" or "raw" or "pretty" or "ascii" or "latin"))
        {
            return text.ToLowerInvariant();
        }

        if (mode == "latin")
        {
            text = TextFilters.WithoutAccents(text);
        }

        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Stays(c, mode))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length == 0 || slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var from = slug.Length > 0 && slug[0] == '-' ? 1 : 0;
        var to = slug.Length > from && slug[^1] == '-' ? slug.Length - 1 : slug.Length;
        return slug.ToString(from, to - from);
    }

    private static bool Stays(char c, string mode) => mode switch
    {
        "raw" => !char.IsWhiteSpace(c),
        "pretty" => IsWord(c) || "._~!$&'()+,;=@".Contains(c),
        "ascii" => char.IsAsciiLetterOrDigit(c),
        _ => IsWord(c),
    };

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
