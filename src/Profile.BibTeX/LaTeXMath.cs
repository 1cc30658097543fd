using System.Buffers;

namespace Profile.BibTeX;

/// <summary>
/// Finds formulas. As in TeX, a digit after a formula has no effect (<c>$x$2</c>). But authors also write amounts of money, so a dollar sign opens a formula
/// only if no space follows it and closes one only if no space precedes it, and text between an amount and a digit ("$5-$10") is not a formula. Linear: a
/// closing delimiter that was not found is not searched for again.
/// </summary>
internal sealed class LaTeXMath(string source)
{
    private static readonly SearchValues<char> MathSigns = SearchValues.Create(@"\^_{=<>+");

    private int noCloserBefore;
    private int noDisplayCloserBefore;
    private int noBracketBefore;

    /// <summary>The formula that begins with the dollar sign at an index: its text for display, and its length in the source.</summary>
    public (string Text, int Length)? At(int index)
    {
        if (index + 1 < source.Length && source[index + 1] == '$')
        {
            return Display(index);
        }

        if (index + 2 >= source.Length || char.IsWhiteSpace(source[index + 1]))
        {
            return null;
        }

        var limit = Math.Min(source.Length, index + BibTeXLimits.BibliographyFormulaCharacters);
        for (var i = Math.Max(index + 2, noCloserBefore); i < limit; i++)
        {
            if (source[i] == '$' && source[i - 1] != '\\')
            {
                var between = source.AsSpan(index + 1, i - index - 1);
                return char.IsWhiteSpace(between[^1]) || IsMoney(between, i + 1) ? null : (Shown(between.ToString()), i + 1 - index);
            }
        }

        noCloserBefore = Math.Max(noCloserBefore, limit);
        return null;
    }

    /// <summary>The formula from an index to <c>\)</c> or <c>\]</c>, with dollar signs around it; the length includes the closing delimiter.</summary>
    public (string Text, int Length)? Until(int index, string closing)
    {
        var length = Math.Min(BibTeXLimits.BibliographyFormulaCharacters, source.Length - index);
        var end = index < noBracketBefore ? -1 : source.IndexOf(closing, index, length, StringComparison.Ordinal);
        if (end >= 0)
        {
            return (Shown(source[index..end].Trim()), end + closing.Length - index);
        }

        noBracketBefore = Math.Max(noBracketBefore, index + length);
        return null;
    }

    private (string Text, int Length)? Display(int index)
    {
        var limit = Math.Min(source.Length, index + BibTeXLimits.BibliographyFormulaCharacters);
        var from = Math.Max(index + 3, noDisplayCloserBefore);
        var end = from < limit ? source.IndexOf("$$", from, limit - from, StringComparison.Ordinal) : -1;
        if (end >= 0)
        {
            return (source[index..(end + 2)], end + 2 - index);
        }

        noDisplayCloserBefore = Math.Max(noDisplayCloserBefore, limit - 1);
        return null;
    }

    private bool IsMoney(ReadOnlySpan<char> between, int after) =>
        after < source.Length && char.IsAsciiDigit(source[after]) && char.IsAsciiDigit(between[0]) && !between.ContainsAny(MathSigns);

    /// <summary>
    /// A formula with its dollar signs, or a single sign as text without them, because reference managers write <c>$\{$USENIX$\}$</c>, <c>$&lt;$</c> and
    /// <c>$\sim$</c>.
    /// </summary>
    public static string Shown(string formula) => formula switch
    {
        "" => "",
        ['\\', '{' or '}' or '%' or '&' or '#' or '_' or '$'] => formula[1..],
        ['<' or '>' or '=' or '+' or '~' or '*' or '/' or '|' or ':' or ';' or ','] => formula == "~" ? "\u00A0" : formula,
        "-" => "−",
        ['\\', .. var word] when LaTeXSymbols.Words.TryGetValue(word, out var sign) && sign is [var c] && !char.IsLetter(c) => sign,
        _ => $"${formula}$",
    };
}
