using Profile.Content.Diagnostics;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Content.Loading;

/// <summary>Names addresses that moved and lead round in a circle, or to an address of the site that it does not have.</summary>
internal static class RedirectCheck
{
    /// <summary>Reports each where it is written.</summary>
    public static void Report(RouteTable routes, LinkResolver links, DiagnosticBag bag)
    {
        foreach (var route in routes.Routes.Where(r => r.Kind == RouteKind.Redirect))
        {
            var passed = new List<string> { route.Permalink };
            var next = route;
            while (next is { Kind: RouteKind.Redirect })
            {
                var resolved = links.Resolve(next.Target, next.Permalink, next.Location.Path);
                if (resolved.Problem is not null)
                {
                    // The one that names the address tells it, and not each that leads there.
                    if (next == route)
                    {
                        bag.Report(Messages.RedirectToNowhere, route.Location, route.Target, links.Suggest(route.Target));
                    }

                    break;
                }

                next = routes.FindSpelled(Permalink.ToPath(PathOf(resolved.Href ?? "")));
                if (next is null)
                {
                    break;
                }

                var isRound = passed.Contains(next.Permalink);
                passed.Add(next.Permalink);
                if (isRound)
                {
                    if (next == route)
                    {
                        bag.Report(Messages.RedirectLoop, route.Location, string.Join(" → ", passed));
                    }

                    break;
                }
            }
        }
    }

    private static string PathOf(string href) => href.AsSpan().IndexOfAny('?', '#') is var cut and >= 0 ? href[..cut] : href;
}
