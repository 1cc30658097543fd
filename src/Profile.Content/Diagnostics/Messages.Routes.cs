namespace Profile.Content.Diagnostics;

// PRF5xx: addresses.
internal static partial class Messages
{
    public static readonly Message PermalinkCollision = new("PRF501", Severity.Error,
        "wants the address {0}, which {1} has already",
        "Two files ask for one address. The first in path order is served. Change the permalink or the name of one of them.");

    public static readonly Message BadPermalink = new("PRF502", Severity.Error,
        "'{0}' cannot be an address",
        "A permalink is a path inside the site, such as /talks/. It holds no .., no ?, no # and no other site's address.");

    public static readonly Message ReservedAddress = new("PRF503", Severity.Error,
        "wants the address {0}, which the server answers by itself",
        "The feed, the site map and the server's own checks live there. Choose another permalink.");

    public static readonly Message BadRedirect = new("PRF504", Severity.Error,
        "'{0}' is no address that a page can lead to",
        "Write the whole address of another site (https://…) or a path of this one (/talks/). The page is shown itself until then.");

    public static readonly Message RedirectLoop = new("PRF511", Severity.Warning,
        "leads round in a circle: {0}",
        "A browser follows it some twenty times and gives up. Let one of the addresses lead to a page.");

    public static readonly Message RedirectToNowhere = new("PRF512", Severity.Warning,
        "leads to '{0}', which the site does not have{1}",
        "Whoever asks for it gets the page of unknown addresses. Write the address of a page, of a file or of another site.");
}
