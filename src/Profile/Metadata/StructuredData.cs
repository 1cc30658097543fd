using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Posts;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Feeds;
using static Profile.Feeds.SafeJson;

namespace Profile.Metadata;

/// <summary>A page as JSON-LD with schema.org's vocabulary and the properties that search engines require of each type.</summary>
internal static class StructuredData
{
    /// <summary>The JSON of a page; null for a page that has nothing to say beyond its links.</summary>
    /// <param name="kind">The kind of the item, or null.</param>
    /// <param name="item">The item whose page it is, or null.</param>
    /// <param name="path">The page's path.</param>
    /// <param name="picture">Address of the page's picture, or null.</param>
    public static string? Of(Site site, Kind? kind, IContentItem? item, string path, string? description, string? picture) => (item, path) switch
    {
        (_, "/") => Graph(ProfilePage(site, description, picture)),
        (Publication paper, _) => Graph(Paper(site, paper), Trail(site, Kinds.Publications, paper)),
        (Post post, _) => Graph(BlogPosting(site, post, description, picture), Trail(site, Kinds.Posts, post)),
        (not null, _) when kind is { IsEvent: true } => Graph(Event(site, item, description, picture), Trail(site, kind, item)),
        (null, _) when path == Kinds.Publications.List!.Permalink => Graph(PublicationsPage(site)),
        _ => null,
    };

    /// <summary>The schema.org address of a publication's type.</summary>
    public static string TypeOf(Publication paper) => "https://schema.org/" + TypeName(paper);

    private static string TypeName(Publication paper) => PublicationKinds.Of(paper) switch
    {
        PublicationKind.Book or PublicationKind.Proceedings => "Book",
        PublicationKind.Chapter => "Chapter",
        PublicationKind.Thesis => "Thesis",
        PublicationKind.Report => "Report",
        PublicationKind.Dataset => "Dataset",
        PublicationKind.Software => "SoftwareSourceCode",
        PublicationKind.Online => "WebPage",
        _ => "ScholarlyArticle",
    };

    private static string Graph(params ReadOnlySpan<JsonObject?> nodes)
    {
        var graph = new JsonArray();
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                graph.Add((JsonNode)node);
            }
        }

        return SafeJson.Write(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph });
    }

    private static JsonObject ProfilePage(Site site, string? description, string? picture)
    {
        var person = new JsonObject { ["@type"] = "Person", ["@id"] = Person(site), ["name"] = Owner.Name(site), ["url"] = AbsoluteUrl.Of(site, "/") };
        Set(person, "givenName", site.Settings.Owner.First.FirstOrDefault());
        Set(person, "familyName", site.Settings.Owner.Last.FirstOrDefault());
        Set(person, "description", description);
        Set(person, "image", picture);
        Set(person, "jobTitle", site.Cv?.Headline);
        Set(person, "email", Owner.Email(site));
        if (Owner.Profiles(site).ToArray() is { Length: > 0 } profiles)
        {
            person["sameAs"] = new JsonArray([.. profiles.Select(p => (JsonNode)p)]);
        }

        if (Owner.Orcid(site) is { } orcid)
        {
            person["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = "ORCID", ["value"] = orcid };
        }

        var page = new JsonObject
            { ["@type"] = "ProfilePage", ["url"] = AbsoluteUrl.Of(site, "/"), ["name"] = site.Settings.Title, ["inLanguage"] = site.Settings.Language,
            ["mainEntity"] = person };
        Set(page, "dateModified", site.Updated?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return page;
    }

    private static JsonObject BlogPosting(Site site, Post post, string? description, string? picture)
    {
        var node = new JsonObject
        {
            ["@type"] = "BlogPosting",
            ["headline"] = post.Title,
            ["url"] = AbsoluteUrl.Of(site, post.Permalink ?? post.Address),
            ["datePublished"] = post.Date.Iso,
            ["author"] = new JsonObject { ["@type"] = "Person", ["@id"] = Person(site), ["name"] = Owner.Name(site), ["url"] = AbsoluteUrl.Of(site, "/") },
            ["inLanguage"] = site.Settings.Language,
        };
        Set(node, "dateModified", post.Byline.Updated?.Iso);
        Set(node, "description", description);
        Set(node, "image", picture);
        Set(node, "keywords", string.Join(", ", post.Terms.Select(t => t.Name)));
        return node;
    }

    // The performer is the owner, unless the file lists others.
    private static JsonObject Event(Site site, IContentItem item, string? description, string? picture)
    {
        JsonNode[] performers = [.. item.Authors.Select(a => new JsonObject { ["@type"] = "Person", ["name"] = a.Name })];
        var node = new JsonObject { ["@type"] = "Event", ["name"] = item.Title, ["url"] = AbsoluteUrl.Of(site, item.Permalink!) };
        Set(node, "startDate", item.Date is { } start ? Feed.Written(site, start) : null);
        Set(node, "endDate", item.End is { } end ? Feed.Written(site, end) : null);
        Set(node, "description", description);
        Set(node, "image", picture);
        Set(node, "inLanguage", site.Settings.Language);
        if (item.Place is { } place)
        {
            node["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place, ["address"] = place };
        }

        node["performer"] = performers.Length == 0
            ? new JsonObject { ["@type"] = "Person", ["@id"] = Person(site), ["name"] = Owner.Name(site), ["url"] = AbsoluteUrl.Of(site, "/") }
            : new JsonArray(performers);
        return node;
    }

    private static JsonObject Paper(Site site, Publication paper)
    {
        var node = new JsonObject
        {
            ["@type"] = TypeName(paper),
            ["@id"] = AbsoluteUrl.Of(site, paper.Permalink),
            ["url"] = AbsoluteUrl.Of(site, paper.Permalink),
            ["name"] = paper.Title,
            ["headline"] = paper.Title,
            ["author"] = new JsonArray([.. paper.Authors.Select(a => (JsonNode)Author(site, a))]),
        };
        Set(node, "datePublished", ((IContentItem)paper).Date?.Iso);
        Set(node, "abstract", paper.Abstract);
        Set(node, "pagination", paper.Pages);
        Set(node, "publisher", paper.Publisher);
        Set(node, "isbn", paper.Isbn);
        Set(node, "inLanguage", paper.LanguageTag);
        Set(node, "keywords", string.Join(", ", paper.Keywords));
        if (paper.Venue.Length > 0)
        {
            node["isPartOf"] = Part(paper);
        }

        if (paper.Doi is { } doi)
        {
            node["sameAs"] = Identifiers.DoiUrl(doi);
            node["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = "DOI", ["value"] = doi };
        }

        if (paper.PdfPermalink is { } pdf && site.AssetAt(Permalink.ToPath(pdf)) is not null)
        {
            node["encoding"] = new JsonObject { ["@type"] = "MediaObject", ["contentUrl"] = AbsoluteUrl.Of(site, pdf), ["encodingFormat"] = "application/pdf" };
            node["isAccessibleForFree"] = true;
        }

        return node;
    }

    private static JsonObject Part(Publication paper)
    {
        var whole = new JsonObject { ["@type"] = PublicationKinds.Of(paper) == PublicationKind.Article ? "Periodical" : "Book", ["name"] = paper.Venue };
        Set(whole, "issn", paper.Issn);
        if (PublicationKinds.Of(paper) != PublicationKind.Article || paper.Volume is null)
        {
            return whole;
        }

        return new JsonObject { ["@type"] = "PublicationVolume", ["volumeNumber"] = paper.Volume, ["isPartOf"] = whole };
    }

    private static JsonObject Author(Site site, Author author)
    {
        var person = new JsonObject { ["@type"] = author.Name.Literal is null ? "Person" : "Organization", ["name"] = author.Name.Display };
        if (author.IsOwner)
        {
            person["@id"] = Person(site);
            Set(person, "sameAs", Owner.Orcid(site));
        }
        else
        {
            Set(person, "url", author.Link);
        }

        return person;
    }

    private static JsonObject PublicationsPage(Site site)
    {
        var places = site.Publications.All.Where(p => ReferenceEquals(site.ItemAt(Permalink.ToPath(p.Permalink)), p))
            .Select((p, i) => (JsonNode)new JsonObject
                { ["@type"] = "ListItem", ["position"] = i + 1, ["url"] = AbsoluteUrl.Of(site, p.Permalink), ["name"] = p.Title });
        return new JsonObject
        {
            ["@type"] = "CollectionPage",
            ["url"] = AbsoluteUrl.Of(site, Kinds.Publications.List!.Permalink),
            ["name"] = site.Settings.Texts[Kinds.Publications.List!.Title],
            ["mainEntity"] = new JsonObject { ["@type"] = "ItemList", ["itemListElement"] = new JsonArray([.. places]) },
        };
    }

    private static JsonObject Trail(Site site, Kind kind, IContentItem item) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
            Step(site, 1, Owner.Name(site), "/"), Step(site, 2, site.Settings.Texts[kind.List!.Title], kind.List.Permalink),
                Step(site, 3, item.Title, item.Permalink!)),
    };

    private static JsonObject Step(Site site, int position, string name, string permalink) =>
        new() { ["@type"] = "ListItem", ["position"] = position, ["name"] = name, ["item"] = AbsoluteUrl.Of(site, permalink) };

    private static string Person(Site site) => AbsoluteUrl.Of(site, "/") + "#me";
}
