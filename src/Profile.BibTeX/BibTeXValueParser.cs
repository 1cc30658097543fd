using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>One operand of a value: <c>{text}</c>, <c>"text"</c>, a number, or a bare word that refers to an abbreviation.</summary>
internal readonly record struct BibTeXValuePart(string Text, bool IsWord, int Offset);

/// <summary>Reads the value of a field: operands joined by <c>#</c>. In linear time: an unclosed text ends at the next line that begins an object.</summary>
internal sealed class BibTeXValueParser(BibTeXCursor cursor)
{
    /// <summary>Reads a value at the cursor. On failure, returns null and the reason, worded for the owner.</summary>
    /// <param name="isUnbraced">Whether several bare words were read as one text.</param>
    /// <param name="problem">What is wrong, as the middle of a sentence.</param>
    public ImmutableArray<BibTeXValuePart>? Parse(out bool isUnbraced, out string problem)
    {
        isUnbraced = false;
        problem = "";
        var parts = ImmutableArray.CreateBuilder<BibTeXValuePart>(1);
        while (true)
        {
            cursor.SkipWhitespace();
            var start = cursor.Position;
            if (cursor.Current is '{' or '"')
            {
                if (!SkipDelimited(out problem))
                {
                    return null;
                }

                parts.Add(new BibTeXValuePart(cursor.Text[(start + 1)..(cursor.Position - 1)], IsWord: false, start));
            }
            else if (Bare() is { Length: > 0 } word)
            {
                isUnbraced |= word.Any(char.IsWhiteSpace);
                parts.Add(new BibTeXValuePart(word, IsWord: !char.IsAsciiDigit(word[0]) && !word.Any(char.IsWhiteSpace), start));
            }

            cursor.SkipWhitespace();
            if (cursor.Current != '#')
            {
                return parts.ToImmutable();
            }

            cursor.Position++;
        }
    }

    /// <summary>Skips the text in braces or quotes that begins at the cursor; false if it is not closed before the next object.</summary>
    public bool SkipDelimited(out string problem, int limit = int.MaxValue, bool ignoreObjects = false)
    {
        var isQuote = cursor.Current == '"';
        var text = cursor.Text;
        var end = limit < text.Length - cursor.Position ? cursor.Position + limit : text.Length;
        var depth = isQuote ? 0 : 1;
        for (var i = cursor.Position + 1; i < end; i++)
        {
            switch (text[i])
            {
                case '{' when ++depth > BibTeXLimits.BraceDepth:
                    cursor.Position = i;
                    problem = $"braces are nested more than {BibTeXLimits.BraceDepth} deep";
                    return false;
                case '}' when --depth < 0:
                    cursor.Position = i;
                    problem = "a text in quotation marks is not closed before the brace";
                    return false;
                case '}' when depth == 0 && !isQuote:
                case '"' when depth == 0 && isQuote && !IsAccent(i):
                    cursor.Position = i + 1;
                    problem = "";
                    return true;
                case '\n' when !ignoreObjects && cursor.BeginsObject(i + 1):
                    cursor.Position = i;
                    problem = Unclosed(isQuote);
                    return false;
                default:
                    break;
            }
        }

        cursor.Position = end;
        problem = Unclosed(isQuote);
        return false;
    }

    private static string Unclosed(bool isQuote) => isQuote ? "a quotation mark is never closed" : "a brace is never closed";

    // "G\"odel": BibTeX ends the text at the second quote, but the owner meant an umlaut. At the real end, no letter follows the quote.
    private bool IsAccent(int quote) =>
        cursor.Text[quote - 1] == '\\' && quote + 1 < cursor.Text.Length && (char.IsLetter(cursor.Text[quote + 1]) || cursor.Text[quote + 1] is '{' or '\\');

    private string Bare()
    {
        var start = cursor.Position;
        while (!cursor.AtEnd && cursor.Current is not (',' or '}' or ')' or '{' or '"' or '#' or '%' or '=' or '\n'))
        {
            cursor.Position++;
        }

        // "year = 2020 month = jan": the last word before '=' is the name of the next field, and only a comma is missing.
        if (cursor.Current == '=')
        {
            BackOverWord(start);
        }

        return cursor.Text[start..cursor.Position].Trim();
    }

    private void BackOverWord(int start)
    {
        while (cursor.Position > start && char.IsWhiteSpace(cursor.Text[cursor.Position - 1]))
        {
            cursor.Position--;
        }

        while (cursor.Position > start && !char.IsWhiteSpace(cursor.Text[cursor.Position - 1]))
        {
            cursor.Position--;
        }
    }
}
