using Profile.Content.Routes;
using System.Globalization;
using Profile.Content;
using Profile.Content.Settings;

namespace Profile.Feeds;

/// <summary><c>/.well-known/security.txt</c> (RFC 9116) from the setting <c>security</c>.</summary>
internal static class SecurityContact
{
    public static string Write(Site site)
    {
        var security = site.Settings.Security!;
        var contact = security.Contact.Contains(':', StringComparison.Ordinal) ? security.Contact : "mailto:" + security.Contact;
        var canonical = site.Settings.Url is null ? "" : $"Canonical: {AbsoluteUrl.Of(site, OwnAddress.SecurityContact)}\n";
        var expires = security.Expires.FirstMoment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {site.Settings.Language}\n{canonical}";
    }
}
