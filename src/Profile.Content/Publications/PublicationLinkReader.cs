using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>Reads the links of an entry in al-folio's order (docs/reference/al-folio.md, 5.4).</summary>
internal sealed partial class PublicationLinkReader(BibTeXEntry entry, DiagnosticBag bag)
{
    private readonly ImmutableArray<PublicationLink>.Builder links = ImmutableArray.CreateBuilder<PublicationLink>();

    /// <summary>The links. An address whose scheme is unsafe to follow is reported and left out.</summary>
    public ImmutableArray<PublicationLink> Read(string? doi, string? arxiv)
    {
        Open("award", entry.Value("award_name") is { } name ? LaTeXText.ToText(name) : "Awarded", PublicationLinkKind.Award);
        Open("abstract", "Abs", PublicationLinkKind.Abstract);
        if (doi is not null && !Identifiers.IsDoi(doi))
        {
            bag.Report(Messages.UnsafeLink, entry.Field("doi")!.Location, "doi", doi);
        }

        Add(doi is null ? null : Identifiers.DoiUrl(doi), "DOI", PublicationLinkKind.Doi);
        Add(arxiv is null ? null : Identifiers.ArxivUrl(arxiv), "arXiv", PublicationLinkKind.Arxiv);
        Add(Hal(), "HAL", PublicationLinkKind.Hal);
        if (IsTrue(entry, "bibtex_show"))
        {
            Open("bibtex_show", "Bib", PublicationLinkKind.BibTeX);
        }

        Add(Address("html", "/assets/html/"), "HTML", PublicationLinkKind.Html);
        Add(Address("pdf", "/assets/pdf/"), "PDF", PublicationLinkKind.Pdf);
        Add(Address("supp", "/assets/pdf/"), "Supp", PublicationLinkKind.Supplement);
        Add(Address("video", ""), "Video", PublicationLinkKind.Video);
        Add(Address("blog", ""), "Blog", PublicationLinkKind.Blog);
        Add(Address("code", ""), "Code", PublicationLinkKind.Code);
        Add(Address("poster", "/assets/pdf/"), "Poster", PublicationLinkKind.Poster);
        Add(Address("slides", "/assets/pdf/"), "Slides", PublicationLinkKind.Slides);
        Add(Address("website", ""), "Website", PublicationLinkKind.Website);
        if (Identifiers.Eprint(entry) is var (label, eprint))
        {
            Add(eprint, label, PublicationLinkKind.Eprint);
        }

        Add(Identifiers.Pmcid(entry) is { } pmcid ? $"https://pmc.ncbi.nlm.nih.gov/articles/{Uri.EscapeDataString(pmcid)}/" : null, "PMC",
            PublicationLinkKind.Pmc);
        // Exporters repeat in url what another field already says.
        if ((Address("url", "") ?? HowPublished()) is { } url && !links.Any(l => l.Href is { } href && LinkAddress.Key(href) == LinkAddress.Key(url)))
        {
            Add(url, "URL", PublicationLinkKind.Url);
        }

        foreach (var further in Several(entry.Value("url") ?? "").Skip(1).Where(a => WebAddress.Read(a) is not null && HtmlTag.IsSafe(a)))
        {
            Add(further, "URL", PublicationLinkKind.Url);
        }

        return links.ToImmutable();
    }

    /// <summary>
    /// The address in a field: unchanged if it has a scheme or starts with a slash or #, otherwise in the given folder of the site. If the folder is empty, a
    /// DOI or a host is completed instead, and anything else is a path from the root. Null when the address is missing or unsafe.
    /// </summary>
    public string? Address(string field, string folder)
    {
        if (entry.Value(field) is not { } value || LaTeXText.ToUrl(Several(value)[0]) is not { Length: > 0 } url)
        {
            return null;
        }

        var isWeb = url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        if ((isWeb && WebAddress.Read(url) is null) || (!HtmlTag.IsSafe(url) && !url.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)))
        {
            bag.Report(Messages.UnsafeLink, entry.Field(field)!.Location, field, url);
            return null;
        }

        return url.Contains(':', StringComparison.Ordinal) || url[0] is '/' or '#' ? url : folder.Length == 0 ? Complete(url) : folder + url;
    }

    // Mendeley writes all addresses of a work into one field, with spaces between them; within one address white space is a broken line.
    private static string[] Several(string value) => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
        && parts.All(p => p.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || p.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        ? parts : [value];

    // Completes what people copy from an address bar and a bare DOI; anything else must be a file of the site, and is reported if it does not exist.
    private static string Complete(string url) => Identifiers.IsDoi(url) ? Identifiers.DoiUrl(url) : IsHost().IsMatch(url) ? "https://" + url : "/" + url;

    [GeneratedRegex(@"^(?:www\.|doi\.org/|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/)", RegexOptions.IgnoreCase)]
    private static partial Regex IsHost();

    /// <summary>The address in <c>howpublished</c>, alone, after some words or in a command; null without one.</summary>
    public string? HowPublished()
    {
        if (entry.Value("howpublished") is not { } value)
        {
            return null;
        }

        var start = Math.Max(value.IndexOf(@"\url", StringComparison.Ordinal), value.IndexOf(@"\href", StringComparison.Ordinal));
        start = start >= 0 ? start : value.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var rest = value[start..];
        var end = rest.IndexOfAny(rest[0] == '\\' ? ['}'] : [' ', '}', '\n', ',']);
        var url = LaTeXText.ToUrl(end < 0 ? rest : rest[0] == '\\' ? rest[..(end + 1)] : rest[..end]).TrimEnd('.');
        return url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url : null;
    }

    /// <summary>Whether a flag is set: any value except false, no and 0.</summary>
    public static bool IsTrue(BibTeXEntry entry, string field) =>
        entry.Value(field) is { } value && LaTeXText.ToText(value).ToLowerInvariant() is not ("" or "false" or "no" or "0");

    private string? Hal() =>
        (entry.Value("hal") ?? entry.Value("hal_id")) is not { } value ? null
        : LaTeXText.ToUrl(value) is var id && id.Contains("://", StringComparison.Ordinal) ? Address(entry.Value("hal") is null ? "hal_id" : "hal", "")
        : Identifiers.HalUrl(id);

    private void Open(string field, string label, PublicationLinkKind kind)
    {
        if (entry.Value(field) is not null)
        {
            links.Add(new PublicationLink(label, kind, Href: null));
        }
    }

    private void Add(string? href, string label, PublicationLinkKind kind)
    {
        if (href is not null)
        {
            links.Add(new PublicationLink(label, kind, href));
        }
    }
}
