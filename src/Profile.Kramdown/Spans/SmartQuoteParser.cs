namespace Profile.Kramdown.Spans;

/// <summary>
/// Turns straight quotes into curly ones depending on their context. The character before the quote counts only if it is plain text; after another span or
/// mark, the quote is judged by what follows it.
/// </summary>
internal static class SmartQuoteParser
{
    private const string Punctuation = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static bool TryParse(SpanSource source)
    {
        var before = source.Position > source.RunStart ? source.Previous : (char?)null;
        var next = source.Peek();
        if (next is '"' or '\'' && IsWord(source.Peek(2)) && (before is null || Lines.IsSpace(before.Value)))
        {
            // "'word
            if (next != source.Current)
            {
                Add(source, opens: true);
                Add(source, opens: true);
                return true;
            }

            // Of two equal quotes, the first is plain text and serves as the character before the second.
            if (before is null)
            {
                source.AddText(next.ToString(), source.Position + 1);
                Add(source, opens: false);
                return true;
            }
        }

        Add(source, before is { } c ? OpensAfter(source, c) : OpensBefore(source));
        return true;
    }

    private static void Add(SpanSource source, bool opens)
    {
        var quote = (source.Current, opens) switch { ('"', true) => "“", ('"', false) => "”", (_, true) => "‘", _ => "’" };
        source.AddSymbol(quote, source.Position + 1);
    }

    private static bool OpensAfter(SpanSource source, char before) =>
        Lines.IsSpace(before) ? !IsDecade(source) : before is '\\' or '[' or '{' or '(' or '-';

    private static bool OpensBefore(SpanSource source)
    {
        if (IsBeforeEmphasis(source))
        {
            return true;
        }

        if (IsBeforePunctuation(source) || IsDecade(source))
        {
            return false;
        }

        var next = source.Peek();
        return !Lines.IsSpace(next) && !(next == 's' && !IsWord(source.Peek(2)));
    }

    // the '80s
    private static bool IsDecade(SpanSource source) =>
        source.Current == '\'' && char.IsAsciiDigit(source.Peek()) && char.IsAsciiDigit(source.Peek(2)) && source.Peek(3) == 's';

    // "*word
    private static bool IsBeforeEmphasis(SpanSource source) =>
        source.Peek() is '*' or '_' && (!Lines.IsSpace(source.Peek(2)) || (source.Peek(2) is '*' or '_' && !Lines.IsSpace(source.Peek(3))));

    // Before punctuation, as in {".}; but not before three dots {"...}, nor before punctuation that a word follows {"/word}.
    private static bool IsBeforePunctuation(SpanSource source) =>
        Punctuation.Contains(source.Peek(), StringComparison.Ordinal)
        && !(source.Peek(2) == '.' && source.Peek(3) == '.')
        && IsWord(source.Peek()) == IsWord(source.Peek(2));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
