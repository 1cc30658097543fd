using System.Text;
using Microsoft.Extensions.Primitives;
using Profile.Serving;

namespace Profile.Exporting;

/// <summary>
/// <c>_headers</c> and <c>_redirects</c>, in the form that Netlify and Cloudflare Pages both read: what the server sends besides the bytes. Other hosts ignore
/// them.
/// </summary>
internal sealed class HostFiles(BasePath basePath)
{
    private readonly SortedDictionary<string, KeyValuePair<string, StringValues>[]> headers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> redirects = new(StringComparer.Ordinal);

    /// <summary>The headers of an address besides the common ones; the first call for an address counts.</summary>
    public void Headers(string permalink, KeyValuePair<string, StringValues>[] values) => headers.TryAdd(Pattern(permalink), values);

    /// <summary>The headers of every address in a folder besides the common ones: hosts read only a limited number of rules.</summary>
    public void HeadersBelow(string folder, KeyValuePair<string, StringValues>[] values) => headers.TryAdd(basePath.Of(folder) + "*", values);

    /// <summary>An address that moved.</summary>
    public void Redirect(string permalink, string target)
    {
        redirects.TryAdd(Pattern(permalink), basePath.Of(target));
        if (permalink.Length > 1 && permalink.EndsWith('/'))
        {
            redirects.TryAdd(Pattern(permalink.TrimEnd('/')), basePath.Of(target));
        }
    }

    public string HeadersText()
    {
        var text = new StringBuilder();
        Rule(text, basePath.Of("/*"), [.. SecurityHeaders.Common, new("Strict-Transport-Security", SecurityHeaders.StrictTransportSecurity)]);
        foreach (var (pattern, values) in headers)
        {
            Rule(text, pattern, values);
        }

        return text.ToString();
    }

    public string RedirectsText() => string.Concat(redirects.Select(r => $"{r.Key} {r.Value} 301\n"));

    private static void Rule(StringBuilder text, string pattern, KeyValuePair<string, StringValues>[] values)
    {
        text.Append(pattern).Append('\n');
        foreach (var (name, value) in values)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    // A colon or a star in a rule is a placeholder.
    private string Pattern(string permalink) =>
        basePath.Of(permalink).Replace(":", "%3A", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);
}
