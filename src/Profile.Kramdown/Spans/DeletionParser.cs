using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>GitHub's deleted text, between two pairs of tildes (<c>~~text~~</c>); other spans do not extend past its end.</summary>
internal static class DeletionParser
{
    public static bool TryParse(SpanSource source)
    {
        var text = source.Text;
        var start = source.Position + 2;
        if (source.Peek() != '~' || !IsEdge(source.Peek(2)) || !source.MayTry)
        {
            return false;
        }

        var close = start;
        do
        {
            close = text.IndexOf("~~", close + 1, StringComparison.Ordinal);
        }
        while (close >= 0 && !IsEdge(text[close - 1]));

        if (close < 0)
        {
            source.Charge(text.Length - start);
            return false;
        }

        var deletion = new EmphasisInline { DelimiterChar = '~', DelimiterCount = 2 };
        source.ReadApart(deletion, start, close);
        source.Add(deletion, close + 2);
        return true;
    }

    private static bool IsEdge(char c) => c != '~' && !Lines.IsSpace(c);
}
