using Profile.Content;
using Profile.Content.Publications;
using Profile.Content.Routes;

namespace Profile.Feeds;

/// <summary>A publication in a format of reference managers, at the address of its page with an extension: <c>/publications/KEY.bib</c>.</summary>
/// <param name="Extension">With its dot.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Label">What readers call the format.</param>
/// <param name="Write">Its text.</param>
internal sealed record PublicationFile(string Extension, string MediaType, string Label, Func<Publication, string> Write)
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<PublicationFile> All { get; } =
    [
        new(".bib", "application/x-bibtex", "BibTeX", p => p.BibTeXSource + "\n"),
        new(".ris", "application/x-research-info-systems", "RIS", p => RisWriter.Write([p])),
        new(".json", "application/vnd.citationstyles.csl+json", "CSL-JSON", p => CslJsonWriter.Write([p]) + "\n"),
    ];

    /// <summary>Where a publication is in this format.</summary>
    public string PermalinkOf(Publication publication) => publication.Permalink.TrimEnd('/') + Extension;

    /// <summary>The percent-decoded paths of all publications in all formats.</summary>
    public static IEnumerable<string> PathsOf(Site site) =>
        site.Of(Kinds.Publications).SelectMany(p => All.Select(f => Permalink.ToPath(f.PermalinkOf(p))));

    /// <summary>The file at a percent-decoded path, or null.</summary>
    public static SiteFile? Find(string path, Site site) =>
        All.FirstOrDefault(f => path.EndsWith(f.Extension, StringComparison.Ordinal)) is { } format
            && site.ItemAt(path[..^format.Extension.Length] + "/") is Publication paper
            ? new SiteFile(path, format.MediaType + "; charset=utf-8", _ => true, _ => format.Write(paper))
            : null;
}
