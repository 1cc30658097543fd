using System.Text.Json;
using System.Text.Json.Nodes;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>Writes publications as CSL-JSON, the input of citation processors (CSL 1.0.2): an array of items.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IEnumerable<Publication> publications) =>
        new JsonArray([.. publications.Select(Item)]).ToJsonString(Indented);

    private static JsonNode Item(Publication publication)
    {
        var kind = PublicationKinds.Of(publication);
        var isPart = kind is PublicationKind.Chapter or PublicationKind.ConferencePaper;
        var isBook = isPart || kind is PublicationKind.Book or PublicationKind.Proceedings;
        var item = new JsonObject { ["id"] = publication.CitationKey, ["type"] = Type(publication), ["title"] = publication.Title };
        Add("author", Names(publication.Authors.Select(a => a.Name), publication.HasMoreAuthors));
        Add("editor", Names(publication.Editors, publication.HasMoreEditors));
        Add("translator", Names(publication.Translators));
        Add("container-author", Names(publication.BookAuthors));
        Add("issued", Date(publication.Date));
        Add("original-date", publication.Original is { } original ? Date(original) : null);
        // Words without a year are already the date.
        Text("status", publication.Date.WordsAlone is null ? publication.Status : null);
        Add("accessed", publication.Accessed is { } accessed ? Date(accessed) : null);
        // A part of a volume: the container is the whole work, as in pandoc's reading of biblatex.
        var isInVolume = isPart && publication.Venue.Length > 0 && publication.MainTitle is not null;
        Text("container-title", kind is PublicationKind.Thesis or PublicationKind.Report or PublicationKind.Preprint ? null
            : publication.Venue.Length > 0 && !isInVolume ? publication.Venue
            : publication.MainTitle);
        Text("volume-title", isInVolume ? publication.Venue : null);
        Text("collection-title", publication.Series);
        Text("collection-number", isBook && publication.Series is not null ? publication.Number : null);
        Text("genre", publication.Genre);
        Text("volume", publication.Volume);
        Text("number-of-volumes", publication.Volumes);
        Text("issue", publication.CitedIssue?.Replace('–', '-'));
        Text("number", Number(publication, kind, isBook));
        Text("chapter-number", publication.Chapter);
        Text("edition", publication.Edition);
        Text("version", publication.Text("version"));
        Text("page", publication.Pages == publication.ArticleNumber ? null : publication.Pages?.Replace('–', '-'));
        Text("number-of-pages", publication.Text("pagetotal"));
        Text("publisher", CitationText.Publisher(publication));
        Text("publisher-place", publication.Address);
        Text("event-place", publication.Place);
        Text("DOI", publication.Doi);
        Text("ISBN", publication.Isbn);
        Text("ISSN", publication.Issn);
        Text("PMID", publication.Pmid);
        Text("PMCID", publication.Pmcid);
        Text("URL", publication.CitedUrl);
        Text("note", publication.Text("note"));
        Text("abstract", publication.Abstract);
        Text("keyword", string.Join(", ", publication.Keywords));
        Text("language", publication.LanguageTag ?? publication.Language);
        return item;

        void Text(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                item[name] = value;
            }
        }

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                item[name] = value;
            }
        }
    }

    // The number of an article, a report, a patent or a preprint; a book's only if it is not its place in a series.
    private static string? Number(Publication publication, PublicationKind kind, bool isBook) =>
        publication.ArticleNumber ?? (publication.CitedIssue is not null || (isBook && publication.Series is not null) ? null : publication.Number)
        ?? (kind == PublicationKind.Preprint && publication.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : null);

    // CSL has no word for "and others". Pandoc writes it as a last name and reads that as "et al."; other programs show "others", which is true too.
    private static JsonArray? Names(IEnumerable<PersonName> names, bool more = false)
    {
        var array = new JsonArray();
        foreach (var name in names)
        {
            var person = new JsonObject();
            Part(person, "literal", name.Literal);
            Part(person, "family", name.Last);
            Part(person, "given", name.Given);
            Part(person, name.IsParticleDropped ? "dropping-particle" : "non-dropping-particle", name.Particle);
            Part(person, "suffix", name.Suffix);
            array.Add((JsonNode)person);
        }

        if (more)
        {
            array.Add((JsonNode)new JsonObject { ["literal"] = "others" });
        }

        return array.Count == 0 ? null : array;
    }

    private static void Part(JsonObject person, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            person[name] = value;
        }
    }

    private static JsonObject? Date(PublicationDate date)
    {
        if (date.Year is not { } year)
        {
            return date.Words is { } words ? new JsonObject { ["literal"] = words } : null;
        }

        var days = new JsonArray(Day(year, date.Month, date.Day));
        if (date.End is { } end)
        {
            days.Add((JsonNode)Day(end.Year, end.Month, end.Day));
        }

        var json = new JsonObject { ["date-parts"] = days };
        if (date.Season is { } season)
        {
            json["season"] = season;
        }

        if (date.IsCirca)
        {
            json["circa"] = true;
        }

        return json;
    }

    // CSL writes years before 1 as people count them, so 44 BC is -44 (CSL 1.0.2, "AD and BC"); ISO 8601 has a year 0 and writes -43.
    private static JsonArray Day(int year, int? month, int? day)
    {
        var parts = new JsonArray(year > 0 ? year : year - 1);
        foreach (var part in new[] { month, day }.OfType<int>())
        {
            parts.Add((JsonNode)part);
        }

        return parts;
    }

    private static string Type(Publication publication) => PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article => publication.Type == "periodical" ? "periodical" : "article-journal",
        PublicationKind.ConferencePaper => "paper-conference",
        PublicationKind.Chapter => "chapter",
        PublicationKind.Book or PublicationKind.Proceedings => "book",
        PublicationKind.Thesis => "thesis",
        PublicationKind.Report => "report",
        PublicationKind.Preprint => "article",
        PublicationKind.Unpublished => "manuscript",
        PublicationKind.Online => "webpage",
        PublicationKind.Dataset => "dataset",
        PublicationKind.Software => "software",
        PublicationKind.Patent => "patent",
        _ => "document",
    };
}
