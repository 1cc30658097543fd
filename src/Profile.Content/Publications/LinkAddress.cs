using Profile.Content.Routes;
using System.Net;

namespace Profile.Content.Publications;

/// <summary>Tells whether two links lead to the same place, whatever their scheme, www, a final slash, or the case of the host or of a DOI.</summary>
internal static class LinkAddress
{
    /// <summary>A key that is the same for all forms of one address.</summary>
    public static string Key(string href)
    {
        var decoded = WebUtility.UrlDecode(href.Trim());
        var bare = Without(Without(Without(decoded, "https://"), "http://"), "www.");
        bare = bare.StartsWith("dx.doi.org/", StringComparison.OrdinalIgnoreCase) ? bare["dx.".Length..] : bare;
        if (bare.StartsWith("doi.org/", StringComparison.OrdinalIgnoreCase))
        {
            return bare.ToLowerInvariant();
        }

        var end = bare.IndexOf('/', StringComparison.Ordinal);
        return (end <= 0 ? bare.ToLowerInvariant() : bare[..end].ToLowerInvariant() + bare[end..]).TrimEnd('/');
    }

    /// <summary>The host of an address, without www; the address itself when it has none.</summary>
    public static string Host(string href) => WebAddress.Read(href) is { } address ? Without(address.Host, "www.") : href;

    private static string Without(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : text;
}
