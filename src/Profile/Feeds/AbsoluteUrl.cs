using Profile.Content;
using Profile.Serving;

namespace Profile.Feeds;

/// <summary>
/// Complete addresses of a site, for texts that are read elsewhere: built from its settings and the base path under which this copy is published, never
/// from a request's Host header.
/// </summary>
internal static class AbsoluteUrl
{
    /// <summary>
    /// The absolute URL of an address inside the site, or a root-relative one when the settings have no <c>url</c>; any other address unchanged.
    /// </summary>
    public static string Of(Site site, string address) => HtmlAddresses.IsFromRoot(address) ? site.Settings.Root + address : address;

    /// <summary>HTML of a page for reading elsewhere: addresses inside the site become absolute, and links to an anchor of the page lead to the page.</summary>
    public static string Html(Site site, string html, string page) => HtmlAddresses.Moved(html, site.Settings.Root, Of(site, page));
}
