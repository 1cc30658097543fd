namespace Profile.Content.Diagnostics;

// PRF6xx: settings, CV and data files.
internal static partial class Messages
{
    public static readonly Message BadSetting = new("PRF601", Severity.Warning,
        "'{0}' is not a value for {1}; write it like {2}",
        "The setting is ignored and the default is used.");

    public static readonly Message UrlWithPath = new("PRF611", Severity.Warning,
        "the path '{0}' in url is left out; complete addresses of this site begin with {1}",
        "url names only the host. To publish below a path of the host, export the site for that path: profile export OUT --base-path /path.");

    public static readonly Message UnknownEntry = new("PRF602", Severity.Warning,
        "an entry of '{0}' has none of the keys of a CV entry and is shown as it is",
        "Use the keys of RenderCV's entries: institution and area, company and position, title and authors, name, label and details, or bullet.");

    public static readonly Message UnknownNetwork = new("PRF603", Severity.Warning,
        "'{0}' is not a known account{1}",
        "The key is not one of al-folio's social links. Write a map with title, url and optionally logo for an account of your own.");

    public static readonly Message UnreadAccount = new("PRF610", Severity.Warning,
        "'{0}' is neither a name at {1} nor an address, so there is no link",
        "Write the name as the network shows it, with or without @ (for Mastodon name@host, for Bluesky name.bsky.social, for mail name@host), or the "
            + "whole address.");

    public static readonly Message MissingSettings = new("PRF604", Severity.Warning,
        "is missing, so the site has no name",
        "Create the file with at least first_name and last_name.");

    public static readonly Message MissingHome = new("PRF605", Severity.Warning,
        "is missing, so the home page has no text",
        "Create the file with front matter (layout: about, permalink: /) and a few paragraphs about yourself.");

    public static readonly Message ExternalFeed = new("PRF609", Severity.Warning,
        "the feed {0} is not fetched, so its posts are not shown",
        "The server asks no other host for anything. List the posts under posts: with url, title and published_date, or write them as posts with redirect.");

    public static readonly Message EmptySection = new("PRF606", Severity.Warning,
        "the section '{0}' is empty and is left out",
        "Add entries to the section, or delete it.");

    public static readonly Message NotACv = new("PRF608", Severity.Error,
        "cv should be a map of name and sections, not {0}",
        "The CV file starts with cv:, and below it, two spaces further in, name: and sections: follow. The last good CV stays.");

    public static readonly Message UnreadDate = new("PRF607", Severity.Warning,
        "'{0}' is not a date; it is shown as it is",
        "Write 2024, 2024-03 or 2024-03-05; the day must exist. end_date may also be present. Put words in date, as in date: Summer 2019.");
}
