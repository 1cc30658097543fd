using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% case x %}{% when a, b %}…{% else %}…{% endcase %}</c>: every branch that fits is shown, as in Liquid, and else when none does.</summary>
internal sealed class CaseTag(Location location, Expression subject, IReadOnlyList<CaseTag.Branch> branches) : LiquidNode(location)
{
    /// <summary>The values of a when; null for else.</summary>
    internal sealed record Branch(IReadOnlyList<Expression>? Values, LiquidBlock Body);

    public static LiquidNode Read(TagText tag, TemplateParser parser)
    {
        var branches = new List<Branch>();
        // What stands before the first when is not shown.
        var divider = parser.Body(tag, out _, "when", "else");
        while (divider is not null)
        {
            var values = divider.Name == "when" ? Values(divider, parser) : null;
            divider = parser.Body(tag, out var body, "when", "else");
            branches.Add(new Branch(values, body));
        }

        return new CaseTag(tag.Location, parser.Expression(tag, tag.Markup), branches);
    }

    protected override Flow Execute(LiquidRun run)
    {
        var value = run.Evaluate(subject);
        var hasMatched = false;
        foreach (var branch in branches)
        {
            var fits = branch.Values is { } values ? values.Any(v => Comparisons.AreEqual(value, run.Evaluate(v))) : !hasMatched;
            if (fits)
            {
                hasMatched = true;
                if (branch.Body.Run(run) is var flow and not Flow.Next)
                {
                    return flow;
                }
            }
        }

        return Flow.Next;
    }

    // a, b or c
    private static List<Expression> Values(TagText when, TemplateParser parser)
    {
        var reader = parser.Reader(when, when.Markup);
        var values = new List<Expression> { reader.Operand() };
        while (!reader.Cursor.IsAtEnd)
        {
            if (reader.Cursor.Take(',') || reader.Cursor.Word() == "or")
            {
                values.Add(reader.Operand());
            }
            else
            {
                reader.Cursor.Skip();
            }
        }

        return values;
    }
}
