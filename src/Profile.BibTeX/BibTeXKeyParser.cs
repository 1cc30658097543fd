
namespace Profile.BibTeX;

/// <summary>Reads the citation key of an entry and the comma after it.</summary>
internal sealed class BibTeXKeyParser(BibTeXCursor cursor, DiagnosticBag bag)
{
    /// <summary>Reads the key at the cursor, which is just after the opening brace; null, with a warning, when there is none.</summary>
    public string? Parse(int at, string type, char close)
    {
        cursor.SkipWhitespace();
        var start = cursor.Position;
        while (!cursor.AtEnd && cursor.Current is not (',' or '=' or '\n') && cursor.Current != close)
        {
            cursor.Position++;
        }

        var key = cursor.Text[start..cursor.Position].Trim();
        if (cursor.Current == '=')
        {
            key = BeforeFieldName(start, key);
        }
        else if (cursor.Current == '\n' && key.Length > 0)
        {
            ReportMissingComma(key, close);
        }

        if (key.Length > 0)
        {
            return key;
        }

        bag.Report(BibTeXMessages.MissingKey, cursor.At(at), type);
        return null;
    }

    // "@article{title = …" has no key; "@article{key title = …" has no comma.
    private string BeforeFieldName(int start, string words)
    {
        var space = words.LastIndexOfAny([' ', '\t']);
        cursor.Position = space < 0 ? start : start + space + 1;
        if (space < 0)
        {
            return "";
        }

        bag.Report(BibTeXMessages.MissingComma, cursor.At(cursor.Position), words[..space].Trim());
        return words[..space].Trim();
    }

    private void ReportMissingComma(string key, char close)
    {
        var end = cursor.Position;
        cursor.SkipWhitespace();
        if (cursor.Current != ',' && cursor.Current != close && !cursor.AtEnd)
        {
            bag.Report(BibTeXMessages.MissingComma, cursor.At(end), key);
        }
    }
}
