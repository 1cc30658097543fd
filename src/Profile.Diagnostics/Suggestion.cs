namespace Profile.Diagnostics;

/// <summary>Finds the word that was probably meant by a misspelt one.</summary>
public static class Suggestion
{
    /// <summary>Length of the longest word for which anything is suggested.</summary>
    public const int Longest = 64;

    /// <summary>The nearest of <paramref name="known"/> by edit distance (an adjacent swap counts as one), or null when none is near enough.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: Distance(word, candidate, limit)))
            .Where(c => c.distance <= limit)
            .OrderBy(c => c.distance)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Select(c => c.candidate)
            .FirstOrDefault();
    }

    /// <summary>The end of a message: <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    // Optimal string alignment distance, ignoring case; abandoned as soon as it exceeds the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Min(limit, 5) || a.Length > Longest || b.Length > Longest)
        {
            return int.MaxValue;
        }

        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var older = rows[..(Longest + 1)];
        var old = rows[(Longest + 1)..(2 * (Longest + 1))];
        var row = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++)
        {
            old[j] = j;
        }

        var nearestBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var nearest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(old[j] + 1, row[j - 1] + 1), old[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }

                nearest = Math.Min(nearest, row[j]);
            }

            // A swap reaches back two rows.
            if (nearest > limit && nearestBefore > limit)
            {
                return int.MaxValue;
            }

            nearestBefore = nearest;
            var free = older;
            older = old;
            old = row;
            row = free;
        }

        return old[b.Length];
    }

    private static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
}
