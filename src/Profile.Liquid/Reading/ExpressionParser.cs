using System.Globalization;
using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Reading;

/// <summary>
/// Reads expressions as Jekyll's lax Liquid does: the first value counts, and whatever cannot be understood is skipped up to the next filter, argument or
/// operator. Unknown filters are reported; the only error is nesting deeper than <see cref="LiquidLimits.Nesting"/>.
/// </summary>
internal sealed class ExpressionParser(string text, Location location, LiquidEngine engine, DiagnosticBag bag)
{
    private static readonly LiteralExpression Nil = new(NilValue.Instance);
    private int depth;
    private bool isInRange;

    /// <summary>The parser's position, for tags with a grammar of their own.</summary>
    public MarkupCursor Cursor { get; } = new(text);

    /// <summary>A value with its filters: <c>a | b: c, d: e</c>.</summary>
    public Expression Filtered()
    {
        var result = Operand();
        for (var filters = 0; Cursor.SkipTo('|'); filters++)
        {
            Allow(filters < LiquidLimits.Nesting);
            Cursor.Skip();
            if (Cursor.Word() is { Length: > 0 } name)
            {
                if (!engine.Filters.ContainsKey(name))
                {
                    bag.Report(LiquidMessages.UnknownLiquidFilter, location, name, Suggestion.For(name, engine.Filters.Keys));
                }

                result = new FilterExpression(result, name, Arguments());
            }
        }

        return result;
    }

    /// <summary>Comparisons joined by <c>and</c> and <c>or</c>, evaluated from right to left, as in Liquid.</summary>
    public Expression Condition()
    {
        var parts = new List<Expression> { Comparison() };
        var isAnd = new List<bool>();
        while (SkipToJoin(out var and))
        {
            Allow(parts.Count <= LiquidLimits.Nesting);
            isAnd.Add(and);
            parts.Add(Comparison());
        }

        var result = parts[^1];
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            result = new JoinExpression(parts[i], result, isAnd[i]);
        }

        return result;
    }

    /// <summary>A single value: a literal, a range or a variable; nil when there is none.</summary>
    public Expression Operand()
    {
        Cursor.SkipSpace();
        return Cursor.Next switch
        {
            '"' or '\'' => Cursor.Quoted() is { } quoted ? new LiteralExpression(LiquidValue.Of(quoted)) : Operand(),
            '(' => Range(),
            '[' => new VariableExpression(null, Segments()),
            '-' when char.IsAsciiDigit(Cursor.Second) => Number(),
            var c when char.IsAsciiDigit(c) => Number(),
            var c when MarkupCursor.IsWordCharacter(c) => Variable(),
            _ => Nil,
        };
    }

    private void Allow(bool isShallow)
    {
        if (!isShallow)
        {
            throw new TooDeepException(location);
        }
    }

    private Expression Number()
    {
        var digits = Cursor.Number();
        if (digits.Length == 0)
        {
            return Variable();
        }

        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(NumberValue.Create(number))
            : Nil;
    }

    private Expression Variable()
    {
        var name = Cursor.Name();
        var segments = Segments();
        return segments.Count > 0 ? new VariableExpression(name, segments) : name switch
        {
            "nil" or "null" => Nil,
            "true" => new LiteralExpression(BooleanValue.True),
            "false" => new LiteralExpression(BooleanValue.False),
            "empty" => new LiteralExpression(EmptyValue.Instance),
            "blank" => new LiteralExpression(BlankValue.Instance),
            _ => new VariableExpression(name, segments),
        };
    }

    private List<Segment> Segments()
    {
        var segments = new List<Segment>();
        while (true)
        {
            if (Cursor.TakeHere("["))
            {
                Allow(++depth <= LiquidLimits.Nesting);
                segments.Add(new Segment(Operand(), IsIndex: true));
                depth--;
                CloseWith(']');
            }
            else if (SkipDots())
            {
                segments.Add(new Segment(new LiteralExpression(LiquidValue.Of(Cursor.Name())), IsIndex: false));
            }
            else if (Cursor.Next != '[')
            {
                return segments;
            }

            Allow(segments.Count <= LiquidLimits.Nesting);
        }
    }

    // Moves to the name that follows, skipping dots and white space; right after a bracket, a name needs no dot. A bracket may also follow dots.
    private bool SkipDots()
    {
        var start = Cursor.Position;
        Cursor.SkipSpace();
        if (Cursor.Next != '.')
        {
            Cursor.Position = start;
            return Cursor.Previous == ']' && MarkupCursor.IsWordCharacter(Cursor.Next);
        }

        while (Cursor.Next == '.' && !(isInRange && Cursor.Second == '.'))
        {
            Cursor.Skip();
            Cursor.SkipSpace();
        }

        if (!MarkupCursor.IsWordCharacter(Cursor.Next) && Cursor.Next != '[')
        {
            Cursor.Position = start;
        }

        return MarkupCursor.IsWordCharacter(Cursor.Next) && Cursor.Position != start;
    }

    private Expression Range()
    {
        Cursor.Skip();
        Allow(++depth <= LiquidLimits.Nesting);
        var wasInRange = isInRange;
        isInRange = true;
        var from = Operand();
        isInRange = wasInRange;
        Cursor.SkipSpace();
        if (Cursor.TakeHere(".."))
        {
            from = new NumberRange(from, Operand());
        }

        depth--;
        CloseWith(')');
        return from;
    }

    private void CloseWith(char closing)
    {
        if (Cursor.SkipTo(closing))
        {
            Cursor.Skip();
        }
    }

    private List<FilterArgument> Arguments()
    {
        var arguments = new List<FilterArgument>();
        while (NextArgument(isFirst: arguments.Count == 0))
        {
            Allow(arguments.Count <= LiquidLimits.Nesting);
            var start = Cursor.Position;
            var name = Cursor.Word();
            if (name.Length > 0 && Cursor.Take(':'))
            {
                // A repeated name counts once, as in a Ruby hash.
                arguments.RemoveAll(a => a.Name == name);
                arguments.Add(new FilterArgument(name, Operand()));
            }
            else
            {
                Cursor.Position = start;
                arguments.Add(new FilterArgument(null, Operand()));
            }
        }

        return arguments;
    }

    private bool NextArgument(bool isFirst)
    {
        while (!Cursor.IsAtEnd && Cursor.Next != '|')
        {
            if (Cursor.Next == ',' || (isFirst && Cursor.Next == ':'))
            {
                Cursor.Skip();
                return true;
            }

            Cursor.Pass();
        }

        return false;
    }

    private Expression Comparison()
    {
        var left = Operand();
        Cursor.SkipSpace();
        return Operator() is { } comparison ? new ComparisonExpression(left, comparison, Operand()) : left;
    }

    private string? Operator()
    {
        foreach (var symbol in (ReadOnlySpan<string>)["==", "!=", "<>", "<=", ">=", "<", ">", "contains", "="])
        {
            if (Cursor.TakeHere(symbol))
            {
                return symbol == "=" ? "==" : symbol;
            }
        }

        return null;
    }

    // Skips everything up to the next "and" or "or"; a single & or && is not an operator in Liquid.
    private bool SkipToJoin(out bool isAnd)
    {
        isAnd = false;
        while (!Cursor.IsAtEnd)
        {
            if (!MarkupCursor.IsWordCharacter(Cursor.Next))
            {
                Cursor.Pass();
                continue;
            }

            var word = Cursor.Word();
            if (word is "and" or "or")
            {
                isAnd = word == "and";
                return true;
            }
        }

        return false;
    }
}
