using System.Collections.Concurrent;
using System.Collections.Frozen;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>Every file of the owner's that is served, by its path; nothing else ever is.</summary>
internal sealed class AssetTable
{
    private readonly FrozenDictionary<string, Asset> byPath;
    private readonly ConcurrentDictionary<string, PictureSize?> sizes = new(StringComparer.Ordinal);

    public AssetTable(FolderScan scan, ContentLayout layout, Func<string, bool> isExcluded)
    {
        byPath = scan.Files
            .Where(f => layout.IsAsset(f.Path) && !isExcluded(f.Path))
            .Select(f => new Asset(Encode(f.Path), f, AssetTypes.TypeOf(f.Path)!))
            .ToFrozenDictionary(a => "/" + a.File.Path, StringComparer.Ordinal);
    }

    /// <summary>Every asset, in no order.</summary>
    public IEnumerable<Asset> All => byPath.Values;

    /// <summary>The asset at a percent-decoded path with a leading slash, or null.</summary>
    public Asset? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>True when both tables serve the same bytes at the same paths.</summary>
    public bool SameFiles(AssetTable other) =>
        byPath.Count == other.byPath.Count && byPath.All(a => other.byPath.TryGetValue(a.Key, out var theirs) && theirs.File == a.Value.File);

    /// <summary>The size of a picture by its header, or null when it is none that we can read.</summary>
    public PictureSize? SizeOf(Asset asset) =>
        sizes.GetOrAdd(asset.File.Path, static (_, file) => PictureSizeReader.Read(file.RealPath), asset.File);

    private static string Encode(string path) => Permalink.Normalise(path)?.TrimEnd('/') ?? "/" + path;
}
