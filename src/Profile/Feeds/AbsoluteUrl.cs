using Profile.Content;
using Profile.Serving;

namespace Profile.Feeds;

/// <summary>
/// Complete addresses of a site, for what is read elsewhere: from its settings and where this copy stands, never from a request's Host header.
/// </summary>
internal static class AbsoluteUrl
{
    /// <summary>
    /// The absolute URL of an address inside the site, from the root of its host when the settings name no <c>url</c>; any other address as it is.
    /// </summary>
    public static string Of(Site site, string address) => HtmlAddresses.IsFromRoot(address) ? site.Settings.Root + address : address;

    /// <summary>HTML of a page, to be read elsewhere: addresses inside the site are absolute, and links to a place of the page lead to the page.</summary>
    public static string Html(Site site, string html, string page) => HtmlAddresses.Moved(html, site.Settings.Root, Of(site, page));
}
