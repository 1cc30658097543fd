using System.Collections.Immutable;
using System.Net;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Cv;

/// <summary>Reads the entries of a CV that have more than one part; each method gives null when the entry is of another type.</summary>
internal static class CvEntryReader
{
    /// <summary>RenderCV's PublicationEntry: title and authors.</summary>
    public static CvPublicationEntry? Publication(Fields fields, ReadContext context)
    {
        if (!fields.Has("title") || !fields.Has("authors") || Html(fields, "title", context) is not { } title)
        {
            return null;
        }

        var authors = fields.List("authors").OfType<YamlScalar>().Select(a => context.Markup.Inline(a.Text, a.Location, "/", context.Bag));
        var url = Url(fields) ?? (fields.Text("doi") is { } doi ? $"https://doi.org/{doi}" : null);
        return new CvPublicationEntry(title, [.. authors], Html(fields, "journal", context), Dates(fields, context), url, Html(fields, "summary", context));
    }

    /// <summary>A skill with its level and words, a language with its fluency, or a person with what they say (JSON Resume's shapes, which al-folio's files use).</summary>
    public static CvLabelEntry? Labelled(Fields fields, ReadContext context)
    {
        if (Html(fields, "reference", context) is { } reference)
        {
            return new CvLabelEntry(Html(fields, "name", context) ?? "", reference);
        }

        if (fields.Has("language") && Html(fields, "language", context) is { } language)
        {
            return new CvLabelEntry(language, Html(fields, "fluency", context) ?? "");
        }

        if ((fields.Has("keywords") || fields.Has("level")) && Html(fields, "name", context) is { } name)
        {
            var words = string.Join(", ", fields.Texts("keywords").Select(WebUtility.HtmlEncode));
            return new CvLabelEntry(name, string.Join(": ", new[] { Html(fields, "level", context), words }.Where(t => !string.IsNullOrEmpty(t))));
        }

        return null;
    }

    /// <summary>RenderCV's EducationEntry, ExperienceEntry and NormalEntry, and JSON Resume's awards, certificates and publications.</summary>
    public static CvDatedEntry? Dated(Fields fields, ReadContext context)
    {
        var degree = Degree(fields, context);
        var institution = Html(fields, "institution", context);
        var position = Html(fields, "position", context);
        var company = Html(fields, "company", context) ?? Html(fields, "organization", context);
        var name = Html(fields, "name", context) ?? Html(fields, "title", context);
        var by = Html(fields, "awarder", context) ?? Html(fields, "issuer", context) ?? Html(fields, "publisher", context);

        var (heading, organisation) = (degree ?? position ?? name, institution ?? company ?? by ?? (position is null ? null : name)) switch
        {
            ({ } what, var where) => (what, where),
            (null, { } where) => (where, null),
            _ => (null, (string?)null),
        };

        return heading is null ? null : new CvDatedEntry
        {
            Heading = heading,
            Organisation = organisation,
            Place = Html(fields, "location", context),
            Dates = Dates(fields, context),
            Start = Date(fields, "start_date", "startDate", "date"),
            // What has one date began and ended then; without an end it would go on.
            End = Date(fields, "end_date", "endDate") ?? (fields.Has("start_date") || fields.Has("startDate") ? null : Date(fields, "date")),
            Url = Url(fields),
            Summary = Html(fields, "summary", context) ?? Html(fields, "description", context),
            Highlights = [.. Points(fields, "highlights", context), .. Points(fields, "courses", context), .. Html(fields, "score", context) is { } score ? [score] : Array.Empty<string>()],
        };
    }

    private static IEnumerable<string> Points(Fields fields, string key, ReadContext context) =>
        fields.List(key).OfType<YamlScalar>().Where(p => !p.IsNull).Select(p => context.Markup.Inline(p.Text, p.Location, "/", context.Bag));

    private static string? Degree(Fields fields, ReadContext context)
    {
        var degree = Html(fields, "degree", context) ?? Html(fields, "studyType", context);
        var area = Html(fields, "area", context);
        return (degree, area) switch
        {
            ({ } d, { } a) => $"{d}, {a}",
            _ => degree ?? area,
        };
    }

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

        return CvDates.Of(Text("date") ?? Text("releaseDate"), Text("start_date") ?? Text("startDate"), Text("end_date") ?? Text("endDate"), context.Settings.Texts);
    }

    private static string? Url(Fields fields) =>
        fields.Text("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? url : null;

    private static string? Html(Fields fields, string key, ReadContext context) =>
        fields.Text(key) is { } text ? context.Markup.Inline(text, fields.LocationOf(key), "/", context.Bag) : null;
}
