using System.Globalization;

namespace Profile.BibTeX;

/// <summary>Finds the month in text as people write it: <c>jan</c>, <c>January</c>, <c>Sept.</c>, <c>9</c>, <c>18–24 jul</c>, <c>July--August</c>.</summary>
public static class MonthName
{
    /// <summary>The number of the first month in the text, 1 to 12, or null.</summary>
    public static int? Find(string text)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        foreach (var word in Words(text, char.IsAsciiLetter))
        {
            var month = word.Length < 3 ? -1 : BibTeXVocabulary.Months.IndexOf(word[..3].ToLowerInvariant());
            if (month >= 0 && Full(month).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return null;
    }

    /// <summary>The first number from 1 to 31 next to a month's name, or null.</summary>
    public static int? FindDay(string text) =>
        text.Any(char.IsAsciiLetter)
        && Words(text, char.IsAsciiDigit).FirstOrDefault() is { Length: <= 2 } day
        && int.Parse(day, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var number
            ? number
            : null;

    /// <summary>The English names of the months; the index counts from 0.</summary>
    public static string Full(int index) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(index + 1);

    private static IEnumerable<string> Words(string text, Func<char, bool> isPart)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && isPart(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i];
            }
        }
    }
}
