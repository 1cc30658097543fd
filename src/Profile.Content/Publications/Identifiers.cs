using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>Extracts identifiers of publications from the addresses that people paste.</summary>
internal static class Identifiers
{
    /// <summary>A DOI without <c>https://doi.org/</c> or <c>doi:</c>, or null.</summary>
    public static string? Doi(BibTeXEntry entry) =>
        Bare(entry, "doi", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:");

    /// <summary>An arXiv number, from <c>arxiv</c>, <c>arxivid</c>, or an <c>eprint</c> whose archive is arXiv; or null.</summary>
    public static string? Arxiv(BibTeXEntry entry)
    {
        var archive = entry.Value("archiveprefix") ?? entry.Value("eprinttype") ?? "";
        return Number(entry, "arxiv") ?? Number(entry, "arxivid")
            ?? (archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase) ? Number(entry, "eprint") : null);
    }

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
            "arxiv.org/abs/", "arxiv:");

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
