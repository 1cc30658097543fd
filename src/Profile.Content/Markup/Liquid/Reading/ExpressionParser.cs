using System.Globalization;
using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Reading;

/// <summary>
/// Reads expressions as Jekyll's lax Liquid does: the first value counts, what cannot be understood is passed over up to the next filter, argument or
/// operator. Nothing is an error but nesting deeper than <see cref="LiquidLimits.Nesting"/>.
/// </summary>
internal sealed class ExpressionParser(string text, Location location, DiagnosticBag bag)
{
    private static readonly LiteralExpression Nil = new(NilValue.Instance);
    private int at;
    private int depth;

    /// <summary>True when nothing but white space is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return at >= text.Length;
        }
    }

    /// <summary>A value with its filters: <c>a | b: c, d: e</c>.</summary>
    public Expression Filtered()
    {
        var result = Operand();
        for (var filters = 0; SkipTo('|'); filters++)
        {
            if (filters >= LiquidLimits.Nesting)
            {
                throw new TooDeepException(location);
            }

            at++;
            if (Word() is { Length: > 0 } name)
            {
                if (!FilterTable.Knows(name))
                {
                    bag.Report(Messages.UnknownLiquidFilter, location, name, Suggestion.For(name, FilterTable.Names));
                }

                result = new FilterExpression(result, name, Arguments());
            }
        }

        return result;
    }

    /// <summary>Comparisons joined by <c>and</c> and <c>or</c>, evaluated from the right, as Liquid does.</summary>
    public Expression Condition()
    {
        var parts = new List<Expression> { Comparison() };
        var isAnd = new List<bool>();
        while (SkipToJoin(out var and))
        {
            if (parts.Count > LiquidLimits.Nesting)
            {
                throw new TooDeepException(location);
            }

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

    /// <summary>A word of letters, digits, <c>_</c> and <c>-</c>, or empty.</summary>
    public string Word()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && IsWordCharacter(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>Takes a character when it is the next one.</summary>
    public bool Take(char c)
    {
        SkipSpace();
        if (at < text.Length && text[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    /// <summary>Passes over one character that nothing asked for.</summary>
    public void Skip() => at = Math.Min(at + 1, text.Length);

    /// <summary>A single value: a literal, a range or a variable; nil when there is none.</summary>
    public Expression Operand()
    {
        SkipSpace();
        if (at >= text.Length)
        {
            return Nil;
        }

        return text[at] switch
        {
            '"' or '\'' => Quoted() is { } quoted ? new LiteralExpression(LiquidValue.Of(quoted)) : Operand(),
            '(' => Range(),
            '[' => new VariableExpression(null, Segments()),
            '-' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) => Number(),
            var c when char.IsAsciiDigit(c) => Number(),
            var c when IsWordCharacter(c) => Variable(),
            _ => Nil,
        };
    }

    // What stands between quotation marks; a single one is passed over.
    private string? Quoted()
    {
        var end = text.IndexOf(text[at], at + 1);
        var inner = end < 0 ? null : text[(at + 1)..end];
        at = end < 0 ? at + 1 : end + 1;
        return inner;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.IsSurrogate(c);

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    // 12, 1.5, -3; digits that belong to a word make a variable: 2nd
    private Expression Number()
    {
        var start = at;
        at++;
        var hasPoint = false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (!hasPoint && text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            hasPoint |= text[at] == '.';
            at++;
        }

        if (at < text.Length && IsWordCharacter(text[at]))
        {
            at = start;
            return Variable();
        }

        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(NumberValue.Create(number))
            : Nil;
    }

    private Expression Variable()
    {
        var name = Word();
        if (at < text.Length && text[at] == '?')
        {
            at++;
        }

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
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                at++;
                Deeper();
                segments.Add(new Segment(Operand(), IsIndex: true));
                depth--;
                if (SkipTo(']'))
                {
                    at++;
                }
            }
            else if (text[at] == '.' && at + 1 < text.Length && IsWordCharacter(text[at + 1]))
            {
                at++;
                segments.Add(new Segment(new LiteralExpression(LiquidValue.Of(Word())), IsIndex: false));
                if (at < text.Length && text[at] == '?')
                {
                    at++;
                }
            }
            else
            {
                break;
            }

            if (segments.Count > LiquidLimits.Nesting)
            {
                throw new TooDeepException(location);
            }
        }

        return segments;
    }

    private Expression Range()
    {
        at++;
        Deeper();
        var from = Operand();
        SkipSpace();
        if (at + 1 < text.Length && text[at] == '.' && text[at + 1] == '.')
        {
            at += 2;
            from = new NumberRange(from, Operand());
        }

        depth--;
        if (SkipTo(')'))
        {
            at++;
        }

        return from;
    }

    private void Deeper()
    {
        if (++depth > LiquidLimits.Nesting)
        {
            throw new TooDeepException(location);
        }
    }

    private List<FilterArgument> Arguments()
    {
        var arguments = new List<FilterArgument>();
        var isFirst = true;
        while (NextArgument(isFirst))
        {
            isFirst = false;
            var start = at;
            var name = Word();
            if (name.Length > 0 && Take(':'))
            {
                // A repeated name counts once, as a Ruby hash has it.
                arguments.RemoveAll(a => a.Name == name);
                arguments.Add(new FilterArgument(name, Operand()));
            }
            else
            {
                at = start;
                arguments.Add(new FilterArgument(null, Operand()));
            }
        }

        return arguments;
    }

    private bool NextArgument(bool isFirst)
    {
        while (!IsAtEnd && text[at] != '|')
        {
            if (text[at] == (isFirst ? ':' : ',') || text[at] == ',')
            {
                at++;
                return true;
            }

            Pass();
        }

        return false;
    }

    private Expression Comparison()
    {
        var left = Operand();
        SkipSpace();
        return Operator() is { } comparison ? new ComparisonExpression(left, comparison, Operand()) : left;
    }

    private string? Operator()
    {
        foreach (var symbol in (ReadOnlySpan<string>)["==", "!=", "<>", "<=", ">=", "<", ">", "contains", "="])
        {
            if (text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal))
            {
                at += symbol.Length;
                return symbol == "=" ? "==" : symbol;
            }
        }

        return null;
    }

    // Passes over what is no join; a single & or && is none in Liquid.
    private bool SkipToJoin(out bool isAnd)
    {
        isAnd = false;
        while (!IsAtEnd)
        {
            if (IsWordCharacter(text[at]))
            {
                var word = Word();
                if (word is "and" or "or")
                {
                    isAnd = word == "and";
                    return true;
                }
            }
            else
            {
                Pass();
            }
        }

        return false;
    }

    private bool SkipTo(char c)
    {
        while (!IsAtEnd)
        {
            if (text[at] == c)
            {
                return true;
            }

            Pass();
        }

        return false;
    }

    private void Pass()
    {
        if (text[at] is '"' or '\'')
        {
            Quoted();
        }
        else
        {
            at++;
        }
    }
}
