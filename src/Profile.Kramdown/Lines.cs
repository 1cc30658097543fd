namespace Profile.Kramdown;

/// <summary>Scans a text by lines. Any position may equal the length of the text; no call reads past it.</summary>
internal static class Lines
{
    /// <summary>The position of the line's newline, or the length of the text.</summary>
    public static int End(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The start of the next line.</summary>
    public static int Next(string text, int position) => Math.Min(End(text, position) + 1, text.Length);

    /// <summary>Whether only white space remains on the line.</summary>
    public static bool IsBlank(string text, int position) => SkipBlanks(text, position) == End(text, position);

    /// <summary>The position after spaces, tabs and other white space on this line.</summary>
    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] != '\n' && IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after white space, including newlines.</summary>
    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after at most three spaces, which is how far a block's mark may be indented.</summary>
    public static int SkipIndent(string text, int position, int most = 3)
    {
        var end = Math.Min(text.Length, position + most);
        while (position < end && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after a run of one character.</summary>
    public static int SkipRun(string text, int position, char mark)
    {
        while (position < text.Length && text[position] == mark)
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a text occurs at a position.</summary>
    public static bool Has(string text, int position, string expected) =>
        string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;

    /// <summary>White space as in kramdown's patterns: ASCII only, so a no-break space is text.</summary>
    public static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');
}
