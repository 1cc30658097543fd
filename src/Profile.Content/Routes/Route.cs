using Profile.Content.Diagnostics;

namespace Profile.Content.Routes;

/// <summary>What answers at a permalink.</summary>
internal enum RouteKind
{
    /// <summary>A page provided by the theme: a list of news, the CV, the archive of a year.</summary>
    Listing,

    /// <summary>A machine-readable file made from a listing's items: their calendar.</summary>
    File,

    /// <summary>A content file.</summary>
    Document,

    /// <summary>A former address, which redirects (<c>redirect_from</c>).</summary>
    Redirect,

    /// <summary>The address of a content file that redirects elsewhere (<c>redirect_to</c>).</summary>
    Moved,
}

/// <summary>One address of the site.</summary>
/// <param name="Permalink">Its canonical URL inside the site.</param>
/// <param name="Kind">What answers there.</param>
/// <param name="Target">For a document its path, for a listing its name, for a redirect its target URL.</param>
/// <param name="Location">Where content claims the address, for diagnostics.</param>
internal sealed record Route(string Permalink, RouteKind Kind, string Target, Location Location)
{
    /// <summary>Whether it redirects.</summary>
    public bool IsRedirect => Kind is RouteKind.Redirect or RouteKind.Moved;
}
