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
}
