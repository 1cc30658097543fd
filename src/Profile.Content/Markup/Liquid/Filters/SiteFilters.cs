using System.Collections.Frozen;
using Fluid.Values;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Tags;
using Profile.Liquid.Filters;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Filters;

/// <summary>Every filter available to content: Jekyll's, and those that use the site.</summary>
internal static class SiteFilters
{
    public static IReadOnlyDictionary<string, LiquidFilter> All { get; } = LiquidFilters.Jekyll.Concat(ThemeFilters.All)
        .Concat(new Dictionary<string, LiquidFilter>
    {
        ["relative_url"] = c => c.IsNil ? c.Input : LiquidValue.Of(Relative(c.Value, c.Run)),
        ["absolute_url"] = c => c.IsNil ? c.Input : LiquidValue.Of(Absolute(c.Value, c.Run)),
        ["al_email_obfuscate"] = c => LiquidValue.Of(EmailTag.Words(c.Value, c.Run)),
        ["al_email_protect_html"] = c => c.Input,
        ["al_rtl_direction"] = c => LiquidValue.Of(RightToLeftTag.IsRightToLeft(c.Value, c.Run) ? "rtl" : "ltr"),
        ["markdownify"] = c => LiquidValue.Of(c.Run.Host.Markdownify(c.Value)),
        ["smartify"] = c => LiquidValue.Of(Inline(c.Run.Host.Markdownify(c.Value))),
    }).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An address inside the site with the base URL before it; addresses of other sites are unchanged.</summary>
    public static string Relative(string url, LiquidRun run)
    {
        if (HasScheme(url))
        {
            return url;
        }

        var path = url.Length == 0 || url[0] is '/' or '#' or '?' ? url : "/" + url;
        run.Note(new SettingRead("baseurl"));
        return AddressFilters.EscapeUri(Slashed(run.Host.BaseUrl) + path);
    }

    /// <summary>HTML without its enclosing paragraph, if it is a single one.</summary>
    public static string Inline(string html)
    {
        html = html.Trim();
        var isOne = html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal)
            && html.IndexOf("<p", 3, StringComparison.Ordinal) < 0;
        return isOne ? html[3..^4] : html;
    }

    private static string Absolute(string url, LiquidRun run)
    {
        run.Note(new SettingRead("url"));
        return HasScheme(url) ? url : run.Host.Url?.TrimEnd('/') + Relative(url, run);
    }

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
}
