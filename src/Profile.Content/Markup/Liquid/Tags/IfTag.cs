using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% if a %}…{% elsif b %}…{% else %}…{% endif %}</c>, and <c>unless</c>, whose first condition counts the other way round.</summary>
internal sealed class IfTag(Location location, IReadOnlyList<IfTag.Branch> branches) : LiquidNode(location)
{
    /// <summary>A condition and what it shows; without a condition it is the rest.</summary>
    internal sealed record Branch(Expression? Condition, bool Expected, LiquidBlock Body);

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
