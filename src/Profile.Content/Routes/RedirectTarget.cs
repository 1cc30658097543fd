namespace Profile.Content.Routes;

/// <summary>Where a moved page leads: an address that is valid in a Location header (RFC 9110 section 10.2.2) whatever an owner wrote.</summary>
internal static class RedirectTarget
{
    /// <summary>True for text that starts with a scheme (RFC 3986 section 3.1): <c>https://…</c>, <c>javascript:…</c>; false for a path.</summary>
    public static bool HasScheme(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && char.IsAsciiLetter(text[0]) && text.AsSpan(0, end).IndexOfAnyExcept(Scheme) < 0;

    private static readonly System.Buffers.SearchValues<char> Scheme =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>An address with the request's query after its own query and before its fragment.</summary>
    /// <param name="query">The query with its question mark; null or empty for none.</param>
    public static string WithQuery(string target, string? query)
    {
        if (string.IsNullOrEmpty(query) || query == "?")
        {
            return target;
        }

        var fragment = target.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? at : target.Length;
        var (address, rest) = (target[..fragment], target[fragment..]);
        return !address.Contains('?', StringComparison.Ordinal)
            ? address + query + rest
            : address[^1] is '?' or '&' ? address + query[1..] + rest : $"{address}&{query[1..]}{rest}";
    }

    /// <summary>
    /// The address, percent-encoded: an http or https address, or a path of this site. Null for other schemes and for text with control characters.
    /// </summary>
    public static string? Normalise(string text)
    {
        if (text.Any(char.IsControl))
        {
            return null;
        }

        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal))
        {
            return Uri.TryCreate("http://localhost" + text, UriKind.Absolute, out var local) ? local.PathAndQuery + local.Fragment : null;
        }

        var whole = text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text;
        return WebAddress.Read(whole) is { } other
            ? new UriBuilder(other) { Host = other.IdnHost }.Uri.AbsoluteUri
            : null;
    }
}
