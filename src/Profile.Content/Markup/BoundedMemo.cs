namespace Profile.Content.Markup;

/// <summary>
/// Remembers results by the hash of what they were made of, across loads, up to a weight: when half of it is full, what was not used since the last half
/// is forgotten. Safe for several threads; two that ask at once for the same may both make it.
/// </summary>
/// <param name="capacity">The weight of all that is remembered, at most.</param>
/// <param name="weigh">The weight of one result, in the unit of the capacity.</param>
internal sealed class BoundedMemo<T>(int capacity, Func<T, int> weigh)
    where T : class
{
    private readonly Lock gate = new();
    private Dictionary<string, T> current = new(StringComparer.Ordinal);
    private Dictionary<string, T> previous = new(StringComparer.Ordinal);
    private int weight;

    /// <summary>How many results were made, not remembered.</summary>
    public int Made { get; private set; }

    public T Get(string key, Func<T> make)
    {
        lock (gate)
        {
            if (current.TryGetValue(key, out var known))
            {
                return known;
            }

            if (previous.TryGetValue(key, out known))
            {
                Keep(key, known);
                return known;
            }
        }

        var made = make();
        lock (gate)
        {
            Made++;
            Keep(key, made);
        }

        return made;
    }

    private void Keep(string key, T value)
    {
        if (!current.TryAdd(key, value))
        {
            return;
        }

        weight += weigh(value) + key.Length;
        if (weight > capacity / 2)
        {
            previous = current;
            current = new(StringComparer.Ordinal);
            weight = 0;
        }
    }
}
