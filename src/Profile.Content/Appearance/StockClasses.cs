using System.Collections.Frozen;

namespace Profile.Content.Appearance;

/// <summary>
/// The class names, and ids with a <c>#</c> in front, that occur in al-folio's style sheets, layouts and includes, and in the style sheets of Bootstrap 4
/// (StockClasses.txt; from al-folio of 2023 and 2026, al_folio_core and names that twenty checkouts share, read on 2026-11-28). Any other name in an owner's
/// style sheet is the owner's own component.
/// </summary>
internal static class StockClasses
{
    // Prefixes of icons, of notebooks, and of our own classes.
    private static readonly string[] Prefixes = ["fa-", "ai-", "ti-", "jp-", "pf-"];

    private static readonly string[] Ours =
        ["fa", "fas", "far", "fab", "ai", "ti", "prose", "tex", "scrolls", "venue", "kind", "align-right", "align-left", "align-center", "in-text"];

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>True for a name that occurs in a style sheet of the theme, of Bootstrap or of ours.</summary>
    public static bool Contains(string name) => Known.Value.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(StockClasses).Assembly.GetManifestResourceStream("StockClasses.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(Ours).ToFrozenSet(StringComparer.Ordinal);
    }
}
