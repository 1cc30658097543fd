using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content.Routes;

/// <summary>Every address of the site, settled before anything is rendered, so that links resolve and collisions are reported.</summary>
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

    /// <summary>All routes, ordered by permalink.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>
    /// The table of all claims. If several claim the same address, documents win over documents that redirect elsewhere, those over listings, and listings over
    /// former addresses. Among documents the winner depends only on their names, so every copy of the server makes the same choice: first documents that are
    /// not conflict copies, then the one whose name makes the address, then the shorter name, then the first in path order. Every loser is reported, together
    /// with the document that it lost to.
    /// </summary>
    /// <param name="home">The file from which the home page's address is made.</param>
    public static RouteTable Build(IEnumerable<Route> claims, string home, DiagnosticBag bag)
    {
        var order = new ClaimOrder(home);
        return new RouteTable(
        [
            .. claims.GroupBy(c => Permalink.ToPath(c.Permalink), StringComparer.Ordinal).Select(g => WinnerOf(g, order, bag))
                .OrderBy(r => r.Permalink, StringComparer.Ordinal),
        ]);
    }

    private static Route WinnerOf(IEnumerable<Route> claims, ClaimOrder order, DiagnosticBag bag)
    {
        // Nearly every address is claimed once, and sorting one claim compares nothing.
        var sorted = claims.Order(order).ToArray();
        foreach (var claim in sorted.Skip(1))
        {
            ReportCollision(claim, sorted[0], bag);
        }

        return sorted[0];
    }

    /// <summary>The route at a percent-decoded path in canonical form, or null.</summary>
    public Route? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>
    /// The route at a percent-decoded path, also in the spellings of other servers: without its last slash, with <c>index.html</c> or <c>.html</c>; or null.
    /// </summary>
    public Route? FindSpelled(string path) =>
        Find(path) ?? Find(path + "/")
        ?? (path.EndsWith("/index.html", StringComparison.Ordinal) ? Find(path[..^"index.html".Length]) : null)
        ?? (path.EndsWith(".html", StringComparison.Ordinal) ? Find(path[..^".html".Length] + "/") : null);

    /// <summary>The permalink of a content file, or null when it has none or another file took it.</summary>
    public string? PermalinkOf(string documentPath) => byTarget.GetValueOrDefault(documentPath);

    private static void ReportCollision(Route claim, Route winner, DiagnosticBag bag)
    {
        // An owner's own page in place of a listing is intended, not a mistake.
        if (claim.Kind is RouteKind.Listing or RouteKind.File)
        {
            return;
        }

        if (claim.Kind == RouteKind.Document && winner.Kind == RouteKind.Document && ConflictCopy.IsCopy(claim.Location.Path, winner.Location.Path))
        {
            bag.Report(Messages.ConflictCopy, claim.Location, claim.Permalink, winner.Location.Path);
            return;
        }

        bag.Report(Messages.PermalinkCollision, claim.Location, claim.Permalink, winner.Location.Path);
        if (winner.Kind == RouteKind.Document && winner.Location.Path != claim.Location.Path)
        {
            bag.Report(Messages.SharedPermalink, winner.Location, winner.Permalink, claim.Location.Path);
        }
    }

    private static string NameOf(Route claim) => Path.GetFileNameWithoutExtension(claim.Location.Path);

    private sealed class ClaimOrder(string home) : IComparer<Route>
    {
        public int Compare(Route? x, Route? y)
        {
            var byKind = Rank(x!).CompareTo(Rank(y!));
            if (byKind != 0)
            {
                return byKind;
            }

            var byName = x!.Kind == RouteKind.Listing ? 0 : CompareNames(x, y!);
            var byLength = byName != 0 ? byName : x.Location.Path.Length.CompareTo(y!.Location.Path.Length);
            var byPath = byLength != 0 ? byLength : string.CompareOrdinal(x.Location.Path, y!.Location.Path);
            return byPath != 0 ? byPath : x.Location.Line.CompareTo(y!.Location.Line);
        }

        private int CompareNames(Route x, Route y)
        {
            var (one, other) = (NameOf(x), NameOf(y));
            var byCopy = ConflictCopy.IsMarked(x.Location.Path).CompareTo(ConflictCopy.IsMarked(y.Location.Path));
            var byAddress = byCopy != 0 ? byCopy : IsMadeOf(y, other).CompareTo(IsMadeOf(x, one));
            return byAddress != 0 ? byAddress : one.Length.CompareTo(other.Length);
        }

        private bool IsMadeOf(Route claim, string name) => claim.Permalink == "/"
            ? claim.Location.Path == home
            : Permalink.ToPath(claim.Permalink).TrimEnd('/') is var path && path[(path.LastIndexOf('/') + 1)..] == FileDate.NameWithout(name);

        private static int Rank(Route claim) =>
            claim.Kind switch { RouteKind.Document => 0, RouteKind.Moved => 1, RouteKind.Listing or RouteKind.File => 2, _ => 3 };
    }
}
