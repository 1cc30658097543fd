using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>Reports moved addresses that redirect in a loop, or to an address that the site does not have.</summary>
internal static class RedirectCheck
{
    /// <summary>Reports each at the place where it is written.</summary>
    public static void Report(RouteTable routes, LinkResolver links, SiteSettings settings, DiagnosticBag bag)
    {
        foreach (var route in routes.Routes.Where(r => r.IsRedirect))
        {
            if (Guard.Read(route.Location, bag, () => ProblemOf(route, routes, links, settings), null) is { } problem)
            {
                bag.Report(problem);
            }
        }
    }

    // Only the redirect that contains a wrong address is reported, not those that lead to it.
    private static Diagnostic? ProblemOf(Route route, RouteTable routes, LinkResolver links, SiteSettings settings)
    {
        var passed = new List<string> { route.Permalink };
        var next = route;
        while (next is { IsRedirect: true })
        {
            var resolved = links.Resolve(Inside(next.Target, settings), next.Permalink, next.Location.Path);
            if (resolved.Problem is not null)
            {
                return next == route ? Messages.RedirectToNowhere.At(route.Location, route.Target, links.Suggest(route.Target)) : null;
            }

            next = routes.FindSpelled(Permalink.ToPath(PathOf(resolved.Href ?? "")));
            if (next is not null && passed.Contains(next.Permalink))
            {
                return next == route ? Messages.RedirectLoop.At(route.Location, string.Join(" → ", passed.Append(next.Permalink))) : null;
            }

            passed.Add(next?.Permalink ?? "");
        }

        return null;
    }

    // The whole address of a page of this site, as the address from its root.
    private static string Inside(string target, SiteSettings settings) =>
        Uri.TryCreate(target.StartsWith("//", StringComparison.Ordinal) ? $"https:{target}" : target, UriKind.Absolute, out var address)
        && Uri.TryCreate(settings.Url, UriKind.Absolute, out var own) && address.Authority == own.Authority
            ? address.PathAndQuery + address.Fragment
            : target;

    private static string PathOf(string href) => href.AsSpan().IndexOfAny('?', '#') is var cut and >= 0 ? href[..cut] : href;
}
