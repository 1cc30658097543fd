using System.Collections.Concurrent;

namespace Profile.Content.Sources;

/// <summary>Remembers what was made in this load and the one before; what neither used is forgotten. Safe for several threads.</summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> current = new();
    private ConcurrentDictionary<TKey, TValue> previous = new();

    /// <summary>What is remembered under a key, or else what is made.</summary>
    /// <param name="make">Makes the value.</param>
    /// <param name="stillHolds">Whether a value of the load before may be used again; null where the key says all.</param>
    public TValue Get(TKey key, Func<TValue> make, Func<TValue, bool>? stillHolds = null) =>
        current.GetOrAdd(key, k => previous.TryGetValue(k, out var value) && (stillHolds is null || stillHolds(value)) ? value : make());

    /// <summary>Forgets what the load before the last one used.</summary>
    public void NextLoad()
    {
        previous = current;
        current = new();
    }
}
