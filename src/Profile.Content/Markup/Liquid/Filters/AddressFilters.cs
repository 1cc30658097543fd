using System.Text;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Filters;

/// <summary>Filters of addresses.</summary>
internal static class AddressFilters
{
    public static IReadOnlyDictionary<string, Filter> All { get; } = new Dictionary<string, Filter>(StringComparer.Ordinal)
    {
        ["relative_url"] = c => c.IsNil ? c.Input : LiquidValue.Of(Relative(c.Value, c.Run.Host)),
        ["absolute_url"] = c => c.IsNil ? c.Input : LiquidValue.Of(Absolute(c.Value, c.Run.Host)),
        ["strip_index"] = c => LiquidValue.Of(StripIndex(c.Value)),
        ["url_encode"] = c => c.IsNil ? c.Input : LiquidValue.Of(FormEncoded(c.Value)),
        ["cgi_escape"] = c => LiquidValue.Of(FormEncoded(c.Value)),
        ["url_decode"] = c => c.IsNil ? c.Input : LiquidValue.Of(Uri.UnescapeDataString(c.Value.Replace('+', ' '))),
        ["uri_escape"] = c => LiquidValue.Of(Encoded(c.Value, ":/?#[]@!$&'()*+,;=-._~%")),
        ["base64_encode"] = c => LiquidValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Value))),
        ["base64_decode"] = c => LiquidValue.Of(Encoding.UTF8.GetString(Convert.FromBase64String(c.Value))),
    };

    /// <summary>An address inside the site with the base URL before it; other sites' addresses stay.</summary>
    public static string Relative(string url, LiquidHost host)
    {
        if (HasScheme(url))
        {
            return url;
        }

        var path = url.Length == 0 || url[0] is '/' or '#' or '?' ? url : "/" + url;
        var joined = Slashed(host.BaseUrl) + path;
        return Encoded(joined, ":/?#[]@!$&'()*+,;=-._~%");
    }

    public static string Absolute(string url, LiquidHost host) => HasScheme(url) ? url : host.Url?.TrimEnd('/') + Relative(url, host);

    private static string Slashed(string baseUrl)
    {
        var trimmed = baseUrl.Trim('/');
        return trimmed.Length == 0 || HasScheme(baseUrl) ? "" : "/" + trimmed;
    }

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.Take(colon).All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }

    private static string StripIndex(string url) =>
        url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"index.html".Length] : url.EndsWith("/index.htm", StringComparison.Ordinal) ? url[..^"index.htm".Length] : url;

    private static string FormEncoded(string text) => Encoded(text, "-._~ ").Replace(' ', '+');

    // Percent-encodes everything but ASCII letters, digits and what is named.
    private static string Encoded(string text, string kept)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || kept.Contains(c))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
