using Fluid.Ast;
using Profile.Liquid.Running;

namespace Profile.Liquid.Reading;

/// <summary>
/// Turns text into a template. Fluid runs the expressions and filters, but its own grammar is strict: one misspelt tag would cost the whole file, and deep
/// nesting would end the process. So the text is parsed here, as leniently as in Jekyll and never deeper than <see cref="LiquidLimits.Nesting"/>. A mistake is
/// reported and costs only its own tag: an unclosed block ends with its enclosing block, an unknown tag is dropped.
/// </summary>
public sealed class TemplateParser
{
    private readonly List<LiquidPiece> pieces;
    private readonly LineMap lines;
    private readonly LiquidEngine engine;
    private readonly DiagnosticBag bag;
    private readonly List<string> open = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private int at;

    private TemplateParser(List<LiquidPiece> pieces, LineMap lines, LiquidEngine engine, DiagnosticBag bag)
    {
        this.pieces = pieces;
        this.lines = lines;
        this.engine = engine;
        this.bag = bag;
    }

    /// <summary>The template of a text; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its start in its file.</param>
    /// <param name="engine">Provides the tags and filters.</param>
    internal static LiquidTemplate Parse(string text, Location start, LiquidEngine engine)
    {
        var bag = new DiagnosticBag();
        var lines = new LineMap(text, start);
        if (text.Length > LiquidLimits.Characters)
        {
            bag.Report(LiquidMessages.LiquidTooLong, start, LiquidLimits.Characters / 1024);
            return new LiquidTemplate(text, start, TextOnly(LiquidScanner.Strip(text)), bag.Freeze());
        }

        var parser = new TemplateParser(LiquidScanner.Scan(text, lines, bag), lines, engine, bag);
        try
        {
            return new LiquidTemplate(text, start, parser.All(), [.. bag.Freeze().Take(LiquidLimits.Diagnostics)]);
        }
        catch (TooDeepException e)
        {
            bag.Report(LiquidMessages.LiquidTooDeep, e.Location, LiquidLimits.Nesting);
            return new LiquidTemplate(text, start, TextOnly(LiquidScanner.Strip(text)), bag.Freeze());
        }
    }

    /// <summary>Reads the body of a block up to its end tag, or up to one of the given dividing tags, which is then returned.</summary>
    internal TagText? Body(TagText opener, out LiquidBlock body, params ReadOnlySpan<string> dividers)
    {
        if (open.Count >= LiquidLimits.Nesting)
        {
            throw new TooDeepException(opener.Location);
        }

        open.Add(opener.Name);
        var nodes = new List<LiquidNode>();
        TagText? divider = null;
        var isClosed = false;
        while (at < pieces.Count)
        {
            var piece = pieces[at];
            if (piece.Kind == PieceKind.Tag && dividers.Contains(piece.Name))
            {
                divider = Text(piece);
                isClosed = true;
                at++;
                break;
            }

            if (EndedBlock(piece) is { } ended)
            {
                isClosed = ended == opener.Name;
                at += isClosed ? 1 : 0;
                break;
            }

            Add(nodes);
        }

        open.RemoveAt(open.Count - 1);
        body = new LiquidBlock([.. nodes]);
        if (!isClosed)
        {
            Report(LiquidMessages.UnclosedLiquidTag, opener, opener.Name);
        }

        return divider;
    }

    /// <summary>Reads the body of a block without dividing tags.</summary>
    public LiquidBlock Body(TagText opener)
    {
        Body(opener, out var body);
        return body;
    }

    /// <summary>An expression with its filters: <c>page.title | upcase</c>.</summary>
    public Expression Expression(TagText tag, string markup) => Reader(tag, markup).Filtered();

    /// <summary>A single value: a variable, a text or a number.</summary>
    public Expression Operand(TagText tag, string markup) => Reader(tag, markup).Operand();

    /// <summary>A condition: <c>a == b and c</c>.</summary>
    internal Expression Condition(TagText tag, string markup) => Reader(tag, markup).Condition();

    /// <summary>A reader for a tag's markup, for tags with a grammar of their own.</summary>
    internal ExpressionParser Reader(TagText tag, string markup) => new(markup, tag.Location, engine, bag);

    /// <summary>The nodes of markup that may contain outputs: <c>-f papers -q @*[year={{ y }}]*</c>. Tags in it are left out.</summary>
    public LiquidBlock Inline(TagText tag, string markup)
    {
        if (!LiquidScanner.HasLiquid(markup))
        {
            return TextOnly(markup);
        }

        if (open.Count >= LiquidLimits.Nesting)
        {
            throw new TooDeepException(tag.Location);
        }

        var nodes = LiquidScanner.Scan(markup, new LineMap(markup, new Location(tag.Location.Path, tag.Location.Line)), bag)
            .Where(p => p.Kind != PieceKind.Tag)
            .Select(p => p.Kind != PieceKind.Output ? new TextNode(p.Text) : (LiquidNode)new OutputNode(tag.Location, Expression(tag, p.Text)));
        return new LiquidBlock([.. nodes]);
    }

    /// <summary>Reports a problem with a tag, at its place.</summary>
    public void Report(Message message, TagText tag, params object[] arguments) => bag.Report(message, tag.Location, arguments);

    /// <summary>Reports a tag whose markup makes no sense. The result is null, so the tag outputs nothing.</summary>
    public LiquidNode? Broken(TagText tag, string reason)
    {
        Report(LiquidMessages.BrokenLiquidTag, tag, tag.Name, reason);
        return null;
    }

    private static LiquidBlock TextOnly(string text) => new([new TextNode(text)]);

    private LiquidBlock All()
    {
        var nodes = new List<LiquidNode>();
        while (at < pieces.Count)
        {
            Add(nodes);
        }

        return new LiquidBlock([.. nodes]);
    }

    private TagText Text(LiquidPiece piece) => new(piece.Name, piece.Text, lines.At(piece.Offset));

    // The name of the open block that a tag closes, or null if the tag closes none.
    private string? EndedBlock(LiquidPiece piece)
    {
        if (piece.Kind != PieceKind.Tag || !piece.Name.StartsWith("end", StringComparison.Ordinal))
        {
            return null;
        }

        var name = piece.Name[3..];
        return open.Contains(name) ? name : null;
    }

    private void Add(List<LiquidNode> nodes)
    {
        var piece = pieces[at++];
        var node = piece.Kind switch
        {
            PieceKind.Text or PieceKind.Raw => new TextNode(piece.Text, piece.Kind == PieceKind.Raw),
            PieceKind.Output => Output(Text(piece)),
            _ => Tag(Text(piece)),
        };
        if (node is not null)
        {
            nodes.Add(node);
        }
    }

    private OutputNode Output(TagText tag) => new(tag.Location, Expression(tag, tag.Markup));

    private LiquidNode? Tag(TagText tag)
    {
        if (engine.Tags.GetValueOrDefault(tag.Name) is { } read)
        {
            return read(tag, this);
        }

        if (tag.Name.StartsWith("end", StringComparison.Ordinal) || tag.Name is "else" or "elsif" or "when")
        {
            // The unknown block was already reported at its start.
            var isEndOfUnknown = tag.Name.Length > 3 && tag.Name.StartsWith("end", StringComparison.Ordinal) && unknown.Contains(tag.Name[3..]);
            if (!isEndOfUnknown)
            {
                Report(LiquidMessages.StrayLiquidTag, tag, tag.Name);
            }

            return null;
        }

        unknown.Add(tag.Name);
        Report(LiquidMessages.UnknownLiquidTag, tag, tag.Name, Suggestion.For(tag.Name, engine.Tags.Keys));
        return null;
    }
}
