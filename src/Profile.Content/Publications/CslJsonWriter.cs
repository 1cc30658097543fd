using System.Text.Json;
using System.Text.Json.Nodes;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>Writes publications as CSL-JSON (the input of citation processors): an array of items.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IEnumerable<Publication> publications) =>
        new JsonArray([.. publications.Select(Item)]).ToJsonString(Indented);

    private static JsonNode Item(Publication publication)
    {
        var item = new JsonObject { ["id"] = publication.CitationKey, ["type"] = Type(publication), ["title"] = publication.Title };
        Add("author", Names(publication.Authors.Select(a => a.Name)));
        Add("editor", Names(publication.Editors));
        Add("issued", Issued(publication.Date));
        Text("container-title", PublicationKinds.Of(publication) is PublicationKind.Thesis or PublicationKind.Report ? null : publication.Venue);
        Text("collection-title", publication.Series);
        Text("genre", Genre(publication.Type));
        Text("volume", publication.Volume);
        Text(PublicationKinds.Of(publication) == PublicationKind.Article ? "issue" : "number", publication.Number);
        Text("edition", publication.Edition);
        Text("version", publication.Text("version"));
        Text("page", publication.Pages?.Replace('–', '-'));
        Text("publisher", publication.Publisher ?? publication.School ?? publication.Institution);
        Text("publisher-place", publication.Address);
        Text("event-place", publication.Place);
        Text("DOI", publication.Doi);
        Text("ISBN", publication.Isbn);
        Text("ISSN", publication.Issn);
        Text("PMID", publication.Pmid);
        Text("URL", publication.Url ?? (publication.Arxiv is { } arxiv ? Identifiers.ArxivUrl(arxiv) : null));
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

    private static JsonArray? Names(IEnumerable<PersonName> names)
    {
        var array = new JsonArray();
        foreach (var name in names)
        {
            var person = new JsonObject();
            Part(person, "literal", name.Literal);
            Part(person, "family", name.Last);
            Part(person, "given", name.Given);
            Part(person, "non-dropping-particle", name.Particle);
            Part(person, "suffix", name.Suffix);
            array.Add((JsonNode)person);
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

    private static JsonObject? Issued(PublicationDate date)
    {
        if (date.Year is not { } year)
        {
            return null;
        }

        var parts = new JsonArray(year);
        foreach (var part in new[] { date.Month, date.Day }.OfType<int>())
        {
            parts.Add((JsonNode)part);
        }

        return new JsonObject { ["date-parts"] = new JsonArray(parts) };
    }

    private static string? Genre(string type) => type switch
    {
        "phdthesis" => "Doctoral dissertation",
        "mastersthesis" => "Master's thesis",
        "bachelorsthesis" => "Bachelor's thesis",
        _ => null,
    };

    private static string Type(Publication publication) => PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article => "article-journal",
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
