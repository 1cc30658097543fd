using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Cv;

/// <summary>
/// Reads the CV entries that have more than one part; each method returns null for an entry of another type. Values are Markdown without HTML.
/// </summary>
internal static class CvEntryReader
{
    // The keys of a skill or an interest; with any other key, the entry is something else that has keywords too.
    private static readonly string[] SkillKeys = ["name", "level", "keywords", "icon"];

    /// <summary>RenderCV's PublicationEntry: title and authors.</summary>
    public static CvPublicationEntry? Publication(Fields fields, ReadContext context)
    {
        if (!fields.Has("title") || !fields.Has("authors") || Html(fields, "title", context) is not { } title)
        {
            return null;
        }

        // As in RenderCV, a DOI takes precedence as the link.
        var url = fields.Text("doi") is { } doi
            ? Url(doi) ?? $"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}"
            : Url(fields);
        return new CvPublicationEntry(title, Texts(fields, "authors", context), Html(fields, "journal", context), Dates(fields, context),
            Date(fields, "date", "releaseDate"), url, Html(fields, "summary", context));
    }

    /// <summary>
    /// A skill with its level and keywords, a language with its fluency, or a person with what they say (JSON Resume's shapes, which al-folio's files use).
    /// </summary>
    public static CvLabelEntry? Labelled(Fields fields, ReadContext context)
    {
        if (Html(fields, "reference", context) is { } reference)
        {
            return new CvLabelEntry(Html(fields, "name", context) ?? "", reference, CvLabel.Reference);
        }

        if (Html(fields, "language", context) is { } language)
        {
            return new CvLabelEntry(language, Html(fields, "fluency", context) ?? "", CvLabel.Language);
        }

        return (fields.Has("keywords") || fields.Has("level")) && fields.Map.Entries.All(e => e.Value.IsNull || SkillKeys.Contains(e.Key))
            ? Skill(fields, context)
            : null;
    }

    /// <summary>A skill or an interest: a name, with level and keywords if there are any; null without a name.</summary>
    public static CvLabelEntry? Skill(Fields fields, ReadContext context) => Html(fields, "name", context) is { } name
        ? new CvLabelEntry(name, string.Join(", ", Texts(fields, "keywords", context)), CvLabel.Skill, Html(fields, "level", context))
        : null;

    /// <summary>RenderCV's EducationEntry, ExperienceEntry and NormalEntry, and JSON Resume's awards, certificates, publications and projects.</summary>
    /// <param name="isNested">Whether a highlight that holds <c> - </c> is a list, as in RenderCV.</param>
    public static CvDatedEntry? Dated(Fields fields, ReadContext context, bool isNested)
    {
        var degree = Html(fields, "degree", context) ?? Html(fields, "studyType", context);
        var area = Html(fields, "area", context);
        var position = Html(fields, "position", context);
        var name = Html(fields, "name", context) ?? Html(fields, "title", context);
        var where = Html(fields, "institution", context) ?? Html(fields, "company", context) ?? Html(fields, "organization", context)
            ?? Html(fields, "awarder", context) ?? Html(fields, "issuer", context) ?? Html(fields, "publisher", context) ?? Html(fields, "entity", context);
        // The first is the heading, the last is the place, and those between are the role.
        string[] parts = [.. new[] { Joined(degree, area), position, name, where }.OfType<string>()];
        return parts.Length == 0 ? null : new CvDatedEntry
        {
            Heading = parts[0],
            Degree = degree,
            Area = area,
            Roles = [.. parts.Skip(1).SkipLast(1), .. Texts(fields, "roles", context)],
            Organisation = parts.Length > 1 ? parts[^1] : null,
            Place = Html(fields, "location", context),
            Kind = Html(fields, "type", context),
            Dates = Dates(fields, context),
            Start = Date(fields, "start_date", "startDate", "date", "releaseDate"),
            // An entry with a single date began and ended then; without an end date it would count as ongoing.
            End = Date(fields, "end_date", "endDate") ?? (fields.Has("start_date") || fields.Has("startDate") ? null : Date(fields, "date", "releaseDate")),
            Url = Url(fields),
            Description = Html(fields, "description", context),
            Summary = Html(fields, "summary", context),
            Highlights = [.. Points(fields, "highlights").Select(p => isNested ? Nested(p, context) : Html(p, context))],
            Courses = Texts(fields, "courses", context),
            Score = Html(fields, "score", context),
            Keywords = Texts(fields, "keywords", context),
        };
    }

    /// <summary>The value as an address; null when it is not one that pages may link to.</summary>
    public static string? Url(string? text) => WebAddress.Read(text) is null ? null : text;

    /// <summary>The HTML of a value, or null when it is absent.</summary>
    public static string? Html(Fields fields, string key, ReadContext context) =>
        fields.Text(key) is { } text ? context.Markup.Words(text, fields.LocationOf(key), context.Bag) : null;

    private static string Html(YamlScalar value, ReadContext context) => context.Markup.Words(value.Text, value.Location, context.Bag);

    // RenderCV makes each " - " a point of its own, because YAML folds lines below a highlight into that.
    private static string Nested(YamlScalar highlight, ReadContext context)
    {
        string[] parts = [.. highlight.Text.Split(" - ").Select(p => context.Markup.Words(p.Trim(), highlight.Location, context.Bag))];
        return parts.Length == 1 ? parts[0] : $"{parts[0]}<ul>{string.Concat(parts.Skip(1).Select(p => $"<li>{p}</li>"))}</ul>";
    }

    private static ImmutableArray<string> Texts(Fields fields, string key, ReadContext context) => [.. Points(fields, key).Select(p => Html(p, context))];

    // A list, or a single text.
    private static IEnumerable<YamlScalar> Points(Fields fields, string key)
    {
        var nodes = fields.Value(key) is YamlScalar one ? [one] : fields.List(key);
        return nodes.OfType<YamlScalar>().Where(p => !p.IsNull && p.Text.Trim().Length > 0);
    }

    private static string? Joined(string? degree, string? area) => degree is null ? area : area is null ? degree : $"{degree}, {area}";

    private static PartialDate? Date(Fields fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (fields.Text(key) is { } text && DateParser.Parse(text, TimeZoneInfo.Utc) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Dates(Fields fields, ReadContext context)
    {
        string? Text(string key)
        {
            var text = fields.Text(key);
            if (text is not null && !CvDates.IsReadable(text, mayBeWords: key == "date"))
            {
                context.Bag.Report(Messages.UnreadDate, fields.Value(key)!.Location, text);
            }

            return text;
        }

        return CvDates.Of(Text("date") ?? Text("releaseDate"), Text("start_date") ?? Text("startDate"), Text("end_date") ?? Text("endDate"),
            context.Settings.Texts);
    }

    private static string? Url(Fields fields) => Url(fields.Text("url"));
}
