namespace Profile.Content.Diagnostics;

// PRF5xx: addresses.
internal static partial class Messages
{
    private const string AboutCopies =
        "Dropbox, Syncthing and other programs keep a file twice when it was changed in two places, and mark the second in its name: (1), copy, "
            + "conflicted copy. "
        + "Copy from it what you need, then delete it. If it is not a copy, give it a name without the mark.";

    public static readonly Message PermalinkCollision = new("PRF501", Severity.Error,
        "wants the address {0}, which {1} has already",
        "Two files claim the same address, and this one is left out. Change the permalink or the name of one of them.");

    public static readonly Message SharedPermalink = new("PRF508", Severity.Warning,
        "has the address {0}, which {1} wants too",
        "Two files claim the same address, and this one is served: its name is the one that the address is made of, or the shorter one. Change the permalink "
            + "or the name of the other.");

    public static readonly Message ConflictCopy = new("PRF509", Severity.Error,
        "looks like a second copy of {1}, which is served at {0}; this file is left out",
        AboutCopies);

    public static readonly Message SecondCopy = new("PRF510", Severity.Warning,
        "looks like a second copy of {0}; both are shown",
        AboutCopies);

    public static readonly Message UnreadCopy = new("PRF513", Severity.Warning,
        "looks like a second copy of {0}, which is the one that is read",
        AboutCopies);

    public static readonly Message AliasOfNothing = new("PRF514", Severity.Warning,
        "{0} leads nowhere, since this item has no page of its own",
        "redirect_from moves an old address to the page of the item that names it. Give the item a page, or write the old address in the page that should "
            + "answer there.");

    public static readonly Message BadPermalink = new("PRF502", Severity.Error,
        "'{0}' cannot be an address",
        "A permalink is a path inside the site, such as /talks/. It cannot contain .., ? or #, nor be the address of another site.");

    public static readonly Message ReservedAddress = new("PRF503", Severity.Error,
        "wants the address {0}, which belongs to the server",
        "The feed, the site map and the server's own checks live there. Choose another permalink.");

    public static readonly Message BelowFile = new("PRF515", Severity.Warning,
        "{0} is below {1}, which is a file in an export; an export leaves this address out",
        "The server answers both. A static host has files and folders, and nothing can be below a file. End the shorter address with a slash, or change one of "
            + "them.");

    public static readonly Message BadRedirect = new("PRF504", Severity.Error,
        "'{0}' is not an address that a page can lead to",
        "Write the whole address of another site (https://…) or a path of this one (/talks/). Until then, the page itself is shown.");

    public static readonly Message RedirectLoop = new("PRF511", Severity.Warning,
        "leads round in a circle: {0}",
        "A browser follows it some twenty times and gives up. Let one of the addresses lead to a page.");

    public static readonly Message RedirectToNowhere = new("PRF512", Severity.Warning,
        "leads to '{0}', which the site does not have{1}",
        "Visitors who follow it get the page for unknown addresses. Write the address of a page, of a file or of another site.");
}
