using System.Net;
using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Cv;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>The CV as JSON Resume (jsonresume.org/schema, 1.0.0): sections that it has a place for, in plain text.</summary>
internal static class Resume
{
    // What owners call the sections, to what the schema calls them.
    private static readonly (string[] Slugs, string Section, string Heading, string Organisation)[] Sections =
    [
        (["education"], "education", "area", "institution"),
        (["experience", "work", "employment", "positions", "work-experience", "professional-experience", "academic-experience", "research-experience", "academic-positions"], "work", "position", "name"),
        (["volunteer", "service", "academic-service", "volunteering"], "volunteer", "position", "organization"),
        (["awards", "honors", "honours", "honors-and-awards", "awards-and-honors", "fellowships"], "awards", "title", "awarder"),
        (["certificates", "certifications"], "certificates", "name", "issuer"),
        (["projects"], "projects", "name", "entity"),
    ];

    public static string Write(Site site)
    {
        var cv = site.Cv!;
        var basics = new JsonObject { ["name"] = cv.Name ?? Owner.Name(site) };
        SafeJson.Set(basics, "label", cv.Headline);
        SafeJson.Set(basics, "email", cv.Email ?? Owner.Email(site));
        SafeJson.Set(basics, "url", Absolute(cv.Website) ?? (site.Settings.Url is null ? null : AbsoluteUrl.Of(site, "/")));
        SafeJson.Set(basics, "summary", Plain(cv.Summary));
        var resume = new JsonObject { ["$schema"] = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json", ["basics"] = basics };
        foreach (var (slugs, section, heading, organisation) in Sections)
        {
            var entries = cv.Sections.Where(s => slugs.Contains(s.Slug)).SelectMany(s => s.Entries.OfType<CvDatedEntry>()).Select(e => (JsonNode)Entry(e, section, heading, organisation)).ToArray();
            if (entries.Length > 0)
            {
                resume[section] = new JsonArray(entries);
            }
        }

        Labels(cv, resume, "skills", "skills", "name", l => new JsonArray([.. l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(k => (JsonNode)k)]), "keywords");
        Labels(cv, resume, "languages", "languages", "language", l => l, "fluency");
        if (site.Publications.All.Length > 0)
        {
            resume["publications"] = new JsonArray([.. site.Publications.All.Select(p => (JsonNode)Publication(site, p))]);
        }

        return SafeJson.Write(resume) + "\n";
    }

    private static JsonObject Entry(CvDatedEntry entry, string section, string heading, string organisation)
    {
        var node = new JsonObject { [heading] = Plain(entry.Heading) };
        SafeJson.Set(node, organisation, Plain(entry.Organisation));
        SafeJson.Set(node, "url", Absolute(entry.Url));
        SafeJson.Set(node, "summary", section is "education" or "certificates" ? null : Plain(entry.Summary));
        if (section is "awards" or "certificates")
        {
            SafeJson.Set(node, "date", Iso(entry.End ?? entry.Start));
            return node;
        }

        SafeJson.Set(node, "startDate", Iso(entry.Start));
        SafeJson.Set(node, "endDate", Iso(entry.End));
        if (!entry.Highlights.IsEmpty)
        {
            node[section == "education" ? "courses" : "highlights"] = new JsonArray([.. entry.Highlights.Select(h => (JsonNode)Plain(h)!)]);
        }

        return node;
    }

    private static void Labels(CurriculumVitae cv, JsonObject resume, string slug, string section, string label, Func<string, JsonNode> details, string name)
    {
        var entries = cv.Sections.Where(s => s.Slug == slug).SelectMany(s => s.Entries.OfType<CvLabelEntry>())
            .Select(e => (JsonNode)new JsonObject { [label] = Plain(e.Label), [name] = details(Plain(e.Details) ?? "") }).ToArray();
        if (entries.Length > 0)
        {
            resume[section] = new JsonArray(entries);
        }
    }

    private static JsonObject Publication(Site site, Content.Publications.Publication paper)
    {
        var node = new JsonObject { ["name"] = paper.Title };
        SafeJson.Set(node, "publisher", paper.Venue);
        SafeJson.Set(node, "releaseDate", paper.Date.Partial?.Iso);
        SafeJson.Set(node, "url", site.Settings.Url is null ? paper.Url : AbsoluteUrl.Of(site, paper.Permalink));
        return node;
    }

    private static string? Iso(PartialDate? date) => date?.Iso;

    private static string? Absolute(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address : null;

    private static string? Plain(string? html) => html is null ? null : PlainText.OfHtml(html);
}
