namespace Profile.Kramdown.Spans;

/// <summary>Dashes, ellipses and guillemets typed as ASCII.</summary>
internal static class TypographyParser
{
    // Longer ones first.
    private static readonly (string Typed, string Meant)[] Symbols =
    [
        ("---", "—"), ("--", "–"), ("...", "…"), ("<< ", "«\u00a0"), (" >>", "\u00a0»"), ("<<", "«"), (">>", "»"),
    ];

    public static bool TryParse(SpanSource source)
    {
        foreach (var (typed, meant) in Symbols)
        {
            // In values, angle brackets are those of List<List<T>>.
            if (source.Has(typed) && (source.Definitions.Html == HtmlReading.Elements || source.Current is not ('<' or '>' or ' ')))
            {
                source.AddSymbol(meant, source.Position + typed.Length);
                return true;
            }
        }

        return false;
    }
}
