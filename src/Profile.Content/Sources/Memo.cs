using System.Collections.Concurrent;

namespace Profile.Content.Sources;

/// <summary>
/// Remembers values from one load to the next; those that neither this load nor the previous one used are forgotten. Thread-safe, except for
/// <see cref="NextLoad"/>.
/// </summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> entries = new();
    private int load;

    /// <summary>The value remembered under a key, otherwise a new one.</summary>
    /// <param name="make">Makes the value.</param>
    /// <param name="stillHolds">Whether a value from the previous load may be reused; null if the key alone decides.</param>
    public TValue Get(TKey key, Func<TValue> make, Func<TValue, bool>? stillHolds = null)
    {
        if (entries.TryGetValue(key, out var known) && (known.Load == load || stillHolds is null || stillHolds(known.Value)))
        {
            known.Load = load;
            return known.Value;
        }

        // Whoever asks for the same key at the same time gets the same value.
        var made = new Entry(make()) { Load = load };
        return entries.AddOrUpdate(key, made, (_, current) => current.Load == load ? current : made).Value;
    }

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad()
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.Load != load)
            {
                entries.TryRemove(key, out _);
            }
        }

        load++;
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value => value;

        /// <summary>The last load that used it.</summary>
        public int Load { get; set; }
    }
}
