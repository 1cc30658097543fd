namespace Profile.Content.Markup.Mathematics;

/// <summary>A formula, or a reference to one, in a text.</summary>
/// <param name="Start">The position of its first character, delimiters included.</param>
/// <param name="TeX">Its source without delimiters; for a reference, the label.</param>
internal readonly record struct FormulaSpan(int Start, int Length, string TeX, FormulaKind Kind)
{
    public int End => Start + Length;
}

internal enum FormulaKind
{
    Inline,
    Display,

    /// <summary><c>\ref</c> in a text: the bare number.</summary>
    Reference,

    /// <summary><c>\eqref</c> in a text: the number in parentheses.</summary>
    EquationReference,
}

/// <summary>
/// Finds formulas in a text as al-folio's MathJax does (<c>$…$</c>, <c>\(…\)</c>, <c>\[…\]</c>, <c>$$…$$</c>, environments, references), but never money: a
/// dollar sign opens a formula only if no space follows it and the next dollar sign has no space before it and no digit after it (pandoc's rule). Linear: a
/// closing delimiter that was not found is not searched for again.
/// </summary>
internal sealed class FormulaScanner(string text)
{
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Whether a text may hold a formula at all.</summary>
    public static bool MayHold(string text) => text.AsSpan().IndexOfAny('$', '\\') >= 0;

    public List<FormulaSpan> Scan()
    {
        var found = new List<FormulaSpan>();
        for (var at = 0; text.AsSpan(at).IndexOfAny('$', '\\') is var step and >= 0;)
        {
            at += step;
            if (At(at) is { } span)
            {
                found.Add(span);
                at = span.End;
            }
            else
            {
                // An escaped dollar sign or backslash opens nothing; two dollar signs without an end do not count as two single ones.
                at += text[at] == '\\' || Has(at, "$$") ? 2 : 1;
            }

            if (at >= text.Length)
            {
                break;
            }
        }

        return found;
    }

    private FormulaSpan? At(int at)
    {
        if (text[at] == '$')
        {
            return Has(at, "$$") ? Between(at, "$$", "$$", FormulaKind.Display) : Dollars(at);
        }

        return Between(at, "\\(", "\\)", FormulaKind.Inline)
            ?? Between(at, "\\[", "\\]", FormulaKind.Display)
            ?? Environment(at)
            ?? Reference(at, "\\ref{", FormulaKind.Reference)
            ?? Reference(at, "\\eqref{", FormulaKind.EquationReference);
    }

    private FormulaSpan? Between(int at, string open, string close, FormulaKind kind)
    {
        if (!Has(at, open) || Find(close, at + open.Length) is not { } end)
        {
            return null;
        }

        var tex = text[(at + open.Length)..end].Trim();
        return tex.Length == 0 ? null : new FormulaSpan(at, end + close.Length - at, tex, kind);
    }

    private FormulaSpan? Dollars(int at)
    {
        for (var i = at + 1; i < text.Length && i - at < MarkupLimits.FormulaCharacters; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '\n' when i + 1 < text.Length && text[i + 1] == '\n':
                    return null;
                case '$':
                    var isFormula = i > at + 1 && !char.IsWhiteSpace(text[at + 1]) && !char.IsWhiteSpace(text[i - 1])
                        && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));
                    return isFormula ? new FormulaSpan(at, i + 1 - at, text[(at + 1)..i], FormulaKind.Inline) : null;
            }
        }

        return null;
    }

    private FormulaSpan? Environment(int at)
    {
        const string begin = "\\begin{";
        if (!Has(at, begin))
        {
            return null;
        }

        var brace = text.IndexOf('}', at + begin.Length, Math.Min(32, text.Length - at - begin.Length));
        if (brace < 0)
        {
            return null;
        }

        var name = text[(at + begin.Length)..brace];
        var close = $"\\end{{{name}}}";
        return name.Length > 0 && name.All(c => char.IsAsciiLetter(c) || c == '*') && Find(close, brace) is { } end
            ? new FormulaSpan(at, end + close.Length - at, text[at..(end + close.Length)], FormulaKind.Display)
            : null;
    }

    private FormulaSpan? Reference(int at, string open, FormulaKind kind)
    {
        if (!Has(at, open))
        {
            return null;
        }

        var start = at + open.Length;
        var end = text.IndexOf('}', start, Math.Min(100, text.Length - start));
        return end > start ? new FormulaSpan(at, end + 1 - at, text[start..end], kind) : null;
    }

    private int? Find(string close, int from)
    {
        if (missing.Contains(close))
        {
            return null;
        }

        var end = text.IndexOf(close, from, StringComparison.Ordinal);
        if (end >= 0)
        {
            return end;
        }

        missing.Add(close);
        return null;
    }

    private bool Has(int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
