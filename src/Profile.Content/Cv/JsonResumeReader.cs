using System.Collections.Immutable;
using System.Net;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Cv;

/// <summary>Reads JSON Resume (jsonresume.org/schema): its sections in al-folio's order, its entries as RenderCV's.</summary>
internal static class JsonResumeReader
{
    private static readonly (string Key, string Title)[] SectionTitles =
    [
        ("work", "Work"), ("volunteer", "Volunteer"), ("education", "Education"), ("awards", "Awards"), ("certificates", "Certificates"),
        ("publications", "Publications"), ("skills", "Skills"), ("languages", "Languages"), ("interests", "Interests"), ("references", "References"), ("projects", "Projects"),
    ];

    private static readonly Schema Basics = new("the basics of the resume",
        Schema.Text("name", "Name."), Schema.Text("label", "Position."), Schema.Text("email", "E-mail."), Schema.Text("phone", "Phone."),
        Schema.Text("url", "Address."), Schema.Text("summary", "A paragraph."), Schema.Text("image", "Picture; not used here."),
        Schema.Any("location", "Place."), Schema.Any("profiles", "Accounts; not used here."));

    private static readonly Schema Entry = CvSchemas.Entry.With("an entry of the resume",
        Schema.Any("roles", "Roles."), Schema.Text("entity", "For whom."), Schema.Text("type", "Kind of project."));

    public static CurriculumVitae Read(YamlMap resume, ReadContext context)
    {
        var basics = new Fields(resume["basics"] as YamlMap ?? YamlMap.Empty(resume.Location), Basics, context.Bag);
        var sections = SectionTitles
            .Select(s => (s.Title, Entries: (resume[s.Key] as YamlList)?.Items.OfType<YamlMap>().Select(m => One(m, context)).OfType<CvEntry>().ToImmutableArray() ?? []))
            .Where(s => s.Entries.Length > 0);
        return new CurriculumVitae
        {
            Name = basics.Text("name"),
            Headline = basics.Text("label"),
            Email = basics.Text("email"),
            Phone = basics.Text("phone"),
            Website = basics.Text("url"),
            Summary = basics.Text("summary") is { } summary ? context.Markup.Inline(summary, basics.LocationOf("summary"), "/", context.Bag) : null,
            Sections = [.. BasicsSection(basics, context), .. sections.Select(s => new CvSection(s.Title, Permalink.Slug(s.Title), s.Entries))],
        };
    }

    private static IEnumerable<CvSection> BasicsSection(Fields basics, ReadContext context)
    {
        var rows = new[] { ("Name", "name"), ("Label", "label"), ("Email", "email"), ("Phone", "phone"), ("Url", "url"), ("Summary", "summary") }
            .Where(r => basics.Has(r.Item2))
            .Select(CvEntry (r) => new CvLabelEntry(r.Item1, basics.Text(r.Item2) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? $"<a href=\"{WebUtility.HtmlEncode(text)}\">{WebUtility.HtmlEncode(text)}</a>"
                : Html(basics, r.Item2, context) ?? ""))
            .ToImmutableArray();
        return rows.IsEmpty ? [] : [new CvSection("Basics", "basics", rows)];
    }

    private static CvEntry? One(YamlMap map, ReadContext context)
    {
        var fields = new Fields(map, Entry, context.Bag);
        return (CvEntry?)CvEntryReader.Labelled(fields, context) ?? CvEntryReader.Dated(fields, context);
    }

    private static string? Html(Fields fields, string key, ReadContext context) =>
        fields.Text(key) is { } text ? context.Markup.Inline(text, fields.LocationOf(key), "/", context.Bag) : null;
}
