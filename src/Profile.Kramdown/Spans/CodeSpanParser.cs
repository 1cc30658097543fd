using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>Code between backticks; a single one with spaces on both sides is text.</summary>
internal static class CodeSpanParser
{
    public static bool TryParse(SpanSource source)
    {
        var text = source.Text;
        var start = Lines.SkipRun(text, source.Position, '`');
        var mark = text[source.Position..start];
        var isSimple = mark.Length == 1;
        var close = isSimple && Lines.IsSpace(source.Previous) && Lines.IsSpace(source.Peek())
            ? -1
            : text.IndexOf(mark, start, StringComparison.Ordinal);
        if (close < 0 || !source.MayTry)
        {
            source.Charge(text.Length - start);
            source.AddText(mark, start);
            return true;
        }

        var code = text[start..close];
        if (!isSimple)
        {
            code = code.StartsWith(' ') ? code[1..] : code;
            code = code.EndsWith(' ') ? code[..^1] : code;
        }

        source.Add(new CodeInline(code), close + mark.Length);
        return true;
    }
}
