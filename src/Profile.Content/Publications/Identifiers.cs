using System.Text.RegularExpressions;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>Reads the identifiers of publications, also from addresses that people paste, and makes addresses of them.</summary>
internal static partial class Identifiers
{
    /// <summary>A DOI without <c>https://doi.org/</c> or <c>doi:</c>, with escaped characters decoded; or null.</summary>
    public static string? Doi(BibTeXEntry entry)
    {
        var doi = Bare(entry, "doi", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://www.doi.org/", "doi.org/",
            "dx.doi.org/", "doi:");
        return doi is not null && EscapedSign().IsMatch(doi) ? Uri.UnescapeDataString(doi) : doi;
    }

    /// <summary>Whether a text has the form of a DOI: <c>10.1000/xyz</c>.</summary>
    public static bool IsDoi(string text) => DoiForm().IsMatch(text);

    [GeneratedRegex(@"^10\.\d[\d.]*/\S")]
    private static partial Regex DoiForm();

    /// <summary>An arXiv number, from <c>arxiv</c>, <c>arxivid</c>, an <c>eprint</c> whose archive is arXiv, or the volume or journal; or null.</summary>
    public static string? Arxiv(BibTeXEntry entry) =>
        Number(entry, "arxiv") ?? Number(entry, "arxivid")
        ?? (IsArchive(entry, "arxiv") || (Archive(entry).Length == 0 && entry.Value("primaryclass") is not null) ? Number(entry, "eprint") : null)
        ?? InVolume(entry);

    /// <summary>
    /// The arXiv number in an entry's volume, where Semantic Scholar (<c>ArXiv, abs/2001.00001</c>) and DBLP (<c>CoRR</c>) put it, or in its journal, where
    /// Google Scholar does (<c>arXiv preprint arXiv:2001.00001</c>); or null.
    /// </summary>
    public static string? InVolume(BibTeXEntry entry) =>
        (entry.Value("journal") ?? entry.Value("journaltitle")) is { } journal && LaTeXText.ToText(journal) is var name
            && (name.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase) || name.Equals("CoRR", StringComparison.OrdinalIgnoreCase))
            ? entry.Value("volume") is { } volume && LaTeXText.ToUrl(volume) is ['a' or 'A', 'b', 's', '/', .. { Length: > 0 } number] ? number
                : NumberInName().Match(name) is { Success: true } match ? match.Groups[1].Value
                : null
            : null;

    /// <summary>An entry's <c>eprint</c> if it is in the given archive, else null.</summary>
    public static string? InArchive(BibTeXEntry entry, string archive) =>
        IsArchive(entry, archive) && entry.Value("eprint") is { } value ? LaTeXText.ToUrl(value) : null;

    /// <summary>The PubMed Central number with its letters, or null.</summary>
    public static string? Pmcid(BibTeXEntry entry) =>
        (entry.Value("pmcid") ?? entry.Value("pmc")) is { } value && LaTeXText.ToUrl(value) is { Length: > 0 } id
            ? id.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? id : "PMC" + id
            : null;

    /// <summary>The link to an <c>eprint</c> in one of the other archives that biblatex knows: its name and its address; or null.</summary>
    public static (string Label, string Url)? Eprint(BibTeXEntry entry)
    {
        foreach (var (archive, label, address) in Archives)
        {
            if (InArchive(entry, archive) is { Length: > 0 } id)
            {
                var isAddress = id.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
                return (label, isAddress ? id : address + Path(id));
            }
        }

        return null;
    }

    // From biblatex's manual, "Electronic Publishing Information", and archives that its users name in the same way.
    private static readonly (string Archive, string Label, string Address)[] Archives =
    [
        ("jstor", "JSTOR", "https://www.jstor.org/stable/"), ("pubmed", "PubMed", "https://pubmed.ncbi.nlm.nih.gov/"),
        ("hdl", "Handle", "https://hdl.handle.net/"), ("googlebooks", "Google Books", "https://books.google.com/books?id="),
        ("hal", "HAL", "https://hal.science/"), ("pmcid", "PMC", "https://pmc.ncbi.nlm.nih.gov/articles/"), ("ssrn", "SSRN", "https://ssrn.com/abstract="),
        ("iacr", "IACR ePrint", "https://eprint.iacr.org/"), ("cryptoeprint", "IACR ePrint", "https://eprint.iacr.org/"),
    ];

    private static string Archive(BibTeXEntry entry) => LaTeXText.ToText(entry.Value("archiveprefix") ?? entry.Value("eprinttype") ?? "").Replace(" ", "",
        StringComparison.Ordinal);

    private static bool IsArchive(BibTeXEntry entry, string archive) => Archive(entry).Equals(archive, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex EscapedSign();

    [GeneratedRegex(@"arXiv:\s*([a-z.-]*/?\d[\d.]*\d(?:v\d+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberInName();

    public static string DoiUrl(string doi) => "https://doi.org/" + Path(doi);

    public static string ArxivUrl(string number) => "https://arxiv.org/abs/" + Path(number);

    public static string HalUrl(string number) => "https://hal.science/" + Path(number);

    // DOIs may contain anything; characters that would end the path or the attribute are escaped, the rest stays readable.
    private static string Path(string identifier) =>
        string.Concat(identifier.Select(c => "<>\"#%?[]\\^`{|} ".Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : c.ToString()));

    private static string? Number(BibTeXEntry entry, string field) =>
        Bare(
            entry, field,
            "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://www.arxiv.org/abs/", "https://arxiv.org/pdf/", "http://arxiv.org/pdf/",
            "arxiv.org/abs/", "arxiv:", "abs/");

    private static string? Bare(BibTeXEntry entry, string field, params ReadOnlySpan<string> prefixes)
    {
        if (entry.Value(field) is not { } value)
        {
            return null;
        }

        var text = LaTeXText.ToUrl(value);
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                text = text[prefix.Length..];
                break;
            }
        }

        return text.Length == 0 ? null : text;
    }
}
