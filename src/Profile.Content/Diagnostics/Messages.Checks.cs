namespace Profile.Content.Diagnostics;

// What only `profile check` looks for, in the finished pages and across the whole folder; the server does not report it.
internal static partial class Messages
{
    public static readonly Message UnusedAsset = new("PRF111", Severity.Warning,
        "is not mentioned by any page or file of the site",
        "Anybody who knows its address can fetch the file, though nothing leads to it. Delete it, or keep it and pass over this line. Style sheets, "
            + "scripts and fonts are not looked at. Only 'profile check' says this.");

    public static readonly Message CheckFailed = new("PRF116", Severity.Error,
        "could not be looked at: {0}",
        "The finished page or file met a case that a check does not survive. Everything else has been looked at. Please report the file. Only 'profile "
            + "check' and a preview say this.");

    public static readonly Message LongTitle = new("PRF218", Severity.Warning,
        "the title has {0} characters; search results show about {1}",
        "A search engine cuts what is longer, and the site's name after it is lost. Put what tells this page from others first, or shorten the title. "
            + "Only 'profile check' and a preview say this.");

    public static readonly Message MissingAnchor = new("PRF505", Severity.Warning,
        "links to '#{0}', and no place on {1} has that name{2}",
        "A reader who follows the link lands at the top of the page. Headings get their names from their words; write {#name} after a heading to give it "
            + "another. Only 'profile check' and a preview say this.");

    public static readonly Message RepeatedId = new("PRF506", Severity.Warning,
        "'{0}' names two places on {1}",
        "A link to the name leads to the first of them alone. Write {#other-name} after one of the headings, or change the id. The page has names of its "
            + "own, such as main and news. Only 'profile check' and a preview say this.");

    public static readonly Message UndecodablePicture = new("PRF112", Severity.Warning,
        "cannot be shown in smaller forms: {0}",
        "The picture is damaged, or of a kind that cannot be read here; visitors get the file as it is. Open it in a picture editor and save it anew as "
            + "JPEG or PNG.");

    public static readonly Message LoosenedPolicy = new("PRF113", Severity.Note,
        "lets browsers load {0} from {1}",
        "Each page tells browsers to load nothing but the site's own files. What a page shows from elsewhere is allowed to that page alone; the other "
            + "host learns who reads it. Only 'profile check' says this, and --strict passes over it.");

    public static readonly Message InlineCode = new("PRF114", Severity.Note,
        "lets browsers use {0} written in the page",
        "Each page tells browsers to use no scripts and styles but the site's own files. What is in the text itself is allowed to that page by its "
            + "fingerprint; a file in assets/ needs no such exception. Only 'profile check' says this, and --strict passes over it.");
}
