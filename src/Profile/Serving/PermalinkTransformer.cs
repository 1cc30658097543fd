using Microsoft.AspNetCore.Mvc.Routing;
using Profile.Content;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Reloading;
using Route = Profile.Content.Routes.Route;

namespace Profile.Serving;

/// <summary>Maps a permalink of the site to the Razor Page of its kind.</summary>
internal sealed class PermalinkTransformer(SiteScope scope) : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var path = httpContext.Request.Path.Value!;
        var route = scope.Site.RouteAt(path);
        return ValueTask.FromResult(new RouteValueDictionary { ["page"] = PageOf(scope.Site, path, route) });
    }

    private static string PageOf(Site site, string path, Route? route) => route switch
    {
        _ when path == "/" => "/Index",
        _ when path == PageRenderer.SearchPath => "/Search",
        { Kind: RouteKind.Listing, Target: "cv" } => "/Experience",
        { Kind: RouteKind.Listing, Target: "archive" } => "/Archive",
        { Kind: RouteKind.Listing, Target: PublicationArchive.RouteTarget } => "/Publications/Archive",
        { Kind: RouteKind.Listing, Target: var collection } when Kinds.All.FirstOrDefault(k => k.List is not null && k.Collection == collection) is { } kind =>
            $"/{kind.PageFolder}/Index",
        _ => site.EntryAt(path) is { } found ? $"/{found.Kind.PageFolder}/Item" : "/NotFound",
    };
}
