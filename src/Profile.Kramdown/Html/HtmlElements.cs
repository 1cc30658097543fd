using System.Collections.Frozen;

namespace Profile.Kramdown.Html;

/// <summary>What kramdown knows of HTML's elements, asked of kramdown 2.4 itself, element by element.</summary>
internal static class HtmlElements
{
    /// <summary>Elements without content: written <c>&lt;br /&gt;</c>, and their end tag is a stray one.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>An element that starts no block where a line begins with it: it belongs to a paragraph.</summary>
    public static bool IsSpan(string name) => Span.Contains(name);

    /// <summary>A block element, which inside a paragraph is shown as text.</summary>
    public static bool IsTextInParagraph(string name) => Block.Contains(name);

    /// <summary>Inside a paragraph, Markdown is read between the tags of this element.</summary>
    public static bool HoldsMarkdownInParagraph(string name) => MarkdownSpan.Contains(name);

    /// <summary>What is read between the tags of an element that says <c>markdown="1"</c>.</summary>
    public static HtmlContent ContentWithMarkdown(string name) =>
        MarkdownBlocks.Contains(name) ? HtmlContent.Blocks
        : MarkdownSpans.Contains(name) || MarkdownSpan.Contains(name) ? HtmlContent.Spans
        : HtmlContent.Raw;

    /// <summary>Between these tags nothing is HTML, not even a less-than sign.</summary>
    public static bool IsVerbatim(string name) => name is "script" or "style";

    /// <summary>An element that kramdown knows by name; only these are read whatever their letter case.</summary>
    public static bool IsKnown(string name) =>
        Void.Contains(name) || Span.Contains(name) || Block.Contains(name) || MarkdownSpan.Contains(name) || Other.Contains(name);

    /// <summary>An element of HTML, today's or an older one's, or one of the two other languages that HTML embeds.</summary>
    public static bool IsHtml(string name) => IsKnown(name) || MoreOfHtml.Contains(name);

    private static readonly FrozenSet<string> Void = Set("area base br col command embed hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> Span = Set("""
        a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc
        ruby samp select small span strong sub sup tt u var
        """);

    private static readonly FrozenSet<string> Block = Set("""
        address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form
        h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section
        summary table tbody td tfoot th thead tr ul
        """);

    private static readonly FrozenSet<string> MarkdownSpan = Set("""
        a abbr acronym b bdo big button cite del details dfn em figure i ins label noscript object q rb rbc rp rt rtc
        ruby select small span strong sub sup tt
        """);

    private static readonly FrozenSet<string> MarkdownBlocks = Set("""
        address applet article aside blockquote body dd details div dl fieldset figcaption figure footer form header
        hgroup iframe li main map menu nav noscript object section summary td
        """);

    private static readonly FrozenSet<string> MarkdownSpans = Set("caption dt h1 h2 h3 h4 h5 h6 legend optgroup p th");

    // What kramdown does not know by name.
    private static readonly FrozenSet<string> MoreOfHtml = Set("""
        audio base basefont bdi bgsound blink canvas center data datalist dialog dir font frame frameset image isindex
        listing marquee menuitem meter nobr noframes output picture plaintext progress search slot source strike svg
        template time title video xmp
        """);

    private static readonly FrozenSet<string> Other = Set("math script style textarea");

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What stands between the tags of an HTML element.</summary>
public enum HtmlContent
{
    /// <summary>HTML, which passes through.</summary>
    Raw,

    /// <summary>Markdown of one paragraph's kind.</summary>
    Spans,

    /// <summary>Markdown blocks.</summary>
    Blocks,
}
