using System.Diagnostics;

namespace Profile.Tests.Shared;

/// <summary>
/// Waits for something to become true, with a timeout far beyond what it takes: pictures are made at the lowest priority, and a busy machine starves them.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The first value that satisfies the condition.</summary>
    /// <exception cref="TimeoutException">None did; the message holds the last one.</exception>
    public static async Task<T> True<T>(Func<Task<T>> look, Func<T, bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var value = await look();
            if (condition(value))
            {
                return value;
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"Not true within {Patience}; last seen: {value}");
            }

            await Task.Delay(20);
        }
    }
}
