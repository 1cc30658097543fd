using System.Buffers;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>Reads the spans of one block's text: emphasis, links, code, formulas, HTML and typography.</summary>
internal static class SpanParser
{
    // The characters that TryParse handles, and so every mark that ends spans; all other characters are text.
    private static readonly SearchValues<char> Marks = SearchValues.Create("`[]!*_~${&\\ -.><\"'");

    /// <summary>The spans of a text in a given context.</summary>
    public static ContainerInline Parse(string text, Definitions definitions, SpanContext context)
    {
        var source = new SpanSource(text, definitions, context);
        ReadUntil(source, SpanStop.Never);
        source.Flush();
        return source.Container;
    }

    /// <summary>Reads up to a stop, which is not consumed, or the end of the text; returns whether the stop was found.</summary>
    public static bool ReadUntil(SpanSource source, SpanStop stop)
    {
        var start = source.Position;
        while (source.SkipTo(Marks))
        {
            if (stop.IsAt(source, start))
            {
                return true;
            }

            if (!TryParse(source))
            {
                source.Position++;
            }
        }

        return false;
    }

    private static bool TryParse(SpanSource source) => source.Current switch
    {
        '`' => CodeSpanParser.TryParse(source),
        '[' => FootnoteMarkerParser.TryParse(source) || LinkParser.TryParseLink(source),
        ']' => LinkParser.CloseBracket(source),
        '!' => LinkParser.TryParseImage(source),
        '*' or '_' => EmphasisParser.TryParse(source),
        '~' => DeletionParser.TryParse(source),
        '$' => MathSpanParser.TryParse(source),
        '{' => SpanExtensionParser.TryParse(source),
        '&' => EntityParser.TryParse(source),
        '\\' => LineBreakParser.TryParse(source) || EscapeParser.TryParse(source),
        ' ' => LineBreakParser.TryParse(source) || TypographyParser.TryParse(source),
        '-' or '.' or '>' => TypographyParser.TryParse(source),
        '<' => TypographyParser.TryParse(source) || AutolinkParser.TryParse(source) || HtmlSpanParser.TryParse(source),
        '"' or '\'' => SmartQuoteParser.TryParse(source),
        _ => false,
    };
}
