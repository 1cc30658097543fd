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

    /// <summary>
    /// The first and the last month of a text with several, such as <c>May--June</c>, <c>5/6</c> or <c>July 28 - August 2</c>, with their days if both have
    /// one; null for any other text.
    /// </summary>
    public static ((int Month, int? Day) First, (int Month, int? Day) Last)? FindRange(string text)
    {
        var names = Words(text, char.IsAsciiLetter).Select(Find).OfType<int>().ToArray();
        var numbers = Words(text, char.IsAsciiDigit).Where(n => n.Length <= 2).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        if (names.Length == 0 && numbers.Length == 2 && numbers.All(n => n is >= 1 and <= 12) && numbers[0] < numbers[1]
            && !text.Any(c => char.IsLetter(c) || c == '.'))
        {
            return ((numbers[0], null), (numbers[1], null));
        }

        var hasDays = numbers.Length == 2 && numbers.All(n => n is >= 1 and <= 31);
        return names.Length < 2 || names[0] == names[^1] ? null
            : ((names[0], hasDays ? numbers[0] : null), (names[^1], hasDays ? numbers[1] : null));
    }

    /// <summary>The first number of a text that also has letters, if it is from 1 to 31; otherwise null.</summary>
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
