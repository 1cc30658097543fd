namespace Profile.Content.Diagnostics;

// What only `profile check` looks for, in the finished pages and across the whole folder; the server does not report it.
internal static partial class Messages
{
    public static readonly Message UnusedAsset = new("PRF111", Severity.Warning,
        "is not mentioned by any page or file of the site",
        "Anybody who knows its address can fetch the file, though nothing leads to it. Delete it, or keep it and ignore this warning. Style sheets, scripts "
            + "and fonts are not checked. Only 'profile check' reports this.");

    public static readonly Message CheckFailed = new("PRF116", Severity.Error,
        "could not be checked: {0}",
        "A check failed on the finished page or file; the fault is in the check, not in your text. Everything else was checked. Please report the file. Only "
            + "'profile check' and a preview report this.");

    public static readonly Message LongTitle = new("PRF218", Severity.Warning,
        "the title has {0} characters; search results show about {1}",
        "Search engines cut off the rest, including the site's name after it. Put what distinguishes this page first, or shorten the title. Only 'profile "
            + "check' and a preview report this.");

    public static readonly Message MissingAnchor = new("PRF505", Severity.Warning,
        "links to '#{0}', but nothing on {1} has that id{2}",
        "A reader who follows the link lands at the top of the page. A heading gets its id from its words; write {#name} after it to give it another. Only "
            + "'profile check' and a preview report this.");

    public static readonly Message RepeatedId = new("PRF506", Severity.Warning,
        "the id '{0}' occurs more than once on {1}",
        "A link to it leads only to the first place. Write {#other-name} after one of the headings, or change the id. The page has ids of its own, such as "
            + "main and news. Only 'profile check' and a preview report this.");

    public static readonly Message UndecodablePicture = new("PRF112", Severity.Warning,
        "cannot be offered in smaller sizes or other formats: {0}",
        "The picture is damaged, or of a kind that cannot be read here; visitors get the file as it is. Open it in a picture editor and save it again as "
            + "JPEG or PNG.");

    public static readonly Message LoosenedPolicy = new("PRF113", Severity.Note,
        "lets browsers load {0} from {1}",
        "Each page tells browsers to load nothing but the site's own files. What a page shows from elsewhere is allowed on that page alone; the other host "
            + "learns who reads it. Only 'profile check' reports this, and --strict ignores it.");

    public static readonly Message InlineCode = new("PRF114", Severity.Note,
        "lets browsers use {0} written in the page",
        "Each page tells browsers to use no scripts and styles but the site's own files. What is in the text itself is allowed on that page by its "
            + "fingerprint; a file in assets/ needs no such exception. Only 'profile check' reports this, and --strict ignores it.");
}
