using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content.Routes;

/// <summary>Every address of the site, settled before anything is rendered, so that links resolve and collisions are named.</summary>
internal sealed class RouteTable
{
    private readonly FrozenDictionary<string, Route> byPath;
    private readonly FrozenDictionary<string, string> byTarget;

    private RouteTable(ImmutableArray<Route> routes)
    {
        Routes = routes;
        byPath = routes.ToFrozenDictionary(r => Permalink.ToPath(r.Permalink), StringComparer.Ordinal);
        byTarget = routes.Where(r => r.Kind == RouteKind.Document).ToFrozenDictionary(r => r.Target, r => r.Permalink, StringComparer.Ordinal);
    }

    /// <summary>All routes in the order of their permalinks.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>
    /// The table of all claims. Of several claims to one address the documents win over listings and listings over redirects, and then the first in
    /// path order; every other one is reported with the winner's name.
    /// </summary>
    public static RouteTable Build(IEnumerable<Route> claims, DiagnosticBag bag)
    {
        var winners = new Dictionary<string, Route>(StringComparer.Ordinal);
        var ordered = claims
            .OrderBy(c => c.Kind switch { RouteKind.Document => 0, RouteKind.Listing => 1, _ => 2 })
            .ThenBy(c => c.Location.Path, StringComparer.Ordinal)
            .ThenBy(c => c.Location.Line);
        foreach (var claim in ordered)
        {
            if (winners.TryGetValue(Permalink.ToPath(claim.Permalink), out var winner))
            {
                // An owner's own page in place of a listing is the owner's wish, not a mistake.
                if (claim.Kind != RouteKind.Listing)
                {
                    bag.Report(Messages.PermalinkCollision, claim.Location, claim.Permalink, winner.Location.Path);
                }
            }
            else
            {
                winners.Add(Permalink.ToPath(claim.Permalink), claim);
            }
        }

        return new RouteTable([.. winners.Values.OrderBy(r => r.Permalink, StringComparer.Ordinal)]);
    }

    /// <summary>The route at a percent-decoded path in canonical form, or null.</summary>
    public Route? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The route at a percent-decoded path, spelled as other servers do, too: without its last slash, with <c>index.html</c> or <c>.html</c>; or null.</summary>
    public Route? FindSpelled(string path) =>
        Find(path) ?? Find(path + "/")
        ?? (path.EndsWith("/index.html", StringComparison.Ordinal) ? Find(path[..^"index.html".Length]) : null)
        ?? (path.EndsWith(".html", StringComparison.Ordinal) ? Find(path[..^".html".Length] + "/") : null);

    /// <summary>The permalink of a content file, or null when it has none or another file took it.</summary>
    public string? PermalinkOf(string documentPath) => byTarget.GetValueOrDefault(documentPath);
}
