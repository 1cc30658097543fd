using System.Globalization;

namespace Profile.Diagnostics.Yaml;

/// <summary>
/// Reads dates as owners write them (docs/reference/al-folio.md, 7): <c>2024</c>, <c>2024-3</c>, <c>2024-03-05</c>, <c>2023-11-3 10:00:0-0400</c>,
/// <c>2024/03/05</c>, <c>Nov, 2024</c>, <c>Sept 1, 2021</c>, <c>1 July 2025</c>.
/// </summary>
public static class DateParser
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly char[] Separators = [' ', '\t', ','];

    /// <summary>The date, or null when the text is not a date or gives a day that does not exist.</summary>
    /// <param name="zone">The zone to which a moment written with an offset is converted, as Jekyll does.</param>
    public static PartialDate? Parse(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (text.Length is 0 or > 64)
        {
            return null;
        }

        var t = text.IndexOf('T');
        if (t > 0 && char.IsAsciiDigit(text[t - 1]) && t + 1 < text.Length && char.IsAsciiDigit(text[t + 1]))
        {
            text = $"{text[..t]} {text[(t + 1)..]}";
        }

        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var used = 0;
        if (Numeric(words[0]) is { } date)
        {
            used = 1;
        }
        else if (Worded(words, out used) is { } worded)
        {
            date = worded;
        }
        else
        {
            return null;
        }

        var rest = words.AsSpan(used);
        if (rest.IsEmpty)
        {
            return date;
        }

        return date.Precision == DatePrecision.Day ? WithTime(date, string.Join(' ', rest.ToArray()), zone) : null;
    }

    // 2024, 2024-3, 2024-03-05, 2024/3/5, 2024.03.05
    private static PartialDate? Numeric(string word)
    {
        var separator = word.Contains('-') ? '-' : word.Contains('/') ? '/' : '.';
        var parts = word.Split(separator);
        if (parts.Length > 3 || parts[0].Length != 4 || !parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return Make(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
    }

    // Nov 2024, Sept 1 2021, 1 July 2025, 15th July 2025
    private static PartialDate? Worded(string[] words, out int used)
    {
        int? year = null, month = null, day = null;
        used = 0;
        foreach (var word in words)
        {
            var bare = word.TrimEnd('.').ToLowerInvariant();
            var number = bare.EndsWith("st", StringComparison.Ordinal) || bare.EndsWith("nd", StringComparison.Ordinal) ||
                         bare.EndsWith("rd", StringComparison.Ordinal) || bare.EndsWith("th", StringComparison.Ordinal) ? bare[..^2] : bare;
            if (month is null && MonthOf(bare) is { } m)
            {
                month = m;
            }
            else if (year is null && bare.Length == 4 && bare.All(char.IsAsciiDigit))
            {
                year = int.Parse(bare, CultureInfo.InvariantCulture);
            }
            else if (day is null && number.Length is 1 or 2 && number.All(char.IsAsciiDigit))
            {
                day = int.Parse(number, CultureInfo.InvariantCulture);
            }
            else
            {
                break;
            }

            used++;
        }

        return year is { } y && month is not null ? Make(y, month, day) : null;
    }

    /// <summary>The number of a month by its English name or the first three or more letters of it, or null.</summary>
    public static int? MonthOf(string word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        var index = Array.FindIndex(Months, m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : null;
    }

    private static PartialDate? Make(int year, int? month, int? day)
    {
        if (year < 1 || month is < 1 or > 12 || day < 1 || (day is { } d && d > DateTime.DaysInMonth(year, month!.Value)))
        {
            return null;
        }

        var precision = month is null ? DatePrecision.Year : day is null ? DatePrecision.Month : DatePrecision.Day;
        return new PartialDate(new DateTime(year, month ?? 1, day ?? 1), precision);
    }

    // 10:00:0, 15:59:00-0400, 15:59:00 -04:00, 08:00 Z, 07:00 UTC
    private static PartialDate? WithTime(PartialDate date, string time, TimeZoneInfo zone)
    {
        var offsetAt = time.AsSpan(1).IndexOfAny('+', '-') + 1;
        var clock = offsetAt > 0
            ? time[..offsetAt].Trim()
            : time.Replace("UTC", "", StringComparison.Ordinal).Replace("GMT", "", StringComparison.Ordinal).TrimEnd('Z', ' ');
        TimeSpan? offset = offsetAt > 0 ? Offset(time[offsetAt..]) : clock.Length < time.Length ? TimeSpan.Zero : null;
        var parts = clock.Split(':');
        if (parts.Length is < 1 or > 3 || (offsetAt > 0 && offset is null)
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return null;
        }

        var minute = 0;
        double second = 0;
        if ((parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute)) || minute > 59
            || (parts.Length > 2 && !double.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out second)) || second >= 61)
        {
            return null;
        }

        // Seconds may be 60, for leap seconds; no date can follow the very last one.
        var sinceMidnight = TimeSpan.FromHours(hour) + TimeSpan.FromMinutes(minute) + TimeSpan.FromSeconds(second);
        if (DateTime.MaxValue - date.FirstMoment < sinceMidnight)
        {
            return null;
        }

        var moment = date.FirstMoment + sinceMidnight;
        if (offset is { } o && moment.Year is > 1 and < 9999)
        {
            moment = TimeZoneInfo.ConvertTimeFromUtc(moment - o, zone);
        }

        return new PartialDate(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), DatePrecision.Minute);
    }

    private static TimeSpan? Offset(string text)
    {
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).Trim();
        if (digits.Length is 1 or 2)
        {
            digits = digits.PadLeft(2, '0') + "00";
        }

        if (digits.Length != 4 || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var span = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return span > TimeSpan.FromHours(14) ? null : text[0] == '-' ? -span : span;
    }
}
