using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Profile.Content.Markup.Layouts;

/// <summary>
/// Every text that some version of al-folio had for the layouts and includes that owners edit, and for its example content. A text is recognised by the first
/// 64 bits of its SHA-256 and listed with the month in which it first appeared (StockTexts.tsv; from the histories of al-folio and of al_folio_core, read on
/// 2026-11-28). A checkout's file with such a text is the theme's, any other is the owner's. The list is loaded when a checkout has a file at one of these
/// paths.
/// </summary>
internal static class StockTexts
{
    private const int HashCharacters = 16;

    private static readonly string[] Examples =
        ["_posts/", "_projects/", "_news/", "_books/", "_teachings/", "_data/", "assets/json/resume.json"];

    private static readonly Lazy<FrozenSet<(string Name, string Hash)>> Known = new(Read);

    /// <summary>True if some version of the theme had this text at this path, whatever its extension and its line endings.</summary>
    /// <param name="path">Path inside the content root: <c>_includes/news.liquid</c>.</param>
    public static bool Contains(string path, string text)
    {
        var name = path[..^Path.GetExtension(path).Length];
        return Known.Value.Contains((name, Hash(text)));
    }

    /// <summary>True for a path where the theme had example content rather than code.</summary>
    public static bool IsContent(string path) => Examples.Any(e => path.StartsWith(e, StringComparison.Ordinal));

    private static string Hash(string text)
    {
        var plain = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..HashCharacters];
    }

    private static FrozenSet<(string Name, string Hash)> Read()
    {
        using var stream = typeof(StockTexts).Assembly.GetManifestResourceStream("StockTexts.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[2]))
            .ToFrozenSet();
    }
}
