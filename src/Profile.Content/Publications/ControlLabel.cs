using System.Text.RegularExpressions;

namespace Profile.Content.Publications;

/// <summary>
/// The labels of an entry's controls. In an al-folio checkout, they come from its own layout of an entry, "Abs" and "Bib" unless the owner changed them:
/// readers know a site by its words.
/// </summary>
internal static partial class ControlLabel
{
    /// <summary>The label of the control that opens the abstract.</summary>
    public static string Abstract(bool isAlFolio, string? layout) => !isAlFolio ? "Abstract" : In(layout, "abstract") ?? "Abs";

    /// <summary>The label of the control that opens the entry as BibTeX.</summary>
    public static string BibTeX(bool isAlFolio, string? layout) => !isAlFolio ? "Cite" : In(layout, "bibtex") ?? "Bib";

    // The control's class says what it opens.
    private static string? In(string? layout, string opened) => layout is null ? null
        : Control().Matches(layout).Where(m => m.Groups["opens"].Value == opened).Select(m => m.Groups["label"].Value.Trim()).FirstOrDefault(l => l.Length > 0);

    [GeneratedRegex("""<a\s[^>]*class="(?<opens>abstract|bibtex)[ "][^>]*>(?<label>[^<>{}]{1,30})</a>""", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
