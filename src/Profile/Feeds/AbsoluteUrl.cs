using Profile.Content;

namespace Profile.Feeds;

/// <summary>Absolute URLs of a site: from its settings only, never from a request's Host header.</summary>
internal static class AbsoluteUrl
{
    /// <summary>The absolute URL of a permalink; the permalink itself when the settings name no <c>url</c>.</summary>
    public static string Of(Site site, string permalink) =>
        permalink.Contains("://", StringComparison.Ordinal) ? permalink : site.Settings.Url + permalink;
}
