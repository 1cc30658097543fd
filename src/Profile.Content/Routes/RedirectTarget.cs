namespace Profile.Content.Routes;

/// <summary>Where a page that moved leads to: an address that fits into a Location header (RFC 9110 section 10.2.2) whatever an owner wrote.</summary>
internal static class RedirectTarget
{
    /// <summary>True for what starts with a scheme (RFC 3986 section 3.1): <c>https://…</c>, <c>javascript:…</c>; false for a path.</summary>
    public static bool HasScheme(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && char.IsAsciiLetter(text[0]) && text.AsSpan(0, end).IndexOfAnyExcept(Scheme) < 0;

    private static readonly System.Buffers.SearchValues<char> Scheme =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>An address with what was asked for behind its own query and before its fragment.</summary>
    /// <param name="query">With its question mark; null or empty for none.</param>
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

    /// <summary>The percent-encoded address, on another site or a path of this one; null for other schemes and for control characters.</summary>
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
        return Uri.TryCreate(whole, UriKind.Absolute, out var other) && other.Scheme is "http" or "https"
            ? new UriBuilder(other) { Host = other.IdnHost }.Uri.AbsoluteUri
            : null;
    }
}
