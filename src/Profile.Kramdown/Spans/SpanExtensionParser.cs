using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Spans;

/// <summary>Braces in a text: attributes of the span directly before them, and the extensions comment, nomarkdown and options.</summary>
internal static class SpanExtensionParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Peek() != ':' || source.Definitions.Html != HtmlReading.Elements)
        {
            return false;
        }

        return Extension.Span(source.Text, source.Position) is { } extension
            ? Apply(source, extension)
            : TryAttributes(source);
    }

    private static bool Apply(SpanSource source, Extension extension)
    {
        switch (extension.Name)
        {
            case "comment" when extension.Body is not null:
                source.Add(new RawHtmlSpan($"<!-- {extension.Body} -->"), extension.End);
                break;
            case "nomarkdown" when extension.Body is not null:
                source.Add(new RawHtmlSpan(extension.RawHtml), extension.End);
                break;
            case "options":
                extension.SetOptions(source.Definitions);
                goto default;
            default:
                source.AddText("", extension.End);
                break;
        }

        return true;
    }

    private static bool TryAttributes(SpanSource source)
    {
        var isAfterSymbol = source.IsAfterSymbol;
        if (source.Position != source.RunStart
            || (!isAfterSymbol && source.Container.LastChild is null or LiteralInline or AbbreviationSpan or LineBreakInline)
            || AttributeListParser.End(source.Text, source.Position) is not { } end)
        {
            return false;
        }

        // A quote or dash accepts attributes too, but has no element to put them on.
        if (!isAfterSymbol)
        {
            var list = source.Text.AsSpan(source.Position + 2, end - source.Position - 3);
            source.Definitions.AddAttributes(list, source.Container.LastChild!.GetAttributes());
        }

        source.AddText("", end);
        source.IsAfterSymbol = isAfterSymbol;
        return true;
    }
}
