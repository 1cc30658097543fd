using System.Collections.Concurrent;

namespace Profile.Content.Loading;

/// <summary>Remembers what was made in this load and the one before; what neither used is forgotten. Safe for several threads.</summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> current = new();
    private ConcurrentDictionary<TKey, TValue> previous = new();

    public TValue Get(TKey key, Func<TValue> make) =>
        current.GetOrAdd(key, k => previous.TryGetValue(k, out var value) ? value : make());

    public void NextGeneration()
    {
        previous = current;
        current = new();
    }
}
