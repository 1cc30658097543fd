using System.Text;

namespace Profile.Content.Markup;

/// <summary>
/// Remembers results across loads, and beyond the end of the process where they can be kept. A result is found again by the hash of its input and of this
/// build, so that no other version reads it. Thread-safe, as <see cref="BoundedMemo{T}"/> is.
/// </summary>
/// <param name="memory">What is remembered in this process.</param>
/// <param name="kept">Where results are kept, or null.</param>
internal sealed class KeptMemo<T>(BoundedMemo<T> memory, KeptResults? kept)
    where T : class, IKeptResult<T>
{
    // Our code and what is embedded in it: Temml, and packages.lock.json with the hashes of the engines' packages. The runtime writes XML and escapes HTML.
    private static readonly string Build = $"{typeof(KeptMemo<>).Module.ModuleVersionId} {Environment.Version}";

    private int made;

    /// <summary>How many results were made rather than remembered.</summary>
    public int Made => made;

    /// <summary>The result for the input with this hash.</summary>
    public T Get(string key, Func<T> make) => memory.Get(key, () =>
    {
        if (kept is null)
        {
            return Make(make);
        }

        var name = ContentHash.Of(Build, typeof(T).Name, key);
        if (kept.Read(name) is { } bytes)
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            return T.Read(reader);
        }

        var result = Make(make);
        if (result.IsLasting)
        {
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream, Encoding.UTF8);
            result.Write(writer);
            kept.Write(name, stream.ToArray());
        }

        return result;
    });

    private T Make(Func<T> make)
    {
        Interlocked.Increment(ref made);
        return make();
    }
}
