using System.Globalization;

namespace Profile.Content.Loading;

/// <summary>Compares values of a sort key: two numbers as numbers, everything else as text.</summary>
internal sealed class NumbersFirst : IComparer<string?>
{
    public static NumbersFirst Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        double.TryParse(x, CultureInfo.InvariantCulture, out var a) && double.TryParse(y, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(x, y);
}
