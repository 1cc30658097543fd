namespace Profile.Content.Diagnostics;

// PRF3xx: the text after the front matter.
internal static partial class Messages
{
    public static readonly Message MarkupTooDeep = new("PRF301", Severity.Error,
        "nests lists, quotes or elements too deeply to be rendered",
        "The start of the text is shown as it was written. Look for runaway quotes (>>>>), lists or unclosed elements.");

    public static readonly Message MarkupTooLarge = new("PRF302", Severity.Error,
        "becomes more than {0:N0} elements or 4 MB of HTML, too much for one page",
        "The start of the text is shown as it was written. Split it into several pages; look for elements such as <font> or <b> that are never closed, "
            + "and for tables that would be better as a file to download.");

    public static readonly Message BrokenInternalLink = new("PRF303", Severity.Warning,
        "links to '{0}', which is not on this site{1}",
        "The target of the link is neither a page nor a file of this site. Correct it, or add the page or file.");

    public static readonly Message MissingAsset = new("PRF304", Severity.Warning,
        "shows '{0}', which is not on this site{1}",
        "The picture or file does not exist in the content folder. Check its name; upper and lower case matter.");

    public static readonly Message MissingAlt = new("PRF305", Severity.Warning,
        "the picture '{0}' has no alternative text",
        "Readers who cannot see the picture get nothing. Write ![what it shows](path), or alt=\"\" when it is only decoration.");

    public static readonly Message UnpublishableLink = new("PRF306", Severity.Warning,
        "links to '{0}', a kind of address that is not published",
        "Only http, https, mailto, tel and addresses inside the site become links.");

    public static readonly Message InlineHandler = new("PRF307", Severity.Warning,
        "the attribute {0} is left out: pages run no inline event handlers",
        "The page's security policy runs only scripts that are part of the page. Put the code in a <script> element of the same file.");

    public static readonly Message RenderFailed = new("PRF308", Severity.Error,
        "could not be rendered: {0}",
        "The renderer failed; the fault is its own, not your text's. The rest of the site is not affected. Please report the file.");

    public static readonly Message UnknownIcon = new("PRF309", Severity.Warning,
        "the icon '{0}' is not known; nothing is shown in its place{1}",
        "Icons are those of Font Awesome Free (fa-…) and Academicons (ai-…). Correct the name; the icons of Font Awesome Pro are not among them.");

    public static readonly Message CircularLayout = new("PRF312", Severity.Error,
        "the layout '{0}' leads back to itself, or is inside too many others",
        "Each layout names the one around it in its front matter, and the outermost names none. The page is shown in a layout of the theme.");

    public static readonly Message OutsideCode = new("PRF313", Severity.Warning,
        "does not load '{0}': scripts and style sheets come from this site only{1}",
        "The layout's pages are shown without it. Put the file in assets/ and refer to it there, or remove it; trackers and fonts from elsewhere are never "
            + "loaded.");

    public static readonly Message UnreadHeader = new("PRF314", Severity.Warning,
        "no navigation can be read from this header; its entries are those of the pages with nav: true",
        "The navigation follows a checkout's own header: the links inside its <nav>. Compare the file with al-folio's, or delete it.");

    public static readonly Message MarkupLeftOut = new("PRF311", Severity.Warning,
        "'{0}' is left out: such a value may contain links, emphasis, superscripts, subscripts, lists, line breaks and icons",
        "The values of an older CV list may hold HTML within a line. Scripts, frames, pictures, styles and page structure belong in a page.");

    public static readonly Message TooManyIcons = new("PRF310", Severity.Warning,
        "has more icons than one text may draw; the others are left out",
        "The drawings of a text may take one million characters, which is a thousand icons or more. Split the text into several pages.");
}
