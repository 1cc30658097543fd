using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content;

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

/// <summary>A value with what was wrong while it was read, so that a remembered value reports the same again.</summary>
internal sealed record Read<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors { get; } = Diagnostics.Any(d => d.Severity == Severity.Error);

    public T Into(DiagnosticBag bag)
    {
        bag.Report(Diagnostics);
        return Value;
    }
}

/// <summary>Makes <see cref="Read{T}"/>.</summary>
internal static class Read
{
    public static Read<T> Of<T>(Func<DiagnosticBag, T> make)
    {
        var bag = new DiagnosticBag();
        var value = make(bag);
        return new Read<T>(value, bag.Freeze());
    }
}
