using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Cv;

/// <summary>Reads JSON Resume (jsonresume.org/schema): its sections in the order of the file. The section decides what an entry is.</summary>
internal static class JsonResumeReader
{
    /// <summary>The sections of the schema.</summary>
    public static readonly string[] SectionKeys =
        ["work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects"];

    private static readonly Schema Basics = new("the basics of the resume",
        Schema.Text("name", "Name."), Schema.Text("label", "Position."), Schema.Text("email", "E-mail."), Schema.Text("phone", "Phone."),
        Schema.Text("url", "Address."), Schema.Text("summary", "A paragraph."), Schema.Text("image", "Picture; not used here."),
        Schema.Any("location", "Place."), Schema.Any("profiles", "Accounts."));

    private static readonly Schema Entry = CvSchemas.Entry.With("an entry of the resume");

    public static CurriculumVitae Read(YamlMap resume, ReadContext context)
    {
        var basics = new Fields(resume["basics"] as YamlMap ?? YamlMap.Empty(resume.Location), Basics, context.Bag);
        var place = basics.Value("location") switch
        {
            YamlMap map => CvReader.PlaceOf(map),
            YamlScalar { Text: var text } => new CvPlace(null, null, text.Trim(), null, null),
            _ => null,
        };
        ImmutableArray<CvAccount> accounts = [.. CvReader.Accounts(basics, "profiles", context)];
        return new CurriculumVitae
        {
            Name = basics.Text("name"),
            Headline = basics.Text("label"),
            Place = place,
            Email = basics.Text("email"),
            Phone = basics.Text("phone"),
            Website = basics.Text("url"),
            Accounts = accounts,
            Summary = CvEntryReader.Html(basics, "summary", context),
            IsOfThemeGem = context.Settings.IsOfThemeGem,
            Sections = [.. BasicsSection(basics, place, accounts, context),
                .. resume.Entries.Where(e => SectionKeys.Contains(e.Key)).Select(e => Section(e, context)).Where(s => s.Entries.Length > 0)],
            Resume = resume,
        };
    }

    private static CvSection Section(YamlEntry section, ReadContext context)
    {
        var title = char.ToUpperInvariant(section.Key[0]) + section.Key[1..];
        var entries = (section.Value as YamlList)?.Items.Select(i => One(section.Key, i, context)).OfType<CvEntry>();
        return new CvSection(title, Permalink.Slug(title), [.. entries ?? []]);
    }

    private static IEnumerable<CvSection> BasicsSection(Fields basics, CvPlace? place, ImmutableArray<CvAccount> accounts, ReadContext context)
    {
        var rows = new[] { ("Name", "name"), ("Label", "label"), ("Email", "email"), ("Phone", "phone"), ("Url", "url"), ("Summary", "summary") }
            .Where(r => basics.Text(r.Item2) is not null)
            .Select(r => new CvLabelEntry(r.Item1,
                CvEntryReader.Url(basics.Text(r.Item2)) is { } url ? Link(url, url) : CvEntryReader.Html(basics, r.Item2, context) ?? ""))
            .Concat(place is null ? [] : [new CvLabelEntry("Location", HtmlText.Encode(place.ToString()))])
            .Concat(accounts.IsEmpty ? [] : [new CvLabelEntry("Profiles", string.Join(", ", accounts.Select(a => Link(a.Contact.Text, a.Url))))])
            .ToImmutableArray<CvEntry>();
        return rows.IsEmpty ? [] : [new CvSection("Basics", "basics", rows)];
    }

    private static string Link(string text, string? url) =>
        url is null ? HtmlText.Encode(text) : $"<a href=\"{HtmlText.Encode(url)}\">{HtmlText.Encode(text)}</a>";

    // A plain text in place of a map is shown as it is.
    private static CvEntry? One(string section, YamlNode node, ReadContext context)
    {
        if (node is YamlScalar { IsNull: false } line)
        {
            return new CvTextEntry(CvMark.Bullet, context.Markup.Words(line.Text, line.Location, context.Bag));
        }

        if (node is not YamlMap map)
        {
            return null;
        }

        var fields = new Fields(map, Entry, context.Bag);
        CvEntry? entry = section switch
        {
            "skills" or "interests" => CvEntryReader.Skill(fields, context),
            "languages" or "references" => CvEntryReader.Labelled(fields, context),
            _ => null,
        };
        return entry ?? (CvEntry?)CvEntryReader.Dated(fields, context, isNested: false) ?? CvReader.Unknown(fields, section, context);
    }
}
