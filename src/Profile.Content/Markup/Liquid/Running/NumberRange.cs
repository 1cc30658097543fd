using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Whole numbers in order: <c>(1..n)</c>; none when the second is the smaller one.</summary>
internal sealed class NumberRange(Expression from, Expression to) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        long first = Numbers.Index(run.Evaluate(from));
        var count = Numbers.Index(run.Evaluate(to)) - first + 1;
        if (count > Limits.LiquidItems)
        {
            throw new LiquidStoppedException(Messages.LiquidTooLarge);
        }

        run.Make(0, (int)Math.Max(0, count));
        var items = new FluidValue[count > 0 ? (int)count : 0];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = NumberValue.Create(first + i);
        }

        return new ValueTask<FluidValue>(new ArrayValue(items));
    }
}
