using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Profile.Content.Markup.Kramdown.Html;

namespace Profile.Content.Markup.Kramdown.Spans;

/// <summary>Braces in a text: attributes of the span directly before them, and the extensions comment, nomarkdown and options.</summary>
internal static class SpanExtensionParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Peek() != ':')
        {
            return false;
        }

        return Extension.Parse(source.Text, source.Position) is { } extension
            ? Apply(source, extension)
            : TryAttributes(source);
    }

    private static bool Apply(SpanSource source, Extension extension)
    {
        switch (extension.Name)
        {
            case "comment":
                source.Add(new RawHtmlSpan($"<!-- {extension.Body} -->"), extension.End);
                break;
            case "nomarkdown":
                source.Add(new RawHtmlSpan(extension.Body), extension.End);
                break;
            default:
                extension.SetOptions(source.Definitions);
                source.AddText("", extension.End);
                break;
        }

        return true;
    }

    private static bool TryAttributes(SpanSource source)
    {
        if (source.Peek(2) is ':' or '/' || source.Position != source.RunStart
            || source.Container.LastChild is null or LiteralInline or AbbreviationSpan or LineBreakInline)
        {
            return false;
        }

        var start = source.Position + 2;
        var close = source.Text.IndexOf('}', start);
        while (close > 0 && source.Text[close - 1] == '\\')
        {
            close = source.Text.IndexOf('}', close + 1);
        }

        if (close < 0)
        {
            source.Charge(source.Text.Length - start);
            return false;
        }

        AttributeListParser.Parse(source.Text.AsSpan(start, close - start), source.Definitions, source.Container.LastChild.GetAttributes());
        source.AddText("", close + 1);
        return true;
    }
}
