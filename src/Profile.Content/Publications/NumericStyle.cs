using System.Collections.Immutable;

namespace Profile.Content.Publications;

/// <summary>A style of CSL that cites with numbers, as <c>[1]</c>: how the numbers of one citation are written.</summary>
/// <param name="Before">The HTML before the numbers, or before each.</param>
/// <param name="Between">The text between two numbers.</param>
/// <param name="After">The HTML after the numbers, or after each.</param>
/// <param name="IsEach">Whether each number has its own brackets, <c>[1], [2]</c>.</param>
/// <param name="Names">The beginnings of the names of such styles.</param>
internal sealed record NumericStyle(string Before, string Between, string After, bool IsEach, ImmutableArray<string> Names)
{
    // As citeproc-js 2.4.63 prints the official styles.
    private static readonly ImmutableArray<NumericStyle> All =
    [
        new("[", ", ", "]", true, ["ieee"]),
        new("[", ", ", "]", false,
            ["acm-sig-proceedings", "association-for-computing-machinery", "springer-lecture-notes-in-computer-science", "springer-basic-brackets",
             "biomed-central"]),
        new("[", ",", "]", false,
            ["elsevier-with-titles", "elsevier-vancouver", "american-physics-society", "plos", "cell-numeric", "frontiers-in-physics",
             "springer-vancouver-brackets"]),
        new("<sup>", ",", "</sup>", false,
            ["vancouver-superscript", "nature", "american-medical-association", "american-chemical-society", "american-institute-of-physics",
             "royal-society-of-chemistry"]),
        new("(", ",", ")", false, ["vancouver"]),
    ];

    /// <summary>The style of a name; null for one that cites with names and years, or that is not known here.</summary>
    public static NumericStyle? Of(string? name) => name is null ? null
        : All.FirstOrDefault(s => s.Names.Any(n => name == n || name.StartsWith(n + "-", StringComparison.Ordinal)));

    /// <summary>A citation: the HTML of its numbers, each of which may be a link, with the brackets inside the link of a single one.</summary>
    public string Html(IReadOnlyList<(string Text, Func<string, string> Link)> numbers) =>
        IsEach || numbers.Count == 1 ? string.Join(Between, numbers.Select(n => n.Link(Before + n.Text + After)))
        : Before + string.Join(Between, numbers.Select(n => n.Link(n.Text))) + After;
}
