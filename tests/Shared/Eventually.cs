using System.Diagnostics;

namespace Profile.Tests.Shared;

/// <summary>
/// Waits for something to become true, up to a time far beyond what it takes: pictures are made at the lowest priority, and a busy machine starves them.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The first value that satisfies the condition; the last one seen when none does.</summary>
    public static async Task<T> True<T>(Func<Task<T>> look, Func<T, bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var value = await look();
            if (condition(value) || clock.Elapsed > Patience)
            {
                return value;
            }

            await Task.Delay(20);
        }
    }
}
