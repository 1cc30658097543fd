using System.Text.RegularExpressions;
using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>
/// How an al-folio checkout writes the dates of its news: <c>Jan 05, 2024</c> in most generations, <c>Jan 5, 2024</c> in older ones, or the owner's own
/// variant.
/// </summary>
internal static partial class NewsDates
{
    /// <summary>The includes that show it, newest generation first.</summary>
    public static readonly string[] Includes = ["news.liquid", "news.html"];

    /// <summary>The format in al-folio's gem, whose include is not in the checkout.</summary>
    public const string OfGem = "%b %d, %Y";

    /// <summary>The format in the text of the include, for <see cref="Profile.Liquid.Filters.Strftime"/>; null without one.</summary>
    public static string? FormatIn(string? include) => include is not null && Format().Match(include) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""\.date\s*\|\s*date:\s*["']([^"']{2,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
