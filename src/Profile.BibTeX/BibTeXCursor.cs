
namespace Profile.BibTeX;

/// <summary>A cursor over the text of one bibliography file, which knows about lines and where an object can begin.</summary>
internal sealed class BibTeXCursor
{
    private readonly string path;
    private readonly List<int> lineStarts = [0];
    private (int Line, bool IsComment) lastLine = (-1, false);

    public BibTeXCursor(string path, string text)
    {
        this.path = path;
        Text = text;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The character at the position; NUL at the end (the parser first replaces every NUL in the text).</summary>
    public char Current => Peek(0);

    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>Line and column of an offset.</summary>
    public Location At(int offset)
    {
        var line = LineOf(offset);
        return new Location(path, line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>Whether the line of this offset begins with <c>%</c>.</summary>
    public bool IsCommentedOut(int offset)
    {
        var line = LineOf(offset);
        if (lastLine.Line != line)
        {
            lastLine = (line, At(SkipBlanks(lineStarts[line])) == '%');
        }

        return lastLine.IsComment;

        char At(int index) => index < Text.Length ? Text[index] : '\0';
    }

    public void SkipWhitespace()
    {
        while (!AtEnd && char.IsWhiteSpace(Text[Position]))
        {
            Position++;
        }
    }

    /// <summary>The offset after the last non-whitespace character before the position.</summary>
    public int EndOfText()
    {
        var end = Math.Min(Position, Text.Length);
        while (end > 0 && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public void SkipLine()
    {
        var end = Text.IndexOf('\n', Position);
        Position = end < 0 ? Text.Length : end + 1;
    }

    /// <summary>Reads the name of a field or an abbreviation; empty when there is none here.</summary>
    public string ReadName()
    {
        var start = Position;
        while (!AtEnd && IsNameCharacter(Text[Position]))
        {
            Position++;
        }

        return Text[start..Position];
    }

    /// <summary>
    /// Whether an object begins at a position just after a line break: <c>@word{</c> with a known word, or any word followed by a key and a comma. A text
    /// whose brace or quote is still open ends there, because a forgotten closing delimiter is far more common than such a line within a text.
    /// </summary>
    public bool BeginsObject(int lineStart)
    {
        var i = SkipBlanks(lineStart);
        if (i >= Text.Length || Text[i] != '@')
        {
            return false;
        }

        var wordStart = i = SkipBlanks(i + 1);
        while (i < Text.Length && char.IsAsciiLetter(Text[i]))
        {
            i++;
        }

        var word = Text.AsSpan(wordStart, Math.Min(i - wordStart, 40));
        i = SkipBlanks(i);
        if (word.IsEmpty || i >= Text.Length || Text[i] is not ('{' or '('))
        {
            return false;
        }

        var name = word.ToString().ToLowerInvariant();
        return name is "string" or "comment" or "preamble" || BibTeXVocabulary.EntryTypes.Contains(name) || KeyFollows(i + 1);
    }

    /// <summary>Whether an offset is the first non-blank of its line and a comma follows on that line: an entry, not prose about one.</summary>
    public bool LooksLikeEntry(int offset)
    {
        if (SkipBlanks(lineStarts[LineOf(offset)]) != offset)
        {
            return false;
        }

        var end = Text.IndexOfAny([',', '\n'], offset);
        return end >= 0 && Text[end] == ',';
    }

    /// <summary>Moves to the first line, from the current one on, that starts after <paramref name="start"/> and begins an object; else to the end.</summary>
    public void SkipToObject(int start)
    {
        Position = lineStarts[LineOf(Math.Min(Position, Text.Length))];
        while (!AtEnd && (Position <= start || !BeginsObject(Position)))
        {
            SkipLine();
        }
    }

    private static bool IsNameCharacter(char c) =>
        !char.IsWhiteSpace(c) && c is not ('=' or ',' or '{' or '}' or '(' or ')' or '"' or '#' or '%' or '@' or '\\' or '~');

    private bool KeyFollows(int index)
    {
        while (index < Text.Length && !char.IsWhiteSpace(Text[index]) && Text[index] is not ('{' or '}' or '"' or '=' or ','))
        {
            index++;
        }

        return index < Text.Length && Text[index] == ',';
    }

    private int SkipBlanks(int index)
    {
        while (index < Text.Length && (Text[index] is ' ' or '\t'))
        {
            index++;
        }

        return index;
    }

    private int LineOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
