namespace Profile.BibTeX;

/// <summary>
/// Skips what <c>%</c> comments out inside an entry: the line, or a whole field if its value continues on the following lines (owners put the sign only before
/// the field's name).
/// </summary>
internal sealed class BibTeXCommentSkipper(BibTeXCursor cursor, BibTeXValueParser values)
{
    /// <summary>Skips white space and comments.</summary>
    public void Skip()
    {
        cursor.SkipWhitespace();
        while (cursor.Current == '%')
        {
            SkipOne();
            cursor.SkipWhitespace();
        }
    }

    /// <summary>Skips white space, comments and any number of commas.</summary>
    public void SkipSeparators()
    {
        Skip();
        while (cursor.Current == ',')
        {
            cursor.Position++;
            Skip();
        }
    }

    private void SkipOne()
    {
        var start = cursor.Position;
        var lineEnd = cursor.Text.IndexOf('\n', start);
        while (cursor.Current is '%' or ' ' or '\t')
        {
            cursor.Position++;
        }

        if (lineEnd >= 0 && OpensValue(lineEnd))
        {
            var value = cursor.Position;
            if (values.SkipDelimited(out _, BibTeXLimits.CommentedFieldCharacters) && cursor.Position > lineEnd && !HoldsField(value, cursor.Position))
            {
                return;
            }
        }

        cursor.Position = start;
        cursor.SkipLine();
    }

    private bool OpensValue(int lineEnd)
    {
        var name = cursor.ReadName();
        cursor.SkipWhitespace();
        if (name.Length == 0 || cursor.Current != '=')
        {
            return false;
        }

        cursor.Position++;
        cursor.SkipWhitespace();
        return cursor.Current is '{' or '"' && cursor.Position < lineEnd;
    }

    // If the skipped text has a line "name = ", the comment was a single line with an open brace, and the entry's real fields follow.
    private bool HoldsField(int from, int to)
    {
        var end = cursor.Position;
        var found = false;
        for (var line = cursor.Text.IndexOf('\n', from, to - from); line >= 0 && !found; line = cursor.Text.IndexOf('\n', line + 1, to - line - 1))
        {
            cursor.Position = line + 1;
            cursor.SkipWhitespace();
            var name = cursor.ReadName();
            cursor.SkipWhitespace();
            found = name.Length > 0 && cursor.Current == '=';
        }

        cursor.Position = end;
        return found;
    }
}
