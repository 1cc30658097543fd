using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>
/// Emphasis with one star or underscore, strong emphasis with two. The first mark that can close it does, whatever was opened in between; inside words, only
/// stars count.
/// </summary>
internal static class EmphasisParser
{
    public static bool TryParse(SpanSource source)
    {
        var mark = source.Current;
        var isDouble = source.Peek() == mark;
        var length = isDouble ? 2 : 1;
        var opens = !Lines.IsSpace(source.Peek(length)) && !(mark == '_' && IsInWord(source));
        var nests = (source.Context & (isDouble ? SpanContext.Strong : SpanContext.Emphasis)) != 0;

        // Two marks that do not form strong emphasis may still be an emphasis mark and a literal one.
        if (opens && !nests && source.MayEnd(mark) && ((isDouble && TryRead(source, mark, 2)) || TryRead(source, mark, 1)))
        {
            return true;
        }

        source.AddText(new string(mark, length), source.Position + length);
        return true;
    }

    // A hyphen does not end a word: well-_known.
    private static bool IsInWord(SpanSource source) => char.IsLetter(source.Previous) || (source.Previous == '-' && char.IsLetter(source.Peek(-2)));

    private static bool TryRead(SpanSource source, char mark, int length)
    {
        var context = length == 2 ? SpanContext.Strong : SpanContext.Emphasis;
        if ((source.Context & context) != 0)
        {
            return false;
        }

        var emphasis = new EmphasisInline { DelimiterChar = mark, DelimiterCount = length };
        var stop = new SpanStop(new string(mark, length));
        if (source.Read(emphasis, source.Position + length, stop, context) is not { Found: true } content)
        {
            return false;
        }

        source.Add(emphasis, content.End + length);
        return true;
    }
}
