using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Two conditions joined; the second one is asked only when the first leaves it open.</summary>
internal sealed class JoinExpression(Expression left, Expression right, bool isAnd) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        var first = run.Evaluate(left).ToBooleanValue();
        return new ValueTask<FluidValue>(BooleanValue.Create(first == isAnd ? run.Evaluate(right).ToBooleanValue() : first));
    }
}
