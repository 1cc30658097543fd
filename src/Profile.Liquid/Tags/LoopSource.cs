using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Tags;

/// <summary>What a loop iterates over: <c>item in list reversed limit: 3 offset: 2</c>.</summary>
/// <param name="Variable">The variable that holds each item in turn.</param>
/// <param name="Name">Variable and list as written, which is Liquid's name for a loop.</param>
internal sealed record LoopSource(
    string Variable,
    string Name,
    Expression List,
    Expression? Limit,
    Expression? Offset,
    bool ContinuesLast,
    bool IsReversed,
    Expression? Columns)
{
    /// <summary>The source in a tag, or null when there is none.</summary>
    public static LoopSource? Read(TagText tag, TemplateParser parser)
    {
        var reader = parser.Reader(tag, tag.Markup);
        var variable = reader.Cursor.Name();
        if (variable.Length == 0 || reader.Cursor.Word() != "in" || reader.Cursor.IsAtEnd)
        {
            return null;
        }

        reader.Cursor.SkipSpace();
        var start = reader.Cursor.Position;
        var list = reader.Operand();
        var source = new LoopSource(variable, $"{variable}-{reader.Cursor.From(start)}", list, null, null, ContinuesLast: false, IsReversed: false, null);
        while (!reader.Cursor.IsAtEnd)
        {
            var word = reader.Cursor.Word();
            if (word == "reversed")
            {
                source = source with { IsReversed = true };
            }
            else if (word.Length > 0 && reader.Cursor.Take(':'))
            {
                source = source.With(word, reader.Operand());
            }
            else if (word.Length == 0)
            {
                reader.Cursor.Skip();
            }
        }

        return source;
    }

    /// <summary>The items of one run of the loop.</summary>
    public IReadOnlyList<FluidValue> Items(LiquidRun run)
    {
        var all = Members.Items(run.Evaluate(List), run);
        var from = ContinuesLast ? run.Variables.LoopEnds.GetValueOrDefault(Name) : Offset is null ? 0 : Numbers.Index(run.Evaluate(Offset));
        var to = Limit is not null && run.Evaluate(Limit) is var limit && !limit.IsNil() ? Math.Min(from + Numbers.Index(limit), all.Count) : all.Count;
        var count = Math.Max(0, to - Math.Max(0, from));
        run.Variables.LoopEnds[Name] = from + count;
        if (count == all.Count && !IsReversed)
        {
            return all;
        }

        var some = all.Skip(from).Take(count);
        return [.. IsReversed ? some.Reverse() : some];
    }

    private LoopSource With(string option, Expression value) => option switch
    {
        "limit" => this with { Limit = value },
        "offset" when value is VariableExpression { Name: "continue" } => this with { ContinuesLast = true },
        "offset" => this with { Offset = value },
        "cols" => this with { Columns = value },
        _ => this,
    };
}
