using Markdig.Syntax.Inlines;

namespace Profile.Content.Markup.Kramdown.Spans;

/// <summary>Links and images, with the target in parentheses, in brackets as a name, or named by the text itself.</summary>
internal static class LinkParser
{
    public static bool TryParse(SpanSource source)
    {
        if ((source.Context & SpanContext.Link) != 0)
        {
            source.OpenBrackets++;
            return false;
        }

        return TryParse(source, source.Position + 1, isImage: false);
    }

    public static bool TryParseImage(SpanSource source) =>
        source.Peek() == '[' && TryParse(source, source.Position + 2, isImage: true);

    /// <summary>Inside of a link's text, a bracket that closes an inner one.</summary>
    public static bool CloseBracket(SpanSource source)
    {
        source.OpenBrackets = Math.Max(0, source.OpenBrackets - 1);
        return false;
    }

    private static bool TryParse(SpanSource source, int start, bool isImage)
    {
        var link = new LinkInline { IsImage = isImage };
        if (source.Read(link, start, SpanStop.Bracket, SpanContext.Link) is not { Found: true } content)
        {
            return false;
        }

        var label = source.Text[start..content.End];
        if (LinkTargetParser.Parse(source, content.End + 1, label) is not { } found)
        {
            source.Charge(content.End - start);
            return false;
        }

        link.Url = found.Target.Url;
        link.Title = found.Target.Title ?? "";
        link.Label = label;
        source.Add(link, found.End);
        return true;
    }
}
