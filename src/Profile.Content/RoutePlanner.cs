using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;

namespace Profile.Content;

/// <summary>Says which address each document and each listing asks for, before anything is rendered.</summary>
internal sealed class RoutePlanner(ContentLayout layout, SiteSettings settings, DiagnosticBag bag)
{
    /// <summary>The table of all addresses.</summary>
    /// <param name="hasCv">Whether there is a CV.</param>
    /// <param name="publications">Each has a page; the list is there when there is any.</param>
    public RouteTable Plan(ImmutableArray<Document> documents, bool hasCv, PublicationList publications)
    {
        var claims = new List<Route>();
        foreach (var document in documents)
        {
            if (Claim(document) is { } permalink && !IsReserved(permalink, PermalinkLocation(document)))
            {
                claims.Add(Moved(document) is { } target
                    ? new Route(permalink, RouteKind.Redirect, target, PermalinkLocation(document))
                    : new Route(permalink, RouteKind.Document, document.Path, PermalinkLocation(document)));
                claims.AddRange(Aliases(document, permalink));
                claims.AddRange(LaterPages(document, permalink, documents));
            }
        }

        claims.Add(new Route("/", RouteKind.Listing, "home", new Location(layout.HomeFile)));
        if (documents.Any(d => d.Collection == "news"))
        {
            claims.Add(Listed(Listing.News));
        }

        if (documents.Any(d => d.Collection == "posts"))
        {
            claims.Add(Listed(Listing.Posts));
        }

        claims.AddRange(Archived(documents).Distinct().Select(a => new Route(a, RouteKind.Listing, "archive", new Location(a))));
        claims.AddRange(new[] { ("projects", Listing.Projects), ("teachings", Listing.Courses), ("books", Listing.Books) }
            .Where(l => documents.Any(d => d.Collection == l.Item1))
            .Select(l => Listed(l.Item2)));

        if (publications.All.Length > 0)
        {
            claims.Add(Listed(Listing.Publications));
            claims.AddRange(publications.All.Select(p => new Route(p.Permalink, RouteKind.Listing, Listing.Publication, p.Location)));
        }

        if (hasCv)
        {
            claims.Add(new Route(layout.CvPermalink, RouteKind.Listing, "cv", new Location(layout.CvFile)));
        }

        return RouteTable.Build(claims, bag);
    }

    private bool IsReserved(string permalink, Location location)
    {
        var isReserved = OwnAddress.Is(permalink);
        if (isReserved)
        {
            bag.Report(Messages.ReservedAddress, location, permalink);
        }

        return isReserved;
    }

    // An item that is published elsewhere has its address lead there.
    private string? Moved(Document document)
    {
        var target = document.FrontMatter["redirect_to"] ?? document.FrontMatter["redirect"];
        if (target is not YamlScalar { IsNull: false, Flag: null } scalar || scalar.Text.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (RedirectTarget.Normalise(Prefixed(text)) is { } address)
        {
            return address;
        }

        bag.Report(Messages.BadRedirect, scalar.Location, text);
        return null;
    }

    private string Prefixed(string target) =>
        settings.BaseUrl.Length > 0 && target.StartsWith(settings.BaseUrl + "/", StringComparison.Ordinal) ? target[settings.BaseUrl.Length..]
        : target.Contains("://", StringComparison.Ordinal) || target.StartsWith('/') ? target : "/" + target;

    private IEnumerable<string> Archived(ImmutableArray<Document> documents)
    {
        var schema = ItemKeys.Common("a post", ItemKeys.Singular);
        foreach (var document in documents.Where(d => d.Collection is "posts" or "books"))
        {
            var isBook = document.Collection == "books";
            var date = isBook ? FirstDate(document, "date", "finished", "started") : DateOf(document);
            if (date is null && !isBook)
            {
                continue;
            }

            var section = isBook ? "books" : "blog";
            Func<Fields, ImmutableArray<Term>> termsOf = isBook ? ItemKeys.Terms : ItemKeys.TermsOfPost;
            if (date is { Year: var year })
            {
                yield return Archives.OfYear(year, section);
            }

            foreach (var term in termsOf(new Fields(document.FrontMatter, schema, new DiagnosticBag())))
            {
                yield return Archives.Of(term, section);
            }
        }
    }

    private PartialDate? DateOf(Document document) => FirstDate(document, "date") ?? FileDate.Of(document.Name);

    private PartialDate? FirstDate(Document document, params string[] keys) =>
        keys.Select(k => DateParser.Parse(document.FrontMatter[k] is YamlScalar scalar ? scalar.Text : "", settings.TimeZone)).FirstOrDefault(d => d is not null);

    private IEnumerable<Route> LaterPages(Document document, string permalink, ImmutableArray<Document> documents)
    {
        if (document.Collection == "pages" && Pagination.Of(document, permalink, settings) is { } pagination)
        {
            for (var n = pagination.Pages(documents.Count(pagination.Lists)); n > 1; n--)
            {
                yield return new Route(pagination.Address(permalink, n), RouteKind.Listing, "pagination", document.Location);
            }
        }
    }

    private static Route Listed(Listing listing) => new(listing.Permalink, RouteKind.Listing, listing.Name, new Location(listing.Permalink));

    private string? Claim(Document document)
    {
        var quiet = new DiagnosticBag();
        var fields = new Fields(document.FrontMatter, ItemKeys.Common("a document"), quiet, settings.TimeZone);
        if (fields.Text("permalink") is { } written)
        {
            // Of an item of a collection Jekyll fills in the placeholders of its own permalink, too.
            if ((document.Collection != "pages" && written.Contains("/:", StringComparison.Ordinal) ? PermalinkPattern.Expand(written, Facts(document, fields)) : Permalink.Normalise(written)) is { } permalink)
            {
                return permalink;
            }

            bag.Report(Messages.BadPermalink, fields.LocationOf("permalink"), written);
        }

        if (document.Path == layout.HomeFile)
        {
            return "/";
        }

        var collection = settings.Collection(document.Collection);
        if (collection is null || !collection.Output || (document.Collection == "news" && !layout.IsAlFolio && !HasOwnPage(document)))
        {
            return null;
        }

        var address = PermalinkPattern.Expand(Pattern(document, collection), Facts(document, fields));
        if (address is null)
        {
            bag.Report(Messages.BadPermalink, document.Location, document.Name);
        }

        return address;
    }

    // A news item that says more than one line gets a page; a line is read in the list.
    private static bool HasOwnPage(Document document)
    {
        var isInline = document.FrontMatter["inline"] is YamlScalar { Flag: true };
        return !isInline && document.Body.AsSpan().Trim().Contains('\n');
    }

    private string Pattern(Document document, CollectionSettings collection)
    {
        if (document.Collection == "pages")
        {
            return document.Path.StartsWith($"{layout.Prefix}pages/", StringComparison.Ordinal) && layout.IsAlFolio ? "/_pages/:path/" : "/:path/";
        }

        return collection.Permalink ?? settings.PermalinkPattern ?? (document.Collection == "posts" ? "date" : "/:collection/:path/");
    }

    private PermalinkFacts Facts(Document document, Fields fields)
    {
        var isPost = document.Collection == "posts";
        var name = isPost ? FileDate.NameWithout(document.Name) : document.Name;
        var date = DateOf(document);
        return new PermalinkFacts(document.Collection, layout.PathInCollection(document.Path, document.Collection), name, fields.Text("slug") ?? name, date, fields.Words("categories"));
    }

    private IEnumerable<Route> Aliases(Document document, string permalink)
    {
        var fields = new Fields(document.FrontMatter, ItemKeys.Common("a document"), new DiagnosticBag());
        foreach (var alias in fields.Texts("redirect_from"))
        {
            if (Permalink.Normalise(alias) is { } from && from != permalink)
            {
                if (IsReserved(from, fields.LocationOf("redirect_from")))
                {
                    continue;
                }

                yield return new Route(from, RouteKind.Redirect, permalink, fields.LocationOf("redirect_from"));
            }
            else
            {
                bag.Report(Messages.BadPermalink, fields.LocationOf("redirect_from"), alias);
            }
        }
    }

    private static Location PermalinkLocation(Document document) =>
        document.FrontMatter.Entry("permalink")?.Location ?? document.Location;
}
