using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% cycle 'a', 'b' %}</c>: one after the other, each time the tag runs; <c>{% cycle group: 'a', 'b' %}</c> keeps a count by name.</summary>
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
        var turn = run.Variables.NextTurn(group is null ? written : $"{run.Text(group)} ");
        ValueText.Write(run.Evaluate(values[turn % values.Count]), run.Output);
        return Flow.Next;
    }
}
