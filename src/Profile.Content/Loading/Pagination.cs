using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup.Liquid;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>
/// A page that lists posts, or the items of another collection, in batches (jekyll-paginate and jekyll-paginate-v2; docs/reference/al-folio.md, 5.3):
/// enabled by the page's <c>pagination</c>, or in older sites by <c>paginate</c> in the settings for <c>blog/index.html</c>.
/// </summary>
/// <param name="Source">The page.</param>
/// <param name="Collection">The name of the collection that it lists.</param>
/// <param name="PerPage">Items per page.</param>
/// <param name="Pattern">Addresses of the second and later pages, <c>:num</c> for the number.</param>
internal sealed record Pagination(SiteDocument Source, string Collection, int PerPage, string Pattern)
{
    /// <summary>How a page is paginated, or null if it is not.</summary>
    /// <param name="permalink">Its address.</param>
    public static Pagination? Of(SiteDocument source, string permalink, SiteSettings settings)
    {
        var document = source.Document;
        if (document.FrontMatter["pagination"] is YamlMap own)
        {
            var site = settings.Pagination;
            var pattern = Text(own, "permalink") ?? site.Permalink ?? "/page/:num/";
            var perPage = own["per_page"] is { } written ? Number(written) : site.PerPage;
            return own["enabled"] is YamlScalar { Flag: true }
                ? new Pagination(source, Text(own, "collection") ?? site.Collection ?? "posts", perPage ?? 10,
                    permalink.TrimEnd('/') + "/" + pattern.TrimStart('/'))
                : null;
        }

        var path = settings.Pagination.PostsPath ?? "/page:num/";
        return settings.Pagination.PostsPerPage is { } posts
            && document.Path.EndsWith("index.html", StringComparison.Ordinal) && path.StartsWith(permalink, StringComparison.Ordinal)
            ? new Pagination(source, "posts", posts, path)
            : null;
    }

    /// <summary>
    /// Pages in Jekyll's order: by the names of their files (jekyll/reader.rb), then those with their own <c>pagination</c>, because jekyll-paginate-v2
    /// replaces these with new pages.
    /// </summary>
    public static IEnumerable<T> InOrderOfPages<T>(IEnumerable<T> pages, Func<T, Document> document) => pages
        .OrderBy(p => document(p).FrontMatter["pagination"] is YamlMap own && own["enabled"] is YamlScalar { Flag: true })
        .ThenBy(p => Path.GetFileName(document(p).Path), StringComparer.Ordinal)
        .ThenBy(p => document(p).Path, StringComparer.Ordinal);

    /// <summary>Whether a document is listed: <c>hidden: true</c> keeps it out of the lists, but not off the site.</summary>
    public bool Lists(Document document) => document.Collection == Collection && document.FrontMatter["hidden"] is not YamlScalar { Flag: true };

    /// <summary>The listed documents in order: posts newest first, items of another collection by the page's <c>sort_field</c> or their date.</summary>
    public ImmutableArray<LiquidPage> Listed(IEnumerable<LiquidPage> pages)
    {
        var listed = pages.Where(p => Lists(p.Document));
        if (Collection == "posts")
        {
            return [.. listed];
        }

        var own = Source.Document.FrontMatter["pagination"] as YamlMap;
        var field = Text(own, "sort_field") is { } written and not "date" ? written : null;
        var sorted = listed.OrderBy(p => p.Document.Path, StringComparer.Ordinal)
            .OrderBy(p => field is null ? null : Text(p.Document.FrontMatter, field), NumbersFirst.Instance);
        sorted = field is null ? sorted.ThenBy(p => p.Date?.FirstMoment ?? DateTime.MaxValue) : sorted;
        return own?["sort_reverse"] is YamlScalar { Flag: true } ? [.. sorted.Reverse()] : [.. sorted];
    }

    /// <summary>The addresses of the second and later pages.</summary>
    /// <param name="documents">All documents of the site.</param>
    public IEnumerable<string> LaterAddresses(string permalink, ImmutableArray<SiteDocument> documents) =>
        PagesAt(permalink).Later(documents.Count(d => Lists(d.Document)));

    /// <summary>Liquid's <c>paginator</c> for each of the pages, by address.</summary>
    public IEnumerable<(string Permalink, LiquidPaginator Paginator)> Paginators(string permalink, ImmutableArray<LiquidPage> items)
    {
        var pages = PagesAt(permalink);
        var count = pages.Count(items.Length);
        for (var n = 1; n <= count; n++)
        {
            yield return (pages.Address(n), new LiquidPaginator(
                pages.Address(n), Collection, n, PerPage, items.Length, count, [.. items.Skip((n - 1) * PerPage).Take(PerPage)],
                n > 1 ? pages.Address(n - 1) : null, n < count ? pages.Address(n + 1) : null));
        }
    }

    private ListPages PagesAt(string permalink) => new(permalink, PerPage, Pattern);

    private static string? Text(YamlMap? map, string key) => map?[key] is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    private static int? Number(YamlNode? node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
}
