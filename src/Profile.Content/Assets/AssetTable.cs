using System.Collections.Frozen;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>Every file of the owner's that is served, by its path; no other file is.</summary>
internal sealed class AssetTable
{
    private readonly FrozenDictionary<string, Asset> byPath;
    private readonly Lazy<ILookup<string, Asset>> pictures;
    private readonly PictureMemory memory;

    /// <param name="files">The files that are served.</param>
    /// <param name="memory">Reads pictures.</param>
    public AssetTable(IEnumerable<ScannedFile> files, PictureMemory memory)
    {
        this.memory = memory;
        byPath = files
            .Select(f => new Asset(Encode(f.Path), f, AssetTypes.TypeOf(f.Path)!))
            .ToFrozenDictionary(a => "/" + a.File.Path, StringComparer.Ordinal);
        pictures = new(() => byPath.Values.Where(a => AssetTypes.IsPicture(a.File.Path))
            .ToLookup(a => "/" + PictureVariant.WithoutExtension(a.File.Path), StringComparer.Ordinal));
    }

    /// <summary>Every asset, in no particular order.</summary>
    public IEnumerable<Asset> All => byPath.Values;

    /// <summary>The asset at a percent-decoded path with a leading slash, or null.</summary>
    public Asset? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>True when both tables serve the same bytes at the same paths.</summary>
    public bool SameFiles(AssetTable other) =>
        byPath.Count == other.byPath.Count && byPath.All(a => other.byPath.TryGetValue(a.Key, out var theirs) && theirs.File == a.Value.File);

    /// <summary>A picture by its bytes, or null when we cannot read it.</summary>
    public Picture? PictureOf(Asset asset) => memory.Of(asset.File);

    /// <summary>The pictures at a percent-decoded path with a leading slash and without its extension.</summary>
    public IEnumerable<Asset> PicturesNamed(string path) => pictures.Value[path];

    private static string Encode(string path) => Permalink.Normalise(path)?.TrimEnd('/') ?? "/" + path;
}
