using System.Globalization;
using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Tags;

/// <summary><c>{% for item in list %}…{% else %}…{% endfor %}</c>.</summary>
internal sealed class ForTag(Location location, LoopSource source, LiquidBlock body, LiquidBlock otherwise) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var otherwise = LiquidBlock.Empty;
        if (parser.Body(tag, out var body, "else") is not null)
        {
            parser.Body(tag, out otherwise);
        }

        return LoopSource.Read(tag, parser) is { } source ? new ForTag(tag.Location, source, body, otherwise) : parser.Broken(tag, "write for item in list");
    }

    public override bool IsBlank => body.IsBlank && otherwise.IsBlank;

    protected override Flow Execute(LiquidRun run)
    {
        var items = source.Items(run);
        if (items.Count == 0)
        {
            return otherwise.Run(run);
        }

        var loop = new LoopValue(source.Name, items.Count, run.Variable("forloop"));
        run.Variables.Push("forloop", loop);
        run.Variables.Push(source.Variable, NilValue.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            run.Step(Location);
            loop.Index = i;
            run.Variables.SetTop(items[i]);
            if (body.Run(run) == Flow.Break)
            {
                break;
            }
        }

        run.Variables.Pop(2);
        return Flow.Next;
    }
}

/// <summary><c>{% tablerow item in list cols: 3 %}…{% endtablerow %}</c>: the rows of a table, with the cell counted by <c>tablerowloop</c>.</summary>
internal sealed class TableRowTag(Location location, LoopSource source, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var body = parser.Body(tag);
        return LoopSource.Read(tag, parser) is { } source ? new TableRowTag(tag.Location, source, body) : parser.Broken(tag, "write tablerow item in list");
    }

    public override bool IsBlank => body.IsBlank;

    protected override Flow Execute(LiquidRun run)
    {
        if (!run.Evaluate(source.List).ToBooleanValue())
        {
            return Flow.Next;
        }

        var items = source.Items(run);
        var loop = new TableRowValue(items.Count, source.Columns is null ? 0 : Numbers.Index(run.Evaluate(source.Columns)));
        run.Variables.Push("tablerowloop", loop);
        run.Variables.Push(source.Variable, NilValue.Instance);
        run.Output.Append("<tr class=\"row1\">\n");
        for (var i = 0; i < items.Count; i++)
        {
            run.Step(Location);
            loop.Index = i;
            run.Variables.SetTop(items[i]);
            if (i > 0 && loop.Column == 1)
            {
                run.Output.Append(string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{loop.Row}\">"));
            }

            run.Output.Append(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{loop.Column}\">"));
            var flow = body.Run(run);
            run.Output.Append("</td>");
            if (flow == Flow.Break)
            {
                break;
            }
        }

        run.Output.Append("</tr>\n");
        run.Variables.Pop(2);
        return Flow.Next;
    }
}

/// <summary>
/// <c>{% cycle 'a', 'b' %}</c>: the next value each time the tag runs; <c>{% cycle group: 'a', 'b' %}</c> keeps a separate position for each name.
/// </summary>
internal sealed class CycleTag(Location location, Expression? group, string written, IReadOnlyList<Expression> values) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var reader = parser.Reader(tag, tag.Markup);
        var values = new List<Expression>();
        Expression? group = null;
        while (!reader.Cursor.IsAtEnd)
        {
            var value = reader.Operand();
            if (values.Count == 0 && group is null && reader.Cursor.Take(':'))
            {
                group = value;
                continue;
            }

            values.Add(value);
            while (!reader.Cursor.IsAtEnd && !reader.Cursor.Take(','))
            {
                reader.Cursor.Skip();
            }
        }

        return values.Count == 0 ? parser.Broken(tag, "write cycle 'a', 'b'") : new CycleTag(tag.Location, group, tag.Markup, values);
    }

    protected override Flow Execute(LiquidRun run)
    {
        // A text and a number that look alike are separate groups, and so is a cycle written without a group.
        var name = group is null ? null : run.Evaluate(group);
        var turn = run.Variables.NextTurn(name is null ? $"cycle {written}" : $"cycle {name.Type} {ValueText.Of(name)}", values.Count);
        if (turn < values.Count)
        {
            ValueText.Write(run.Evaluate(values[turn]), run.Output);
        }

        return Flow.Next;
    }
}

/// <summary><c>{% break %}</c> and <c>{% continue %}</c>.</summary>
internal sealed class JumpTag(Location location, Flow flow) : LiquidNode(location)
{
    protected override Flow Execute(LiquidRun run) => flow;
}
