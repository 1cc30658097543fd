using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Two values compared. What cannot be compared is neither larger nor smaller.</summary>
internal sealed class ComparisonExpression(Expression left, string comparison, Expression right) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        var (a, b) = (run.Evaluate(left), run.Evaluate(right));
        var result = comparison switch
        {
            "==" => Comparisons.AreEqual(a, b),
            "!=" or "<>" => !Comparisons.AreEqual(a, b),
            "contains" => Comparisons.Contains(a, b),
            "<" => Comparisons.Order(a, b) < 0,
            ">" => Comparisons.Order(a, b) > 0,
            "<=" => Comparisons.Order(a, b) <= 0,
            _ => Comparisons.Order(a, b) >= 0,
        };
        return new ValueTask<FluidValue>(BooleanValue.Create(result));
    }
}
