namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>Reads what stands in an include tag: a path, which may hold an output, and parameters, over as many lines as they need.</summary>
internal sealed class IncludeMarkup(string text)
{
    private int at;

    /// <summary>What is left when no further parameter can be read.</summary>
    public string Rest => text[at..].Trim();

    /// <summary>The path: up to the first white space outside of quotation marks and braces.</summary>
    public string Path()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] is '"' or '\'')
            {
                MoveBehind(text[at].ToString(), at + 1);
            }
            else if (text.AsSpan(at).StartsWith("{{"))
            {
                MoveBehind("}}", at + 2);
            }
            else
            {
                at++;
            }
        }

        return text[start..at];
    }

    /// <summary>The next <c>name="text"</c>, <c>name='text'</c> or <c>name=variable</c>; false when there is none.</summary>
    public bool Next(out string name, out string value, out bool isQuoted)
    {
        SkipSpace();
        var start = at;
        name = Word();
        SkipSpace();
        if (name.Length > 0 && at < text.Length && text[at] == '=')
        {
            at++;
            SkipSpace();
            isQuoted = at < text.Length && text[at] is '"' or '\'';
            value = isQuoted ? Quoted() : Path();
            if (isQuoted || value.Length > 0)
            {
                // {{ x }} without quotation marks is x, which Jekyll refuses.
                value = !isQuoted && value.StartsWith("{{", StringComparison.Ordinal) ? value.Trim('{', '}', ' ') : value;
                return true;
            }
        }

        at = start;
        (value, isQuoted) = ("", false);
        return false;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        return text[start..at];
    }

    // A backslash keeps a quotation mark inside.
    private string Quoted()
    {
        var quote = text[at++];
        var start = at;
        while (at < text.Length && text[at] != quote)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 2 : 1;
        }

        var inner = text[start..at];
        at = Math.Min(at + 1, text.Length);
        return inner.Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal);
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private void MoveBehind(string closing, int from)
    {
        var end = from <= text.Length ? text.IndexOf(closing, from, StringComparison.Ordinal) : -1;
        at = end < 0 ? text.Length : end + closing.Length;
    }
}
