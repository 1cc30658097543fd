namespace Profile.Content.Markup;

/// <summary>
/// Remembers results across loads by the hash of their input, up to a total weight: each time the results in use fill half of it (keys count too), those not
/// used since the previous time are forgotten. Thread-safe; two threads that ask for the same key at the same time may both compute its result.
/// </summary>
/// <param name="capacity">The largest total weight of what is remembered.</param>
/// <param name="weigh">The weight of one result, in the same unit.</param>
internal sealed class BoundedMemo<T>(int capacity, Func<T, int> weigh)
    where T : class
{
    private readonly Lock gate = new();
    private Dictionary<string, T> current = new(StringComparer.Ordinal);
    private Dictionary<string, T> previous = new(StringComparer.Ordinal);
    private int weight;

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
