using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Profile.Content.Markup.Diagrams;

/// <summary>
/// A file of a library that draws diagrams, from npm. The build compresses it (Brotli) and puts it into this assembly; only frames load it. Its address holds a
/// hash of its bytes, so it may be kept forever.
/// </summary>
internal sealed class DiagramLibrary
{
    /// <summary>The beginning of every address.</summary>
    public const string Prefix = Diagram.Prefix + "files/";

    private const string Folder = "diagrams/";
    private const string Extension = ".br";
    private const int HashDigits = 16;

    private static readonly Lazy<FrozenDictionary<string, DiagramLibrary>> Known = new(() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
        .Select(n => new DiagramLibrary(n[Folder.Length..^Extension.Length])).ToFrozenDictionary(l => l.Name, StringComparer.Ordinal));

    private readonly Lazy<string> hash;

    private DiagramLibrary(string name)
    {
        Name = name;
        hash = new(() =>
        {
            using var stream = OpenCompressed();
            return Convert.ToHexStringLower(SHA256.HashData(stream))[..HashDigits];
        });
    }

    /// <summary>The name of the file, such as <c>mermaid.min.js</c>.</summary>
    public string Name { get; }

    /// <summary>Identifies its bytes.</summary>
    public string Hash => hash.Value;

    /// <summary>Its address inside the site.</summary>
    public string Address => $"{Prefix}{Hash}/{Name}";

    public bool IsStyle => Name.EndsWith(".css", StringComparison.Ordinal);

    public string MediaType => IsStyle ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";

    /// <summary>The file with a name from the table of kinds.</summary>
    public static DiagramLibrary Named(string name) => Known.Value[name];

    /// <summary>The file at a path, or null.</summary>
    public static DiagramLibrary? At(string path) => path.StartsWith(Prefix, StringComparison.Ordinal)
        ? Known.Value.Values.FirstOrDefault(l => l.Address == path)
        : null;

    /// <summary>Its bytes, compressed with Brotli; the stream has a length.</summary>
    public Stream OpenCompressed() => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + Name + Extension)!;

    /// <summary>Its bytes, not compressed; the stream has no length.</summary>
    public Stream Open() => new BrotliStream(OpenCompressed(), CompressionMode.Decompress);
}
