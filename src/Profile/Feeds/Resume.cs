using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Cv;
using Profile.Content.Documents;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>
/// The CV as JSON Resume (jsonresume.org/schema, 1.0.0), in plain text: a CV that the owner wrote as JSON Resume is kept as written; from other CVs come the
/// sections for which the schema has a place. Missing fields are filled in from the site.
/// </summary>
internal static class Resume
{
    private const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    // Maps the owners' names of sections to those of the schema.
    private static readonly (string[] Slugs, string Section)[] Sections =
    [
        (["education"], "education"),
        (["experience", "work", "employment", "positions", "work-experience", "professional-experience", "academic-experience", "research-experience",
            "academic-positions"], "work"),
        (["volunteer", "service", "academic-service", "volunteering"], "volunteer"),
        (["awards", "honors", "honours", "honors-and-awards", "awards-and-honors", "selected-honors", "selected-awards", "fellowships"], "awards"),
        (["certificates", "certifications"], "certificates"),
        (["publications", "selected-publications"], "publications"),
        (["projects"], "projects"),
        (["skills"], "skills"),
        (["languages"], "languages"),
        (["interests"], "interests"),
        (["references"], "references"),
    ];

    private static readonly string[] AboutSlugs = ["summary", "about", "about-me", "profile", "objective"];

    public static string Write(Site site)
    {
        var cv = site.Cv!;
        var resume = cv.Resume is { } written ? ResumeFile.Write(written) : Made(cv);
        var basics = resume["basics"] as JsonObject;
        if (basics is null)
        {
            resume["basics"] = basics = [];
        }

        Fill(basics, "name", cv.Name ?? Owner.Name(site));
        Fill(basics, "email", cv.Email ?? Owner.Email(site));
        Fill(basics, "url", CvEntryReader.Url(cv.Website) ?? (site.Settings.Url is null ? null : AbsoluteUrl.Of(site, "/")));
        Fill(resume, "$schema", Schema);
        if (site.Publications.All.Length > 0 && !resume.ContainsKey("publications"))
        {
            resume["publications"] = new JsonArray([.. site.Publications.All.Select(p => (JsonNode)Publication(site, p))]);
        }

        return SafeJson.Write(resume) + "\n";
    }

    private static void Fill(JsonObject node, string key, string? value)
    {
        if (!node.ContainsKey(key))
        {
            SafeJson.Set(node, key, value);
        }
    }

    private static JsonObject Made(CurriculumVitae cv)
    {
        var basics = new JsonObject();
        var about = cv.Sections.Where(s => AboutSlugs.Contains(s.Slug)).SelectMany(s => s.Entries.OfType<CvTextEntry>()).Select(t => Plain(t.Html));
        SafeJson.Set(basics, "name", cv.Name);
        SafeJson.Set(basics, "label", cv.Headline);
        SafeJson.Set(basics, "email", cv.Email);
        SafeJson.Set(basics, "phone", cv.Phone);
        SafeJson.Set(basics, "summary", Plain(cv.Summary) ?? string.Join("\n\n", about));
        if (cv.Place is { } place)
        {
            var location = new JsonObject();
            SafeJson.Set(location, "address", place.Address);
            SafeJson.Set(location, "postalCode", place.PostalCode);
            SafeJson.Set(location, "city", place.City);
            SafeJson.Set(location, "region", place.Region);
            SafeJson.Set(location, "countryCode", place.CountryCode);
            basics["location"] = location;
        }

        if (!cv.Accounts.IsEmpty)
        {
            basics["profiles"] = new JsonArray([.. cv.Accounts.Select(a => (JsonNode)Profile(a))]);
        }

        var resume = new JsonObject { ["basics"] = basics };
        foreach (var (section, entry) in cv.Sections.SelectMany(s => s.Entries.Select(e => (s, e))))
        {
            // The schema is open, so a section that it does not know keeps its own name.
            var name = SectionOf(section, entry) ?? (AboutSlugs.Append("basics").Append("meta").Contains(section.Slug) ? null : section.Slug);
            if (name is not null && Entry(entry, name) is { } node)
            {
                (resume[name] as JsonArray ?? (JsonArray)(resume[name] = new JsonArray())!).Add((JsonNode)node);
            }
        }

        return resume;
    }

    private static JsonObject Profile(CvAccount account)
    {
        var node = new JsonObject { ["network"] = account.Network };
        SafeJson.Set(node, "username", account.Username);
        SafeJson.Set(node, "url", account.Url);
        return node;
    }

    // Decided by the section's name, or for a name that is not known by the shape of the entry.
    private static string? SectionOf(CvSection section, CvEntry entry) => (Sections.FirstOrDefault(s => s.Slugs.Contains(section.Slug)).Section, entry) switch
    {
        (var name, CvLabelEntry label) => name is "skills" or "languages" or "interests" or "references" ? name : label.Kind switch
        {
            CvLabel.Language => "languages",
            CvLabel.Reference => "references",
            _ => "skills",
        },
        (_, CvPublicationEntry) => "publications",
        ("skills" or "languages" or "interests" or "references", CvDatedEntry) => null,
        ({ } name, CvDatedEntry) => name,
        ("awards" or "certificates" or "publications" or "projects" or "skills" or "languages" or "interests", CvTextEntry) =>
            Sections.First(s => s.Slugs.Contains(section.Slug)).Section,
        (null, CvDatedEntry { Degree: not null } or CvDatedEntry { Area: not null }) => "education",
        _ => null,
    };

    private static JsonObject? Entry(CvEntry entry, string section) => entry switch
    {
        CvLabelEntry label => Labelled(label, section),
        CvPublicationEntry paper => Paper(paper),
        CvDatedEntry dated => Dated(dated, section),
        CvTextEntry text => new JsonObject { [section switch { "awards" => "title", "languages" => "language", _ => "name" }] = Plain(text.Html) },
        _ => null,
    };

    private static JsonObject Labelled(CvLabelEntry label, string section)
    {
        var node = new JsonObject { [section == "languages" ? "language" : "name"] = Plain(label.Label) };
        SafeJson.Set(node, section == "languages" ? "fluency" : section == "references" ? "reference" : "level",
            section is "languages" or "references" ? Plain(label.Details) : Plain(label.Level));
        if (section is "skills" or "interests")
        {
            Texts(node, "keywords", Plain(label.Details)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);
        }

        return node;
    }

    private static JsonObject Paper(CvPublicationEntry paper)
    {
        var node = new JsonObject { ["name"] = Plain(paper.Title) };
        Texts(node, "authors", paper.Authors.Select(Plain));
        SafeJson.Set(node, "publisher", Plain(paper.Venue));
        SafeJson.Set(node, "releaseDate", Iso(paper.Date));
        SafeJson.Set(node, "url", paper.Url);
        SafeJson.Set(node, "summary", Plain(paper.Summary));
        return node;
    }

    // The schema is open: a field it has no place for keeps the name that it has in other sections.
    private static JsonObject Dated(CvDatedEntry entry, string section)
    {
        var (heading, organisation) = section switch
        {
            "education" => ("area", "institution"),
            "work" => ("position", "name"),
            "volunteer" => ("position", "organization"),
            "awards" => ("title", "awarder"),
            "certificates" => ("name", "issuer"),
            "publications" => ("name", "publisher"),
            _ => ("name", "entity"),
        };
        var node = new JsonObject();
        SafeJson.Set(node, heading, Plain(section == "education" && entry.Degree is not null ? entry.Area : entry.Heading));
        SafeJson.Set(node, "studyType", section == "education" ? Plain(entry.Degree) : null);
        SafeJson.Set(node, organisation, Plain(entry.Organisation));
        SafeJson.Set(node, "location", Plain(entry.Place));
        SafeJson.Set(node, "url", entry.Url);
        if (section is "awards" or "certificates" or "publications")
        {
            SafeJson.Set(node, section == "publications" ? "releaseDate" : "date", Iso(entry.End ?? entry.Start));
        }
        else
        {
            SafeJson.Set(node, "startDate", Iso(entry.Start));
            SafeJson.Set(node, "endDate", Iso(entry.End));
        }

        var texts = section is "work" or "projects" ? (Description: entry.Description, entry.Summary) : (null, entry.Summary ?? entry.Description);
        SafeJson.Set(node, "description",
            section == "projects" ? string.Join(" ", new[] { Plain(texts.Description), Plain(texts.Summary) }.OfType<string>()) : Plain(texts.Description));
        SafeJson.Set(node, "summary", section == "projects" ? null : Plain(texts.Summary));
        Texts(node, "highlights", section == "education" ? [] : entry.Highlights.Select(Plain));
        Texts(node, "courses", section == "education" ? entry.Highlights.Concat(entry.Courses).Select(Plain) : entry.Courses.Select(Plain));
        SafeJson.Set(node, "score", Plain(entry.Score));
        Texts(node, "keywords", entry.Keywords.Select(Plain));
        Texts(node, "roles", entry.Roles.Select(Plain));
        SafeJson.Set(node, "type", Plain(entry.Kind));
        return node;
    }

    private static void Texts(JsonObject node, string key, IEnumerable<string?> texts)
    {
        if (texts.Where(t => !string.IsNullOrEmpty(t)).ToArray() is { Length: > 0 } all)
        {
            node[key] = new JsonArray([.. all.Select(t => (JsonNode)t!)]);
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

    private static string? Plain(string? html) => html is null ? null : CvWords.Of(html);
}
