namespace Profile.Content.Diagnostics;

// PRF2xx: front matter, and the YAML of every file.
internal static partial class Messages
{
    public static readonly Message UnclosedFrontMatter = new("PRF202", Severity.Error,
        "opens front matter, but no second --- line closes it",
        "A file that starts with --- needs a second line of --- after its keys.");

    public static readonly Message MisspeltRequiredKey = new("PRF204", Severity.Error,
        "'{0}' is not a key of {1}; did you mean '{2}'?",
        "The key is unknown and a required key with a similar name is missing, so the item is left out. Correct the spelling of the key.");

    public static readonly Message UnknownKey = new("PRF205", Severity.Warning,
        "'{0}' is not a key of {1}; did you mean '{2}'?",
        "The key is unknown and close to a known one. It has no effect under this name. "
            + "A key that resembles no known one is passed to your own templates and not reported.");

    public static readonly Message NeededKey = new("PRF206", Severity.Error,
        "{0} needs '{1}'",
        "Without this key the item cannot be shown. Add it to the front matter.");

    public static readonly Message WrongType = new("PRF207", Severity.Warning,
        "'{0}' should be {1}, not {2}",
        "The value is not of the type that the key expects; it is ignored and the default is used.");

    public static readonly Message ImpossibleDate = new("PRF208", Severity.Error,
        "'{0}' is not a date",
        "Write 2024, 2024-03, 2024-03-05 or 2024-03-05 14:30. The day must exist.");

    public static readonly Message UnknownValue = new("PRF209", Severity.Warning,
        "'{0}' is not an allowed value of '{1}' ({2}){3}",
        "The key takes one of a few words. The default is used.");

    public static readonly Message FrontMatterTooLarge = new("PRF213", Severity.Error,
        "has more than {0} KB of front matter",
        "Front matter holds a few keys; long text belongs below the second --- line.");

    public static readonly Message UntitledItem = new("PRF214", Severity.Warning,
        "has no title; '{0}' is shown instead",
        "Add a title: line to the front matter.");

    public static readonly Message BrokenFence = new("PRF216", Severity.Error,
        "there are keys here, but no line of three dashes before them",
        "Front matter starts on the very first line, with exactly three dashes and nothing before them. Without it the keys would be read as text.");

    public static readonly Message NoFrontMatter = new("PRF217", Severity.Warning,
        "has no front matter, so it does not become a page",
        "Start the file with three lines: ---, title: A title, ---. A file without them is taken for a note to yourself.");

    public static readonly Message OtherLanguage = new("PRF222", Severity.Warning,
        "is in '{0}'; only pages in '{1}' are part of the site",
        "Sites in several languages (jekyll-polyglot) are shown in the first one. Remove 'languages' from the site settings to show every file.");

    public static readonly Message FutureItem = new("PRF219", Severity.Warning,
        "'{0}' is in the future; the item is shown anyway",
        "Only posts wait for their day. Check the year, or set published: false until then. future: true in the site settings turns this warning off.");

    public static readonly Message ExpiredSecurity = new("PRF220", Severity.Warning,
        "the security contact expired on '{0}'",
        "Readers of /.well-known/security.txt must not trust it after that day (RFC 9116, section 2.5.5). Check that the address still works, then set "
            + "a date less than a year ahead.");

    public static readonly Message EndBeforeStart = new("PRF221", Severity.Warning,
        "ends on '{0}', before it begins on '{1}'; the end is left out",
        "The end is the last day of an event, or the time at which it is over. Correct one of the two dates.");

    public static readonly Message FutureDate = new("PRF215", Severity.Warning,
        "'{0}' is in the future; the item is left out until then",
        "Posts with a date in the future are not shown. Set future: true in the site settings to show them.");
}
