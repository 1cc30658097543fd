using System.Buffers;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Spans;

/// <summary>
/// A text whose spans are being read, the current position, and the container for the spans. Text that was read and turns out not to be a span is read again as
/// text, so a budget limits how often that may happen.
/// </summary>
internal sealed class SpanSource(string text, Definitions definitions, SpanContext context)
{
    private readonly int lastBracket = text.LastIndexOf(']');
    private readonly int lastStar = LastAfterText(text, '*');
    private readonly int lastUnderscore = LastAfterText(text, '_');
    private long budget = (KramdownLimits.SpanRereads * (long)text.Length) + KramdownLimits.SpanRereadsOfAnyText;
    private int depth;

    public string Text { get; } = text;

    /// <summary>The end of the last comment.</summary>
    public Lazy<int> LastCommentEnd { get; } = HtmlTagParser.LastCommentEnd(text);

    public Definitions Definitions { get; } = definitions;

    public int Position { get; set; }

    /// <summary>The start of the text that no span has claimed yet.</summary>
    public int RunStart { get; private set; }

    public ContainerInline Container { get; private set; } = new();

    public SpanContext Context { get; private set; } = context;

    /// <summary>Open brackets inside a link's text.</summary>
    public int OpenBrackets { get; set; }

    /// <summary>Whether unclaimed text begins right after a symbol.</summary>
    public bool IsAfterSymbol { get; set; }

    public char Current => Text[Position];

    /// <summary>The previous character, or a newline at the start.</summary>
    public char Previous => Position > 0 ? Text[Position - 1] : '\n';

    /// <summary>The character at an offset from here, or a newline beyond either end of the text.</summary>
    public char Peek(int distance = 1) => Position + distance is var at && at >= 0 && at < Text.Length ? Text[at] : '\n';

    public bool Has(string expected) => Lines.Has(Text, Position, expected);

    /// <summary>Advances to the next of some characters; to the end, and returns false, when there is none.</summary>
    public bool SkipTo(SearchValues<char> marks)
    {
        var step = Text.AsSpan(Position).IndexOfAny(marks);
        Position = step < 0 ? Text.Length : Position + step;
        return step >= 0;
    }

    /// <summary>Whether the budget allows another attempt that may fail.</summary>
    public bool MayTry => budget > 0 && depth < KramdownLimits.SpanDepth;

    /// <summary>Whether a mark that could end a span occurs further on; without one, reading on is pointless.</summary>
    public bool MayEnd(char mark) => Position < mark switch { ']' => lastBracket, '*' => lastStar, _ => lastUnderscore };

    /// <summary>Charges the budget for characters that were read without finding a span.</summary>
    public void Charge(int characters) => budget -= characters;

    /// <summary>Appends a span that ends at a position.</summary>
    public void Add(Inline span, int end)
    {
        Flush();
        IsAfterSymbol = false;
        Container.AppendChild(span);
        Position = end;
        RunStart = end;
    }

    /// <summary>Appends a character that was typed as something else.</summary>
    public void AddSymbol(string symbol, int end)
    {
        AddText(symbol, end);
        IsAfterSymbol = true;
    }

    /// <summary>Appends text that replaces the characters up to a position.</summary>
    public void AddText(string replacement, int end)
    {
        Flush();
        IsAfterSymbol = false;
        Literals.Append(Container, replacement, Definitions);
        Position = end;
        RunStart = end;
    }

    /// <summary>Appends the text that no span claimed.</summary>
    public void Flush()
    {
        if (Position > RunStart)
        {
            Literals.Append(Container, Text[RunStart..Position], Definitions);
        }

        RunStart = Position;
    }

    /// <summary>Reads the spans between two positions into a container, ignoring the surrounding text.</summary>
    public void ReadApart(ContainerInline inner, int start, int end)
    {
        var apart = new SpanSource(Text[start..end], Definitions, Context) { Container = inner, depth = depth + 1, budget = budget };
        SpanParser.ReadUntil(apart, SpanStop.Never);
        apart.Flush();
        budget = apart.budget;
    }

    /// <summary>
    /// Reads spans into a container from a position until <paramref name="stop"/> or the end; nothing else changes.
    /// </summary>
    /// <returns>Where it ended, and whether at the stop; null when the budget is used up.</returns>
    public (int End, bool Found)? Read(ContainerInline inner, int start, SpanStop stop, SpanContext add)
    {
        if (!MayTry)
        {
            return null;
        }

        var before = (Position, RunStart, Container, Context, OpenBrackets);
        (Position, RunStart, Container, Context, OpenBrackets) = (start, start, inner, Context | add, 0);
        depth++;
        var found = SpanParser.ReadUntil(this, stop);
        Flush();
        depth--;
        var end = Position;
        (Position, RunStart, Container, Context, OpenBrackets) = before;
        if (!found)
        {
            Charge(end - start);
        }

        return (end, found);
    }

    // Emphasis does not end after a space.
    private static int LastAfterText(string text, char mark)
    {
        var at = text.LastIndexOf(mark);
        while (at > 0 && Lines.IsSpace(text[at - 1]))
        {
            at = text.LastIndexOf(mark, at - 1);
        }

        return at;
    }
}

/// <summary>The contexts of the spans being read; none of them nests in itself.</summary>
[Flags]
internal enum SpanContext
{
    None = 0,
    Emphasis = 1,
    Strong = 2,
    Link = 4,

    /// <summary>A block of HTML that asked for Markdown.</summary>
    Html = 8,
}
