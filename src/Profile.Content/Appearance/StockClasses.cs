using System.Collections.Frozen;

namespace Profile.Content.Appearance;

/// <summary>
/// The names of classes, and with a hash those of ids, that style sheets, layouts and includes of al-folio have, and style sheets of Bootstrap 4
/// (StockClasses.txt; from al-folio of 2023 and 2026, al_folio_core and twenty checkouts' common names, read on 2026-11-28). What is none of them in an owner's
/// style sheet is the owner's own component.
/// </summary>
internal static class StockClasses
{
    // Icons, notebooks, and our own.
    private static readonly string[] Prefixes = ["fa-", "ai-", "ti-", "jp-", "pf-"];

    private static readonly string[] Ours =
        ["fa", "fas", "far", "fab", "ai", "ti", "prose", "tex", "scrolls", "venue", "kind", "align-right", "align-left", "align-center", "in-text"];

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>True for a name that a style sheet of the theme, of Bootstrap or of ours has.</summary>
    public static bool Contains(string name) => Known.Value.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(StockClasses).Assembly.GetManifestResourceStream("StockClasses.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(Ours).ToFrozenSet(StringComparer.Ordinal);
    }
}
