using System.Text;
using Profile.Content.Sources;

namespace Profile.Content.Routes;

/// <summary>
/// The form of every URL inside the site: it starts with a slash, is percent-encoded, and ends with a slash unless its last segment is a file name.
/// </summary>
internal static class Permalink
{
    /// <summary>
    /// The canonical form of what an owner wrote, or null when it leaves the site (<c>..</c>) or contains a query, a fragment or control characters.
    /// </summary>
    public static string? Normalise(string text)
    {
        text = text.Trim();
        if (text.Contains('?') || text.Contains('#') || text.Any(char.IsControl) || text.Contains('\\') || text.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (segments.Any(s => s is "." or ".." || s.Contains('/') || s.Contains('\\') || s.Any(char.IsControl)))
        {
            return null;
        }

        if (segments is [.. var folder, "index.html"])
        {
            segments = folder;
            text = "/";
        }

        if (segments.Length == 0)
        {
            return "/";
        }

        var path = "/" + string.Join('/', segments.Select(Escape));
        return text.EndsWith('/') || !HasExtension(segments[^1]) ? path + "/" : path;
    }

    /// <summary>The request path that corresponds to a permalink: percent-decoded.</summary>
    public static string ToPath(string permalink) => permalink.Contains('%') ? Uri.UnescapeDataString(permalink) : permalink;

    /// <summary>True for <c>404.html</c>, false for <c>v1.2-released</c>: an extension is short and starts with a letter.</summary>
    public static bool HasExtension(string segment)
    {
        var dot = segment.LastIndexOf('.');
        return dot > 0 && segment.Length - dot is > 2 and <= 6 && char.IsAsciiLetter(segment[dot + 1])
            && segment.AsSpan(dot + 1).IndexOfAnyExcept(Alphanumeric) < 0;
    }

    /// <summary>Lower-case words joined by hyphens, keeping letters and digits of any script: Jekyll's default <c>slugify</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in CleanText.Of(text).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>
    /// The words of a file name or title as in Jekyll's <c>:title</c> (its slugify in the mode "pretty"): letter case and <c>._~!$&amp;'()+,;=@</c> are
    /// kept.
    /// </summary>
    public static string PrettySlug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in CleanText.Of(text).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || "._~!$&'()+,;=@".Contains(c, StringComparison.Ordinal)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // RFC 3986 pchar without the characters that have a meaning in our own templates and headers.
    private static string Escape(string segment) =>
        Uri.EscapeDataString(segment).Replace("%3A", ":", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal);
}
