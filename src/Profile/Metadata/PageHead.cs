using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Drawing;
using Profile.Feeds;
using Profile.Serving;

namespace Profile.Metadata;

/// <summary>What a page tells programs about itself beyond its title: Open Graph (ogp.me), citation tags, JSON-LD.</summary>
/// <param name="Properties">Open Graph's <c>meta property</c> elements.</param>
/// <param name="Tags"><c>meta name</c> elements.</param>
/// <param name="Json">JSON-LD, or null.</param>
internal sealed record PageHead(ImmutableArray<MetaTag> Properties, ImmutableArray<MetaTag> Tags, string? Json)
{
    /// <summary>The head of the page at a percent-decoded path of a site.</summary>
    public static PageHead Of(Site site, string path, string title, string? description)
    {
        var (kind, item) = path == "/" ? default : site.EntryAt(path).GetValueOrDefault();
        var picture = PictureOf(site, item) is { } found ? AbsoluteUrl.Of(site, found) : null;
        return new PageHead(
            [.. OpenGraph(site, kind, item, path, title, description, picture)],
            item is Publication paper ? [.. HighwireTags.Of(paper, site)] : [],
            StructuredData.Of(site, kind, item, path, description, picture));
    }

    private static IEnumerable<MetaTag> OpenGraph(
        Site site, Kind? kind, IContentItem? item, string path, string title, string? description, string? picture)
    {
        yield return new("og:type", path == "/" ? "profile" : kind?.IsArticle == true ? "article" : "website");
        yield return new("og:title", title);
        yield return new("og:site_name", site.Settings.Title);
        yield return new("og:locale", site.Settings.Language.Replace('-', '_'));
        if (description is not null)
        {
            yield return new("og:description", description);
        }

        // The protocol requires absolute addresses; the page for unknown addresses has none of its own.
        if (site.Settings.Url is not null)
        {
            if (path != PageRenderer.NotFoundPath)
            {
                yield return new("og:url", AbsoluteUrl.Of(site, Permalink.Normalise(path) ?? path));
            }

            if (picture is not null)
            {
                yield return new("og:image", picture);
            }
            else if (path is not (PageRenderer.NotFoundPath or PageRenderer.SearchPath) && SharePicture.IsNeeded(path, site))
            {
                yield return new("og:image", AbsoluteUrl.Of(site, SharePicture.PermalinkOf(path)));
                yield return new("og:image:type", "image/png");
                yield return new("og:image:width", SharePicture.Width.ToString(CultureInfo.InvariantCulture));
                yield return new("og:image:height", SharePicture.Height.ToString(CultureInfo.InvariantCulture));
                yield return new("og:image:alt", title);
            }
        }

        if (kind?.IsArticle == true && item is { Date: { } date })
        {
            yield return new("article:published_time", date.Iso);
            if (item.Updated is { } updated)
            {
                yield return new("article:modified_time", updated.Iso);
            }

            foreach (var term in item.Terms)
            {
                yield return new("article:tag", term.Name);
            }
        }
    }

    /// <summary>The address of a page's picture: its own, else the first in its text, else the portrait; null if there is none.</summary>
    /// <param name="item">The item that the page shows, or null.</param>
    public static string? PictureOf(Site site, IContentItem? item) => item?.Picture ?? (item is null ? null : First(item.Body)) ?? site.Portrait;

    private static string? First(RenderedBody body)
    {
        var reader = new HtmlTagReader(body.Html);
        while (reader.Next())
        {
            if (reader.Name == "img" && reader.Attribute("src") is { Length: > 0 } source && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(source);
            }
        }

        return null;
    }
}
