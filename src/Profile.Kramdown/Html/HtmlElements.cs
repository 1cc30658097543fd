using System.Collections.Frozen;

namespace Profile.Kramdown.Html;

/// <summary>kramdown's knowledge of HTML elements, determined by testing kramdown 2.4 with each element.</summary>
internal static class HtmlElements
{
    /// <summary>Elements without content: written as <c>&lt;br /&gt;</c>; an end tag for one is stray.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>An element that does not start a block at the beginning of a line, but belongs to a paragraph.</summary>
    public static bool IsSpan(string name) => Span.Contains(name);

    /// <summary>A block element, which inside a paragraph is shown as text.</summary>
    public static bool IsTextInParagraph(string name) => Block.Contains(name);

    /// <summary>Inside a paragraph, the content of this element is read as Markdown.</summary>
    public static bool HoldsMarkdownInParagraph(string name) => MarkdownSpan.Contains(name);

    /// <summary>How the content of an element with <c>markdown="1"</c> is read.</summary>
    public static HtmlContent ContentWithMarkdown(string name) =>
        MarkdownBlocks.Contains(name) ? HtmlContent.Blocks
        : MarkdownSpans.Contains(name) || MarkdownSpan.Contains(name) ? HtmlContent.Spans
        : HtmlContent.Raw;

    /// <summary>The content of this element is never HTML, not even a less-than sign.</summary>
    public static bool IsVerbatim(string name) => name is "script" or "style";

    /// <summary>An element that kramdown knows by name; only these are recognised in any letter case.</summary>
    public static bool IsKnown(string name) =>
        Void.Contains(name) || Span.Contains(name) || Block.Contains(name) || MarkdownSpan.Contains(name) || Other.Contains(name);

    /// <summary>An HTML element, current or obsolete, or one of the two other languages embedded in HTML.</summary>
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

    // Elements that kramdown does not know by name.
    private static readonly FrozenSet<string> MoreOfHtml = Set("""
        audio base basefont bdi bgsound blink canvas center data datalist dialog dir font frame frameset image isindex
        listing marquee menuitem meter nobr noframes output picture plaintext progress search slot source strike svg
        template time title video xmp
        """);

    private static readonly FrozenSet<string> Other = Set("math script style textarea");

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>How the content of an HTML element is read.</summary>
public enum HtmlContent
{
    /// <summary>As HTML, which passes through.</summary>
    Raw,

    /// <summary>As spans, like the text of a paragraph.</summary>
    Spans,

    /// <summary>As Markdown blocks.</summary>
    Blocks,
}
