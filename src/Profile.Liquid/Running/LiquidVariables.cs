using Fluid.Values;

namespace Profile.Liquid.Running;

/// <summary>
/// A run's variables. As in Jekyll, assign and capture set variables of the page, even inside loops and includes, while loop variables and <c>include</c> hide
/// them within their block.
/// </summary>
internal sealed class LiquidVariables
{
    private readonly Dictionary<string, FluidValue> assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FluidValue> counters = new(StringComparer.Ordinal);
    private readonly List<(string Name, FluidValue Value)> inner = [];
    private readonly Dictionary<string, int> cycles = new(StringComparer.Ordinal);

    /// <summary>Where the last loop with each name ended, for <c>offset: continue</c>.</summary>
    public Dictionary<string, int> LoopEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of a name, or null.</summary>
    public FluidValue? Find(string name)
    {
        for (var i = inner.Count - 1; i >= 0; i--)
        {
            if (inner[i].Name == name)
            {
                return inner[i].Value;
            }
        }

        return assigned.GetValueOrDefault(name) ?? counters.GetValueOrDefault(name);
    }

    public void Assign(string name, FluidValue value) => assigned[name] = value;

    /// <summary>Adds a variable that hides others of its name until <see cref="Pop"/>.</summary>
    public void Push(string name, FluidValue value) => inner.Add((name, value));

    /// <summary>Changes the value of the most recently pushed variable.</summary>
    public void SetTop(FluidValue value) => inner[^1] = (inner[^1].Name, value);

    public void Pop(int count) => inner.RemoveRange(inner.Count - count, count);

    /// <summary>Changes a counter; returns its old value (increment) or its new one (decrement).</summary>
    public FluidValue Count(string name, int by)
    {
        var before = counters.TryGetValue(name, out var value) ? value.ToNumberValue() : 0;
        var after = NumberValue.Create(before + by);
        counters[name] = after;
        return by > 0 ? NumberValue.Create(before) : after;
    }

    /// <summary>A group's current turn, counted from 0; each call advances it, and the first turn follows the last.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="count">How many turns the caller has; another member of the group may have had more.</param>
    public int NextTurn(string group, int count)
    {
        var turn = cycles.GetValueOrDefault(group);
        cycles[group] = turn + 1 < count ? turn + 1 : 0;
        return turn;
    }
}
