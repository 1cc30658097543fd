using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Profile.Content.Routes;
using Profile.Content;
using Profile.Diagrams;
using Profile.Drawing;
using Profile.Feeds;
using Profile.Reloading;
using Profile.Search;

namespace Profile.Serving;

/// <summary>
/// Renders a path of a site to its bytes, in a pipeline of its own that no visitor's request ever enters: nothing about a request can change a page.
/// </summary>
internal sealed class PageRenderer(IHttpContextFactory contexts, RenderPipeline pipeline)
{
    /// <summary>The path at which the page for unknown addresses is rendered.</summary>
    public const string NotFoundPath = "/404.html";

    /// <summary>The address of the search.</summary>
    public const string SearchPath = OwnAddress.Search;

    /// <summary>The rendition of a path that the site has.</summary>
    /// <exception cref="InvalidOperationException">The page failed to render.</exception>
    public Task<Rendition> RenderAsync(Site site, string path) => DrawnPicture.Find(path) is { } picture
        ? Task.FromResult(new Rendition(StatusCodes.Status200OK, picture.ContentType, picture.Draw(site)))
        : SiteFile.Find(path, site) is { } file
        ? Task.FromResult(new Rendition(StatusCodes.Status200OK, file.ContentType, Encoding.UTF8.GetBytes(file.Write(site))))
        : DiagramPage.Find(site, path) is { } diagram
        ? Task.FromResult(diagram)
        : RenderAsync(site, path, null);

    /// <summary>The same, with everything that was read of the site.</summary>
    /// <exception cref="InvalidOperationException">The page failed to render.</exception>
    public async Task<RenderedPath> RenderNotingAsync(Site site, string path)
    {
        var inputs = new HashSet<SiteInput>();
        var rendition = await RenderAsync(site.Noting(inputs), path);
        return new RenderedPath(rendition, [.. inputs]);
    }

    /// <summary>The page of search results; not to be cached.</summary>
    /// <exception cref="InvalidOperationException">The page failed to render.</exception>
    public Task<Rendition> RenderAsync(SearchAnswer answer) => RenderAsync(answer.Site, SearchPath, answer);

    private async Task<Rendition> RenderAsync(Site site, string path, SearchAnswer? answer)
    {
        var body = new MemoryStream();
        var features = Features(path, body);
        features.Set(answer);
        var context = contexts.Create(features);
        try
        {
            var scope = context.RequestServices.GetRequiredService<SiteScope>();
            (scope.Site, scope.Language) = (site, site.LanguageAt(path));
            await pipeline.Pages(context);
            await context.Response.CompleteAsync();
            var status = path == NotFoundPath ? StatusCodes.Status404NotFound : context.Response.StatusCode;
            if (status is not (StatusCodes.Status200OK or StatusCodes.Status404NotFound) || body.Length == 0)
            {
                throw new InvalidOperationException($"{path} rendered with status {status} and {body.Length} bytes");
            }

            var bytes = body.ToArray();
            var policy = ContentSecurityPolicy.For(Encoding.UTF8.GetString(bytes));
            return new Rendition(status, context.Response.ContentType ?? "text/html; charset=utf-8", bytes, [.. Headers(policy, context.Response.Headers.Link)])
            {
                CacheControl = answer is null ? Rendition.Fresh : Rendition.NoStore,
            };
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Headers(string policy, StringValues links)
    {
        yield return new("Content-Security-Policy", policy);
        yield return new("Cross-Origin-Resource-Policy", "same-origin");
        if (!ContentSecurityPolicy.Embeds(policy))
        {
            yield return new("Cross-Origin-Embedder-Policy", "require-corp");
        }

        if (links.Count > 0)
        {
            yield return new("Link", links);
        }
    }

    private static FeatureCollection Features(string path, MemoryStream body)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Path = path,
            PathBase = "",
            Protocol = "HTTP/1.1",
            Headers = new HeaderDictionary { ["Host"] = "localhost" },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        return features;
    }
}
