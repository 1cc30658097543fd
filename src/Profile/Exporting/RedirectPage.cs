using Profile.Content;
using Profile.Content.Documents;
using Profile.Feeds;

namespace Profile.Exporting;

/// <summary>The page at an address that moved, for hosts without redirects: it forwards at once, and search engines adopt the new address.</summary>
internal static class RedirectPage
{
    public static string Write(Site site, string target, BasePath basePath)
    {
        var address = HtmlText.Encode(basePath.Of(target));
        return $"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Encode(site.Settings.Language)}">
            <head>
              <meta charset="utf-8">
              <title>This page has moved</title>
              <meta http-equiv="refresh" content="0; url={address}">
              <link rel="canonical" href="{HtmlText.Encode(AbsoluteUrl.Of(site, target))}">
              <meta name="robots" content="noindex">
            </head>
            <body><p>This page has moved to <a href="{address}">{address}</a>.</p></body>
            </html>

            """;
    }
}
