using System.Text;

namespace Profile.Content.Appearance;

/// <summary>
/// Splits a style sheet (CSS, or Sass in its braces form) at semicolons and braces, except those in strings, brackets, interpolations and comments. Makes one
/// pass without backtracking and accepts any text.
/// </summary>
/// <param name="text">The style sheet.</param>
/// <param name="hasLineComments">Whether two slashes begin a comment, as they do in Sass but not in CSS.</param>
/// <param name="line">The number of its first line in its file.</param>
internal sealed class SassScanner(string text, bool hasLineComments, int line)
{
    private readonly StringBuilder piece = new();
    private int at;
    private int line = line;
    private int start;
    private int depth;
    private bool isWhole;

    /// <summary>The next piece.</summary>
    public SassToken Next()
    {
        (depth, isWhole, start) = (0, true, 0);
        piece.Clear();
        while (at < text.Length)
        {
            var c = text[at];
            if (IsComment())
            {
                SkipComment();
            }
            else if (c is ';' && (depth == 0 || IsLineEnd(at + 1)))
            {
                at++;
                if (!IsBlank())
                {
                    return Piece(SassTokenKind.Statement);
                }
            }
            else if (c is '{')
            {
                at++;
                return Piece(SassTokenKind.Open);
            }
            else if (c is '}')
            {
                if (!IsBlank())
                {
                    return Piece(SassTokenKind.Statement);
                }

                at++;
                return new SassToken(SassTokenKind.Close, "", true, line);
            }
            else
            {
                Take(c);
            }
        }

        return IsBlank() ? new SassToken(SassTokenKind.End, "", true, line) : Piece(SassTokenKind.Statement);
    }

    private char After(int place) => place < text.Length ? text[place] : '\0';

    private bool IsLineEnd(int place) => After(place) is '\0' or '\r' or '\n';

    private bool IsBlank() => start == 0;

    private SassToken Piece(SassTokenKind kind) => new(kind, piece.ToString().Trim(), isWhole && depth == 0, start == 0 ? line : start);

    private bool IsComment() => text[at] == '/'
        && (After(at + 1) == '*' || (hasLineComments && After(at + 1) == '/' && (depth == 0 || at == 0 || char.IsWhiteSpace(text[at - 1]))));

    private void SkipComment()
    {
        var isLine = text[at + 1] == '/';
        var end = text.IndexOf(isLine ? "\n" : "*/", at + 2, StringComparison.Ordinal);
        var next = end < 0 ? text.Length : isLine ? end : end + 2;
        line += text.AsSpan(at, next - at).Count('\n');
        at = next;
        piece.Append(' ');
    }

    private void Take(char c)
    {
        if (start == 0 && !char.IsWhiteSpace(c))
        {
            start = line;
        }

        switch (c)
        {
            case '"' or '\'':
                String(c);
                return;
            case '#' when After(at + 1) == '{':
                Interpolation();
                return;
            case '\\':
                isWhole &= !IsLineEnd(at + 1);
                Copy();
                break;
            case '(' or '[':
                depth++;
                break;
            case ')' or ']':
                isWhole &= depth > 0;
                depth = Math.Max(0, depth - 1);
                break;
        }

        if (at < text.Length)
        {
            Copy();
        }
    }

    // A line break counts as a space: what is written over several lines means the same in one.
    private void Copy()
    {
        var c = text[at++];
        line += c == '\n' ? 1 : 0;
        piece.Append(c is '\n' or '\r' or '\t' or '\f' or '\0' ? ' ' : c);
    }

    private void String(char quote)
    {
        Copy();
        while (at < text.Length && text[at] != quote && !IsLineEnd(at))
        {
            if (text[at] == '\\' && !IsLineEnd(at + 1))
            {
                Copy();
            }

            Copy();
        }

        isWhole &= After(at) == quote;
        if (After(at) == quote)
        {
            Copy();
        }
    }

    private void Interpolation()
    {
        var open = 0;
        do
        {
            open += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            Copy();
        }
        while (at < text.Length && (open > 0 || text[at - 1] == '#'));
        isWhole &= open == 0;
    }
}
