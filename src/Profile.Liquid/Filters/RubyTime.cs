using System.Globalization;
using System.Text.RegularExpressions;
using Profile.Liquid.Running;

namespace Profile.Liquid.Filters;

/// <summary>Rewrites dates in further forms that Ruby's Time.parse reads as the forms that people write in front matter.</summary>
internal static partial class RubyTime
{
    /// <summary>
    /// The text with <c>05/03/2024</c> as <c>2024-03-05</c>, <c>3pm</c> as <c>15:00</c>, and today's date before a time that has none; any other text
    /// unchanged.
    /// </summary>
    public static string AsDate(string text, LiquidRun run)
    {
        text = DayFirst().Replace(text, "${year}-${month}-${day}");
        text = Noon().Replace(text, time =>
        {
            var hour = int.Parse(time.Groups["hour"].Value, CultureInfo.InvariantCulture) % 12;
            var minutes = time.Groups["minutes"].Length > 0 ? time.Groups["minutes"].Value : ":00";
            return $"{hour + (time.Groups["half"].Value is "p" or "P" ? 12 : 0):00}{minutes}";
        });
        return TimeAlone().IsMatch(text) ? $"{run.Clock().Format("%Y-%m-%d")} {text}" : text;
    }

    [GeneratedRegex(@"^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<hour>\d{1,2})(?<minutes>(?::\d\d){1,2})?\s?(?<half>[ap])m\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    [GeneratedRegex(@"^\d{1,2}:\d\d(:\d\d)?$")]
    private static partial Regex TimeAlone();
}
