namespace Profile.Liquid.Reading;

/// <summary>Moves through a tag's markup. Anything in it can be skipped, so no markup can stop a reader.</summary>
internal sealed class MarkupCursor(string text)
{
    private int at;

    /// <summary>True when only white space is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return at >= text.Length;
        }
    }

    /// <summary>The next character, white space included; NUL at the end.</summary>
    public char Next => at < text.Length ? text[at] : '\0';

    /// <summary>The character before the next one; NUL at the start.</summary>
    public char Previous => at > 0 ? text[at - 1] : '\0';

    /// <summary>The character after the next one; NUL at the end.</summary>
    public char Second => at + 1 < text.Length ? text[at + 1] : '\0';

    /// <summary>The cursor's position, to return to.</summary>
    public int Position
    {
        get => at;
        set => at = value;
    }

    /// <summary>The text from a position up to the cursor.</summary>
    public string From(int position) => text[position..at];

    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.IsSurrogate(c);

    public void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    /// <summary>Skips one character.</summary>
    public void Skip() => at = Math.Min(at + 1, text.Length);

    /// <summary>Consumes a character if it comes next, after any white space.</summary>
    public bool Take(char c)
    {
        SkipSpace();
        return TakeHere(c.ToString());
    }

    /// <summary>Consumes a text if it is at the cursor.</summary>
    public bool TakeHere(string symbol)
    {
        if (!text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal))
        {
            return false;
        }

        at += symbol.Length;
        return true;
    }

    /// <summary>A word of letters, digits, <c>_</c> and <c>-</c>, or empty.</summary>
    public string Word()
    {
        SkipSpace();
        var start = at;
        while (IsWordCharacter(Next))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>A word in the form of a variable or key name, with a trailing question mark if there is one.</summary>
    public string Name()
    {
        var word = Word();
        return word.Length > 0 && TakeHere("?") ? word + "?" : word;
    }

    /// <summary>The digits of a number, with a sign and one decimal point; empty if a word continues after them (<c>2nd</c>).</summary>
    public string Number()
    {
        var start = at++;
        var hasPoint = false;
        while (char.IsAsciiDigit(Next) || (!hasPoint && Next == '.' && char.IsAsciiDigit(Second)))
        {
            hasPoint |= Next == '.';
            at++;
        }

        var isWord = IsWordCharacter(Next);
        at = isWord ? start : at;
        return isWord ? "" : text[start..at];
    }

    /// <summary>The text between quotation marks; an unpaired mark is skipped, with null as the result.</summary>
    public string? Quoted()
    {
        var end = text.IndexOf(text[at], at + 1);
        var inner = end < 0 ? null : text[(at + 1)..end];
        at = end < 0 ? at + 1 : end + 1;
        return inner;
    }

    /// <summary>Moves to a character outside quotation marks; false when there is none.</summary>
    public bool SkipTo(char c)
    {
        while (!IsAtEnd)
        {
            if (Next == c)
            {
                return true;
            }

            Pass();
        }

        return false;
    }

    /// <summary>Skips a quoted text or one character.</summary>
    public void Pass()
    {
        if (Next is '"' or '\'')
        {
            Quoted();
        }
        else
        {
            at++;
        }
    }
}
