using System.Globalization;

namespace Profile.Content.Loading;

/// <summary>Orders values of a sort key: missing ones, then numbers by size, then everything else as text.</summary>
internal sealed class NumbersFirst : IComparer<string?>
{
    public static NumbersFirst Instance { get; } = new();

    public int Compare(string? x, string? y) => (Number(x), Number(y)) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        ({ }, null) when y is not null => -1,
        (null, { }) when x is not null => 1,
        _ => string.CompareOrdinal(x, y),
    };

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
