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
                    permalink.TrimEnd('/') + "/" + Numbered(pattern).TrimStart('/'))
                : null;
        }

        var path = settings.Pagination.PostsPath ?? "/page:num/";
        return settings.Pagination.PostsPerPage is { } posts
            && document.Path.EndsWith("index.html", StringComparison.Ordinal) && path.StartsWith(permalink, StringComparison.Ordinal)
            ? new Pagination(source, "posts", posts, Numbered(path))
            : null;
    }

    // Without its number every later page would have the same address.
    private static string Numbered(string pattern) => pattern.Contains(":num", StringComparison.Ordinal) ? pattern : pattern.TrimEnd('/') + "/:num/";

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

    /// <summary>How many pages a number of items needs; at least one.</summary>
    public int Pages(int items) => Math.Clamp((items + PerPage - 1) / PerPage, 1, LoadingLimits.ListPages);

    /// <summary>The address of a page by its number, counted from 1.</summary>
    public string Address(string permalink, int number) => number == 1 ? permalink
        : Permalink.Normalise(Pattern.Replace(":num", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) ?? permalink;

    /// <summary>The addresses of the second and later pages.</summary>
    /// <param name="documents">All documents of the site.</param>
    public IEnumerable<string> LaterAddresses(string permalink, ImmutableArray<SiteDocument> documents) =>
        Enumerable.Range(2, Pages(documents.Count(d => Lists(d.Document))) - 1).Select(n => Address(permalink, n));

    /// <summary>Liquid's <c>paginator</c> for each of the pages, by address.</summary>
    public IEnumerable<(string Permalink, LiquidPaginator Paginator)> Paginators(string permalink, ImmutableArray<LiquidPage> items)
    {
        var pages = Pages(items.Length);
        for (var n = 1; n <= pages; n++)
        {
            yield return (Address(permalink, n), new LiquidPaginator(
                Collection, n, PerPage, items.Length, pages, [.. items.Skip((n - 1) * PerPage).Take(PerPage)],
                n > 1 ? Address(permalink, n - 1) : null, n < pages ? Address(permalink, n + 1) : null));
        }
    }

    private static string? Text(YamlMap? map, string key) => map?[key] is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    private static int? Number(YamlNode? node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
}
