using Markdig.Syntax.Inlines;

namespace Profile.Content.Markup.Kramdown.Spans;

/// <summary>GitHub's deleted text, between two tildes.</summary>
internal static class DeletionParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Peek() != '~' || source.Peek(2) == '~' || Lines.IsSpace(source.Peek(2)))
        {
            return false;
        }

        var deletion = new EmphasisInline { DelimiterChar = '~', DelimiterCount = 2 };
        if (source.Read(deletion, source.Position + 2, new SpanStop("~~"), SpanContext.None) is not { Found: true } content)
        {
            return false;
        }

        source.Add(deletion, content.End + 2);
        return true;
    }
}
