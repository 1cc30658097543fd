namespace Profile.BibTeX;

/// <summary>What a command puts around its argument.</summary>
/// <param name="Open">Before it.</param>
/// <param name="Close">Behind it.</param>
internal sealed record LaTeXEnclosing(string Open, string Close)
{
    /// <summary>English quotation marks.</summary>
    public static readonly LaTeXEnclosing Quotes = new("“", "”") { IsQuote = true };

    /// <summary>Whether these are quotation marks, which are single ones inside of others.</summary>
    public bool IsQuote { get; init; }

    /// <summary>How many arguments before it are not shown: a language, a source.</summary>
    public int Hidden { get; init; }
}
