using Profile.Content;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Feeds;

namespace Profile.Metadata;

/// <summary>The <c>Link</c> header of a publication's page: FAIR Signposting, level 1 (signposting.org, RFC 8288).</summary>
internal static class Signposting
{
    /// <summary>The header's value; ASCII only, since every address is percent-encoded.</summary>
    public static string Of(Publication paper, Site site)
    {
        var links = new List<string> { Link("https://schema.org/AboutPage", "type"), Link(StructuredData.TypeOf(paper), "type") };
        if (paper.Doi is { } doi)
        {
            links.Add(Link(Identifiers.DoiUrl(doi), "cite-as"));
        }

        links.AddRange(PublicationFile.All.Select(f => Link(f.PermalinkOf(paper), "describedby", f.MediaType)));
        if (paper.PdfPermalink is { } pdf && site.AssetAt(Permalink.ToPath(pdf)) is not null)
        {
            links.Add(Link(pdf, "item", "application/pdf"));
        }

        if (paper.Authors.Any(a => a.IsOwner) && Owner.Orcid(site) is { } orcid)
        {
            links.Add(Link(orcid, "author"));
        }

        return string.Join(", ", links);
    }

    private static string Link(string address, string relation, string? type = null)
    {
        var target =
            string.Concat(address.Select(c => c is > ' ' and < (char)127 and not ('<' or '>' or '"') ? c.ToString() : Uri.EscapeDataString(c.ToString())));
        return $"<{target}>; rel=\"{relation}\"{(type is null ? "" : $"; type=\"{type}\"")}";
    }
}
