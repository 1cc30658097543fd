using System.Globalization;
using Profile.Content.Documents;

namespace Profile.Content.Routes;

/// <summary>The date at the start of a file name, as in Jekyll's posts: <c>2024-3-5-title</c>.</summary>
internal static class FileDate
{
    /// <summary>The date, or null when the name does not start with one.</summary>
    public static PartialDate? Of(string name) => Split(name).Date;

    /// <summary>The name after the date, or the whole name.</summary>
    public static string NameWithout(string name) => Split(name).Remainder;

    private static (PartialDate? Date, string Remainder) Split(string name)
    {
        var parts = name.Split('-', 4);
        if (parts.Length < 3 || parts[0].Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return (null, name);
        }

        var date = DateParser.Parse($"{parts[0]}-{parts[1]}-{parts[2]}", TimeZoneInfo.Utc);
        return date is null ? (null, name) : (date, parts.Length == 4 ? parts[3] : name);
    }
}
