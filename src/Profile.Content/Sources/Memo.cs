using System.Collections.Concurrent;

namespace Profile.Content.Sources;

/// <summary>Remembers what was made in this load and the previous one; what neither used is forgotten. Thread-safe.</summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> current = new();
    private ConcurrentDictionary<TKey, TValue> previous = new();

    /// <summary>The value remembered under a key, otherwise a new one.</summary>
    /// <param name="make">Makes the value.</param>
    /// <param name="stillHolds">Whether a value from the previous load may be reused; null if the key alone decides.</param>
    public TValue Get(TKey key, Func<TValue> make, Func<TValue, bool>? stillHolds = null) =>
        current.GetOrAdd(key, k => previous.TryGetValue(k, out var value) && (stillHolds is null || stillHolds(value)) ? value : make());

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad()
    {
        previous = current;
        current = new();
    }
}
