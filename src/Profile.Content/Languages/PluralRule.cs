using System.Globalization;

namespace Profile.Content.Languages;

/// <summary>
/// A plural rule as CLDR writes it (UTS 35, "Language Plural Rules"), for whole numbers: <c>v = 0 and i % 10 = 2..4 and i % 100 != 12..14</c>. For these n and
/// i are the number itself, and the operands for decimals are 0.
/// </summary>
internal sealed class PluralRule(string rule)
{
    private readonly string[][] alternatives = [.. rule.Split(" or ").Select(a => a.Split(" and "))];

    /// <summary>Whether a number has the form that the rule describes.</summary>
    public bool Matches(int number) => alternatives.Any(conditions => conditions.All(c => Holds(c, number)));

    private static bool Holds(string condition, int number)
    {
        var isNegated = condition.Contains("!=", StringComparison.Ordinal);
        var sides = condition.Split(isNegated ? "!=" : "=");
        var left = sides[0].Split('%', StringSplitOptions.TrimEntries);
        var value = left[0] is "n" or "i" ? number : 0;
        value = left.Length > 1 ? value % Number(left[1]) : value;
        return isNegated != sides[1].Split(',').Any(range => range.Split("..") is [var from, .. var rest]
            && value >= Number(from) && value <= Number(rest is [var to] ? to : from));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
