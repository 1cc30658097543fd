using Fluid.Ast;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Tags;

/// <summary><c>{% if a %}…{% elsif b %}…{% else %}…{% endif %}</c>, and <c>unless</c>, which negates its first condition.</summary>
internal sealed class IfTag(Location location, IReadOnlyList<IfTag.Branch> branches) : LiquidNode(location)
{
    /// <summary>A condition and its body; without a condition, it is the else branch.</summary>
    internal sealed record Branch(Expression? Condition, bool Expected, LiquidBlock Body);

    public override bool IsBlank { get; } = branches.All(b => b.Body.IsBlank);

    public static LiquidNode Read(TagText tag, TemplateParser parser) => Read(tag, parser, expected: true);

    public static LiquidNode ReadUnless(TagText tag, TemplateParser parser) => Read(tag, parser, expected: false);

    protected override Flow Execute(LiquidRun run)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is null || run.Evaluate(branch.Condition).ToBooleanValue() == branch.Expected)
            {
                return branch.Body.Run(run);
            }
        }

        return Flow.Next;
    }

    private static IfTag Read(TagText tag, TemplateParser parser, bool expected)
    {
        var branches = new List<Branch>();
        Expression? condition = parser.Condition(tag, tag.Markup);
        for (TagText? divider = tag; divider is not null;)
        {
            divider = parser.Body(tag, out var body, "elsif", "elseif", "else");
            branches.Add(new Branch(condition, expected, body));
            expected = true;
            condition = divider is null or { Name: "else" } ? null : parser.Condition(divider, divider.Markup);
        }

        return new IfTag(tag.Location, branches);
    }
}

/// <summary>
/// <c>{% case x %}{% when a, b %}…{% else %}…{% endcase %}</c>: as in Liquid, every matching branch is shown, once for each of its values that
/// matches. An else is shown and ends the tag if nothing has matched before it; otherwise it is skipped.
/// </summary>
internal sealed class CaseTag(Location location, Expression subject, LiquidBlock before, IReadOnlyList<CaseTag.Branch> branches) : LiquidNode(location)
{
    /// <summary>The values of a when; null for else.</summary>
    internal sealed record Branch(IReadOnlyList<Expression>? Values, LiquidBlock Body);

    public override bool IsBlank { get; } = before.IsBlank && branches.All(b => b.Body.IsBlank);

    public static LiquidNode Read(TagText tag, TemplateParser parser)
    {
        var branches = new List<Branch>();
        // Anything before the first when is not shown.
        var divider = parser.Body(tag, out var before, "when", "else");
        while (divider is not null)
        {
            var values = divider.Name == "when" ? Values(divider, parser) : null;
            divider = parser.Body(tag, out var body, "when", "else");
            branches.Add(new Branch(values, body));
        }

        return new CaseTag(tag.Location, parser.Expression(tag, tag.Markup), before, branches);
    }

    protected override Flow Execute(LiquidRun run)
    {
        var value = run.Evaluate(subject);
        var hasMatched = false;
        foreach (var branch in branches)
        {
            if (branch.Values is null && !hasMatched)
            {
                return branch.Body.Run(run);
            }

            foreach (var fitting in branch.Values?.Where(v => Comparisons.AreEqual(value, run.Evaluate(v), run)) ?? [])
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

    // a, b or c; anything after an unexpected character is ignored.
    private static List<Expression> Values(TagText when, TemplateParser parser)
    {
        var reader = parser.Reader(when, when.Markup);
        var values = new List<Expression> { reader.Operand() };
        while (reader.Cursor.Take(',') || reader.Cursor.Word() == "or")
        {
            values.Add(reader.Operand());
        }

        return values;
    }
}

/// <summary><c>{% ifchanged %}…{% endifchanged %}</c>: outputs the block unless its output is the same as last time.</summary>
internal sealed class IfChangedTag(Location location, LiquidBlock body) : LiquidNode(location)
{
    // An owner's variable cannot have this name.
    private const string Before = "ifchanged ";

    public static LiquidNode Read(TagText tag, TemplateParser parser) => new IfChangedTag(tag.Location, parser.Body(tag));

    public override bool IsBlank => body.IsBlank;

    protected override Flow Execute(LiquidRun run)
    {
        var (text, flow) = run.Capture(body);
        if (ValueText.Of(run.Variable(Before)) != text)
        {
            run.Variables.Assign(Before, LiquidValue.Of(text));
            run.Output.Append(text);
        }

        return flow;
    }
}
