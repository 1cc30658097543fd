using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>Links and images, with the target in parentheses, as a name in brackets, or named by the text itself.</summary>
internal static class LinkParser
{
    public static bool TryParseLink(SpanSource source)
    {
        if ((source.Context & SpanContext.Link) == 0)
        {
            return source.Peek() != '^' && TryParse(source, "[");
        }

        source.OpenBrackets++;
        return false;
    }

    public static bool TryParseImage(SpanSource source) => source.Peek() == '[' && TryParse(source, "![");

    /// <summary>Counts a bracket that closes an inner one in a link's text; the bracket itself stays text.</summary>
    public static bool CloseBracket(SpanSource source)
    {
        source.OpenBrackets = Math.Max(0, source.OpenBrackets - 1);
        return false;
    }

    // The bracket is text; inside a link's text it is counted, so that its closing bracket does not end the link.
    private static bool Fail(SpanSource source, string mark)
    {
        source.AddText(mark, source.Position + mark.Length);
        source.OpenBrackets += (source.Context & SpanContext.Link) != 0 ? 1 : 0;
        return true;
    }

    private static bool TryParse(SpanSource source, string mark)
    {
        var start = source.Position + mark.Length;
        var link = new LinkInline { IsImage = mark.Length == 2 };
        if (!source.MayEnd(']') || source.Read(link, start, SpanStop.Bracket, SpanContext.Link) is not { Found: true } content)
        {
            return Fail(source, mark);
        }

        var label = EscapeParser.Unescape(source.Text[start..content.End]);
        if (LinkTargetParser.Parse(source, content.End + 1, label) is not { } found)
        {
            source.Charge(content.End - start);
            return Fail(source, mark);
        }

        link.Url = found.Target.Url;
        link.Title = found.Target.Title ?? "";
        link.Label = label;
        if (found.Target.Lists is { } lists)
        {
            source.Definitions.CopyAttributes(lists, link);
        }

        source.Add(link, found.End);
        return true;
    }
}
