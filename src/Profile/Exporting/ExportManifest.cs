using System.Text.Json;

namespace Profile.Exporting;

/// <summary>
/// What an export wrote, stored beside it: path and SHA-256 of each file. Only files listed here are ever replaced or deleted; so a path that leads out of the
/// folder is ignored, and a manifest that cannot be read counts as empty.
/// </summary>
internal static class ExportManifest
{
    public const string FileName = ".profile-export.json";
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>The manifest of an earlier export into a folder; empty when there is none.</summary>
    public static Dictionary<string, string> Read(string root)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(Path.Combine(root, FileName)), Format);
            return content?.Files is { } files ? files.Where(f => IsInside(f.Key)).ToDictionary(StringComparer.Ordinal) : [];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return [];
        }
    }

    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> files) =>
        JsonSerializer.SerializeToUtf8Bytes(new Content(1, new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal)), Format);

    private static bool IsInside(string path) =>
        path != FileName && path.Split('/').All(s => s is not ("" or "." or "..") && !s.Contains('\\') && !s.Contains('\0'));

    private sealed record Content(int Version, IReadOnlyDictionary<string, string> Files);
}
