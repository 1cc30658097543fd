using System.Text;

namespace Profile.Liquid.Reading;

/// <summary>
/// Splits a template into text, outputs and tags, as Liquid's tokenizer does: a tag extends to the next <c>%}</c> unless another tag starts before it, an
/// output to the next <c>}}</c>, whatever is in between. Also handles whitespace control, <c>raw</c>, <c>comment</c> and the lines of <c>{% liquid %}</c>.
/// Linear in the text.
/// </summary>
internal sealed class LiquidScanner
{
    private readonly string text;
    private readonly LineMap lines;
    private readonly DiagnosticBag bag;
    private readonly List<LiquidPiece> pieces = [];
    private int at;
    private readonly Lazy<int> lastEndOfRaw;
    private int tagEnd = -1;
    private int outputEnd = -1;
    private bool trimNext;

    private LiquidScanner(string text, LineMap lines, DiagnosticBag bag)
    {
        this.text = text;
        this.lines = lines;
        this.bag = bag;
        lastEndOfRaw = new Lazy<int>(() => text.LastIndexOf("endraw", StringComparison.Ordinal));
    }

    /// <summary>True for a text that contains any Liquid.</summary>
    public static bool HasLiquid(string text) => text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal);

    /// <summary>The pieces of a template in order; an unclosed one is reported and left out, up to the next opening or the end of its line.</summary>
    public static List<LiquidPiece> Scan(string text, LineMap lines, DiagnosticBag bag)
    {
        var scanner = new LiquidScanner(text, lines, bag);
        scanner.Run();
        return scanner.pieces;
    }

    /// <summary>The text of a template without its Liquid, which is shown when the Liquid cannot be run.</summary>
    public static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var piece in Scan(text, new LineMap(text, new Location("")), new DiagnosticBag()))
        {
            if (piece.Kind is PieceKind.Text or PieceKind.Raw)
            {
                kept.Append(piece.Text);
            }
        }

        return kept.ToString();
    }

    private void Run()
    {
        while (at < text.Length)
        {
            var start = NextOpening(at);
            AddText(at, start);
            at = start;
            if (start < text.Length)
            {
                Opening();
            }
        }
    }

    private int NextOpening(int from)
    {
        for (var brace = text.IndexOf('{', from); brace >= 0 && brace + 1 < text.Length; brace = text.IndexOf('{', brace + 1))
        {
            if (text[brace + 1] is '{' or '%')
            {
                return brace;
            }
        }

        return text.Length;
    }

    private void AddText(int start, int end, PieceKind kind = PieceKind.Text)
    {
        if (trimNext)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        trimNext = false;
        if (start < end)
        {
            pieces.Add(new LiquidPiece(kind, text[start..end], "", start));
        }
    }

    private void Opening()
    {
        var isTag = text[at + 1] == '%';
        var start = at;
        var end = isTag ? TagEnd(start) : Closing("}}", start + 2, ref outputEnd);
        if (end < 0)
        {
            bag.Report(LiquidMessages.UnterminatedLiquid, lines.At(start), isTag ? "{%" : "{{", isTag ? "%}" : "}}");
            at = EndOfBroken(start);
            return;
        }

        var inner = start + 2;
        var last = end;
        if (inner < last && text[inner] == '-')
        {
            inner++;
            TrimPrevious();
        }

        if (last > inner && text[last - 1] == '-')
        {
            last--;
            trimNext = true;
        }

        at = end + 2;
        if (!isTag)
        {
            pieces.Add(new LiquidPiece(PieceKind.Output, text[inner..last], "", start));
            return;
        }

        Tag(start, text[inner..last]);
    }

    // A tag does not extend past the start of another one.
    private int TagEnd(int start)
    {
        var end = Closing("%}", start + 2, ref tagEnd);
        return end >= 0 && text.AsSpan(start + 2, end - start - 2).IndexOf("{%", StringComparison.Ordinal) < 0 ? end : -1;
    }

    // Searched for again only after the last known one, so that a thousand openings before a single closing take linear time.
    private int Closing(string closing, int from, ref int known)
    {
        if (known < from)
        {
            var found = text.IndexOf(closing, from, StringComparison.Ordinal);
            known = found < 0 ? int.MaxValue : found;
        }

        return known == int.MaxValue ? -1 : known;
    }

    private int EndOfBroken(int start)
    {
        var next = NextOpening(start + 2);
        var newline = text.AsSpan(start, next - start).IndexOf('\n');
        return newline < 0 ? next : start + newline;
    }

    private void TrimPrevious()
    {
        if (pieces is [.., { Kind: PieceKind.Text } previous])
        {
            var kept = previous.Text.TrimEnd();
            pieces.RemoveAt(pieces.Count - 1);
            if (kept.Length > 0)
            {
                pieces.Add(previous with { Text = kept });
            }
        }
    }

    private void Tag(int start, string inner)
    {
        var (name, markup) = NameAndMarkup(inner);
        switch (name)
        {
            case "raw":
                Verbatim(start);
                break;
            case "comment":
                SkipComment(start);
                break;
            case "liquid":
                foreach (var line in markup.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var (lineName, lineMarkup) = NameAndMarkup(line);
                    AddTag(lineName, lineMarkup, start);
                }

                break;
            default:
                AddTag(name, markup, start);
                break;
        }
    }

    // A tag whose name starts with # is a comment: {% # like this %}.
    private void AddTag(string name, string markup, int start)
    {
        if (!name.StartsWith('#') && (name.Length > 0 || markup.Length > 0))
        {
            pieces.Add(new LiquidPiece(PieceKind.Tag, markup, name, start));
        }
    }

    private static (string Name, string Markup) NameAndMarkup(string inner)
    {
        inner = inner.Trim();
        var length = 0;
        while (length < inner.Length && (char.IsLetterOrDigit(inner[length]) || inner[length] is '_' or '#'))
        {
            length++;
        }

        return (inner[..length], inner[length..].Trim());
    }

    private void Verbatim(int start)
    {
        var from = at;
        if (!FindEnd("raw", "endraw", out var end))
        {
            bag.Report(LiquidMessages.UnclosedLiquidTag, lines.At(start), "raw");
        }

        AddText(from, end, PieceKind.Raw);
    }

    private void SkipComment(int start)
    {
        if (!FindEnd("comment", "endcomment", out _))
        {
            bag.Report(LiquidMessages.UnclosedLiquidTag, lines.At(start), "comment");
        }
    }

    // Moves past the end tag. A comment may contain other comments, and raw text, in which no tag counts but endraw; raw text contains neither.
    private bool FindEnd(string opening, string closing, out int end)
    {
        var depth = 1;
        var isRaw = false;
        for (var next = text.IndexOf("{%", at, StringComparison.Ordinal); next >= 0; next = text.IndexOf("{%", next + 2, StringComparison.Ordinal))
        {
            var close = Closing("%}", next + 2, ref tagEnd);
            if (close < 0)
            {
                break;
            }

            var inner = text.AsSpan(next + 2, close - next - 2);
            var name = inner.TrimStart('-').TrimEnd('-').Trim();
            if (isRaw || (opening == "comment" && name.SequenceEqual("raw") && next < lastEndOfRaw.Value))
            {
                isRaw = !name.SequenceEqual("endraw");
                continue;
            }

            depth += name.SequenceEqual(closing) ? -1 : opening == "comment" && name.SequenceEqual(opening) ? 1 : 0;
            if (depth == 0)
            {
                trimNext |= opening == "comment" && inner.EndsWith('-');
                end = next;
                at = close + 2;
                return true;
            }
        }

        end = text.Length;
        at = text.Length;
        return false;
    }
}
