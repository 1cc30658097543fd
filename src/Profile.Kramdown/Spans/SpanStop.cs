using Profile.Kramdown.Html;

namespace Profile.Kramdown.Spans;

/// <summary>What ends the spans being read: a mark of emphasis or deletion, the bracket of a link, or an end tag.</summary>
/// <param name="Mark">The mark, or the name of the element.</param>
/// <param name="IsEndTag">Whether it is an end tag.</param>
internal readonly record struct SpanStop(string Mark, bool IsEndTag = false)
{
    public static SpanStop Never { get; } = new("");

    public static SpanStop Bracket { get; } = new("]");

    /// <summary>Whether the stop is at the source's position. Emphasis and deletion do not end where they begin.</summary>
    public bool IsAt(SpanSource source, int start)
    {
        if (Mark.Length == 0)
        {
            return false;
        }

        if (IsEndTag)
        {
            return source.Current == '<' && HtmlTagParser.End(source.Text, source.Position) is { } tag && tag.Name == Mark;
        }

        if (source.Current != Mark[0] || !source.Has(Mark))
        {
            return false;
        }

        var next = source.Peek(Mark.Length);
        return Mark[0] switch
        {
            ']' => source.OpenBrackets == 0,
            _ when source.Position == start || Lines.IsSpace(source.Previous) => false,
            '_' when char.IsLetterOrDigit(next) => false,
            '~' => true,
            _ => Mark.Length == 2 || next != Mark[0] || source.Peek(2) == Mark[0],
        };
    }
}
