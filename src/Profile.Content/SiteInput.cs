using System.Collections.Immutable;

namespace Profile.Content;

/// <summary>Something that a page reads of a site. The page is laid out again when one of its inputs differs between two sites.</summary>
internal abstract record SiteInput
{
    /// <summary>Whether this input is the same in two sites.</summary>
    public abstract bool IsSame(Site before, Site now);

    /// <summary>Whether it has no key, so that many pages have this input in common.</summary>
    public virtual bool IsPart => false;
}

/// <summary>An input without a key, such as the settings.</summary>
/// <param name="Read">Reads it from a site; a static function, so that the same part is always an equal input.</param>
/// <param name="Comparer">Decides whether two values make the same page.</param>
internal sealed record SitePart<T>(Func<Site, T> Read, IEqualityComparer<T> Comparer) : SiteInput
{
    public SitePart(Func<Site, T> read)
        : this(read, EqualityComparer<T>.Default)
    {
    }

    public override bool IsPart => true;

    public override bool IsSame(Site before, Site now) => Comparer.Equals(Read(before), Read(now));
}

/// <summary>An input with a key, such as the item at a path.</summary>
/// <param name="Key">The key.</param>
/// <param name="Read">Reads it from a site; a static function, so that inputs of the same kind and key are equal.</param>
/// <param name="Comparer">Decides whether two values make the same page.</param>
internal sealed record KeyedInput<TKey, T>(TKey Key, Func<Site, TKey, T> Read, IEqualityComparer<T> Comparer) : SiteInput
{
    public override bool IsSame(Site before, Site now) => Comparer.Equals(Read(before, Key), Read(now, Key));
}

/// <summary>Lists are the same if their elements are equal and in the same order.</summary>
internal sealed class ElementComparer<T> : IEqualityComparer<ImmutableArray<T>>
{
    public static ElementComparer<T> Instance { get; } = new();

    public bool Equals(ImmutableArray<T> x, ImmutableArray<T> y) => x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<T> obj) => obj.Length;
}

/// <summary>Compares the inputs of pages in two sites. Not thread-safe.</summary>
internal sealed class SiteComparison(Site before, Site now)
{
    // Inputs without a key are those of nearly every page, so each is compared only once.
    private readonly Dictionary<SiteInput, bool> parts = [];

    /// <summary>Whether every input is the same in both sites.</summary>
    public bool AreSame(IEnumerable<SiteInput> inputs) => inputs.All(IsSame);

    private bool IsSame(SiteInput input)
    {
        if (!input.IsPart)
        {
            return input.IsSame(before, now);
        }

        if (!parts.TryGetValue(input, out var isSame))
        {
            parts.Add(input, isSame = input.IsSame(before, now));
        }

        return isSame;
    }
}
