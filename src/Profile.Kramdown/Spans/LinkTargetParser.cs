namespace Profile.Kramdown.Spans;

/// <summary>The target of a link, which follows its text.</summary>
internal static class LinkTargetParser
{
    /// <summary>The target after a link's closing bracket and the position after the target; null when there is none.</summary>
    /// <param name="source">The source that contains the link.</param>
    /// <param name="position">After the closing bracket.</param>
    /// <param name="label">The link's text, which is the target's name if no other is given.</param>
    public static (LinkTarget Target, int End)? Parse(SpanSource source, int position, string label)
    {
        var text = source.Text;
        if (position < text.Length && text[position] == '(')
        {
            var found = InParentheses(text, position + 1);
            if (found is null)
            {
                source.Charge(text.Length - position);
            }

            return found;
        }

        var open = Lines.SkipSpace(text, position);
        var end = position;
        if (open < text.Length && text[open] == '[' && text.IndexOf(']', open) is var close and > 0)
        {
            end = close + 1;
            label = close > open + 1 ? text[(open + 1)..close] : label;
        }

        return source.Definitions.Links.TryGetValue(Definitions.LinkKey(label), out var target) ? (target, end) : null;
    }

    private static (LinkTarget Target, int End)? InParentheses(string text, int start)
    {
        if (start < text.Length && text[start] == '<')
        {
            var line = text.AsSpan(start, Lines.End(text, start) - start);
            var length = line.IndexOf('>');
            if (length > 0)
            {
                return Finish(text, line[1..length].ToString(), start + length + 1);
            }
        }

        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    depth++;
                    break;
                case ')' when depth == 0:
                    return (new LinkTarget(text[start..at].Trim(), null), at + 1);
                case ')':
                    depth--;
                    break;
                case '"' or '\'' when at > start && Lines.IsSpace(text[at - 1]):
                    return Finish(text, text[start..at].Trim(), at);
            }
        }

        return null;
    }

    // After the address: an optional title, then the closing parenthesis.
    private static (LinkTarget Target, int End)? Finish(string text, string url, int position)
    {
        var at = Lines.SkipSpace(text, position);
        if (at < text.Length && text[at] == ')')
        {
            return (new LinkTarget(url, null), at + 1);
        }

        if (at >= text.Length || text[at] is not ('"' or '\''))
        {
            return null;
        }

        // An empty title counts as none.
        for (var close = at + 2; close < text.Length && (close = text.IndexOf(text[at], close)) >= 0; close++)
        {
            var end = Lines.SkipSpace(text, close + 1);
            if (end < text.Length && text[end] == ')')
            {
                return (new LinkTarget(url, text[(at + 1)..close]), end + 1);
            }
        }

        return null;
    }
}
