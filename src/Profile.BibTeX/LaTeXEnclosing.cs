namespace Profile.BibTeX;

/// <summary>What a command puts around its argument.</summary>
/// <param name="Open">The text before it.</param>
/// <param name="Close">The text after it.</param>
internal sealed record LaTeXEnclosing(string Open, string Close)
{
    /// <summary>English quotation marks.</summary>
    public static readonly LaTeXEnclosing Quotes = new("“", "”") { IsQuote = true };

    /// <summary>Whether these are quotation marks, which become single ones inside others.</summary>
    public bool IsQuote { get; init; }

    /// <summary>How many arguments before the shown one are hidden: a language, a source.</summary>
    public int Hidden { get; init; }
}
