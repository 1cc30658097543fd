using System.Text;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters for addresses.</summary>
public static class AddressFilters
{
    /// <summary>Liquid's own.</summary>
    internal static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["url_encode"] = c => c.IsNil ? c.Input : LiquidValue.Of(FormEncoded(c.Value)),
        ["url_decode"] = c => c.IsNil ? c.Input : LiquidValue.Of(Uri.UnescapeDataString(c.Value.Replace('+', ' '))),
        ["base64_encode"] = c => LiquidValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Value))),
        ["base64_decode"] = c => LiquidValue.Of(Encoding.UTF8.GetString(Convert.FromBase64String(c.Value))),
    };

    /// <summary>Those that Jekyll adds.</summary>
    internal static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["strip_index"] = c => LiquidValue.Of(StripIndex(c.Value)),
        ["cgi_escape"] = c => LiquidValue.Of(FormEncoded(c.Value)),
        ["uri_escape"] = c => LiquidValue.Of(EscapeUri(c.Value)),
    };

    /// <summary>Percent-encodes the characters that an address may not contain, and leaves those that are already encoded (<c>uri_escape</c>).</summary>
    public static string EscapeUri(string address) => Encoded(address, ":/?#[]@!$&'()*+,;=-._~%");

    private static string StripIndex(string url) =>
        url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"index.html".Length]
        : url.EndsWith("/index.htm", StringComparison.Ordinal) ? url[..^"index.htm".Length]
        : url;

    private static string FormEncoded(string text) => Encoded(text, "-._~ ").Replace(' ', '+');

    // Percent-encodes everything except ASCII letters, digits and the given characters.
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
