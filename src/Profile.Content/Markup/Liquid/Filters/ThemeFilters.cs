using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Filters;

/// <summary>Filters of al-folio's plugins. Those that only serve its own build return their input unchanged.</summary>
internal static class ThemeFilters
{
    public static IReadOnlyDictionary<string, LiquidFilter> All { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["emojify"] = c => c.Input,
        ["bust_file_cache"] = c => c.Input,
        ["bust_css_cache"] = c => c.Input,
        ["toc_only"] = c => c.Input,
        ["inject_anchors"] = c => c.Input,
        ["limit"] = c => c.Input,
        ["encode_email"] = c =>
            LiquidValue.Of(string.Concat(Encoding.UTF8.GetBytes(c.Value).Select(b => "%" + b.ToString("x2", CultureInfo.InvariantCulture)))),
        ["hideCustomBibtex"] = c => LiquidValue.Of(WithoutCustomFields(c)),
        ["regex_replace"] = c => LiquidValue.Of(RegexReplace(c, int.MaxValue)),
        ["regex_replace_once"] = c => LiquidValue.Of(RegexReplace(c, 1)),
    };

    // Drops the lines of the fields listed in site.filtered_bibtex_keywords.
    private static string WithoutCustomFields(FilterCall call)
    {
        var fields = Members.Items(call.Run.Site.Site.Find("filtered_bibtex_keywords", call.Run) ?? NilValue.Instance, call.Run).Select(ValueText.Of)
            .ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', call.Value.Split('\n').Where(line => !fields.Contains(line.Split('=')[0].Trim()) || !line.Contains('=')));
    }

    private static string RegexReplace(FilterCall call, int count)
    {
        var pattern = call.Text(0);
        try
        {
            if (pattern.Length > MarkupLimits.PatternCharacters || pattern.Count(c => c == '{') > 2 || HasLongNumber(pattern))
            {
                throw new NotSupportedException();
            }

            return Replaced(call.Value, call.Run.Site.Pattern(pattern), call.Text(1), count);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            call.Run.Report(Messages.BadLiquidPattern, pattern);
            return call.Value;
        }
    }

    private static string Replaced(string text, Regex regex, string with, int count)
    {
        var result = new BoundedText();
        var from = 0;
        for (var match = regex.Match(text); match.Success && count > 0; match = match.NextMatch(), count--)
        {
            result.Append(text.AsSpan(from, match.Index - from));
            AppendReplacement(result, with, match);
            from = match.Index + match.Length;
        }

        result.Append(text.AsSpan(from));
        return result.ToString();
    }

    // In Ruby's replacement texts, \0 is the match and \1 its first group.
    private static void AppendReplacement(BoundedText result, string with, Match match)
    {
        for (var i = 0; i < with.Length; i++)
        {
            if (with[i] == '\\' && i + 1 < with.Length && char.IsAsciiDigit(with[i + 1]))
            {
                result.Append(match.Groups[with[++i] - '0'].ValueSpan);
            }
            else
            {
                result.Append(with[i]);
            }
        }
    }

    // (a{999}){999} has a million states.
    private static bool HasLongNumber(string pattern)
    {
        var digits = 0;
        return pattern.Any(c => (digits = char.IsAsciiDigit(c) ? digits + 1 : 0) > 2);
    }
}
