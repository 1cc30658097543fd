using Microsoft.AspNetCore.Mvc.Routing;
using Profile.Content;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
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
        var route = scope.Site.Routes.Find(path);
        return ValueTask.FromResult(new RouteValueDictionary { ["page"] = PageOf(scope.Site, path, route) });
    }

    private static string PageOf(Site site, string path, Route? route) => (route?.Kind, route?.Target) switch
    {
        _ when path == "/" => "/Index",
        _ when path == PageRenderer.SearchPath => "/Search",
        (RouteKind.Listing, "news") => "/News/Index",
        (RouteKind.Listing, "cv") => "/Experience",
        (RouteKind.Listing, "publications") => "/Publications/Index",
        (RouteKind.Listing, "posts") => "/Posts/Index",
        (RouteKind.Listing, "projects") => "/Projects/Index",
        (RouteKind.Listing, "courses") => "/Courses/Index",
        (RouteKind.Listing, "books") => "/Books/Index",
        (RouteKind.Listing, "archive") => "/Archive",
        _ => site.ItemAt(path) switch
        {
            NewsItem => "/News/Item",
            Post => "/Posts/Item",
            Project => "/Projects/Item",
            Course => "/Courses/Item",
            Book => "/Books/Item",
            Publication => "/Publications/Item",
            Page => "/Page",
            _ => "/NotFound",
        },
    };
}
