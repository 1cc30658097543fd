using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Values;

namespace Profile.Liquid.Running;

/// <summary>A step from a value to a part of it: <c>.name</c>, or <c>[index]</c>.</summary>
internal sealed record Segment(Expression Key, bool IsIndex);

/// <summary>A variable and the path into it: <c>site.data.cv[0].title</c>.</summary>
/// <param name="root">Its name; null when the first segment gives it: <c>["page"].title</c>.</param>
/// <param name="segments">The steps.</param>
internal sealed class VariableExpression(string? root, IReadOnlyList<Segment> segments) : Expression
{
    /// <summary>The path as written, without segments that are computed.</summary>
    public string Name => string.Join('.', segments.Select(s => s.Key).OfType<LiteralExpression>().Select(l => l.Value.ToStringValue()).Prepend(root));

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        var first = 0;
        FluidValue value;
        if (root is not null)
        {
            value = run.Variable(root);
        }
        else
        {
            value = run.Variable(ValueText.Of(run.Evaluate(segments[0].Key)));
            first = 1;
        }

        for (var i = first; i < segments.Count && !value.IsNil(); i++)
        {
            value = Members.Of(value, run.Evaluate(segments[i].Key), segments[i].IsIndex, run);
        }

        return new ValueTask<FluidValue>(value);
    }
}

/// <summary>Integers in ascending order: <c>(1..n)</c>; none when the end is smaller than the start.</summary>
internal sealed class NumberRange(Expression from, Expression to) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        long first = Numbers.Index(run.Evaluate(from));
        var count = Numbers.Index(run.Evaluate(to)) - first + 1;
        if (count > LiquidLimits.Items)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
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

/// <summary>Compares two values. Values that cannot be compared are neither larger nor smaller.</summary>
internal sealed class ComparisonExpression(Expression left, string comparison, Expression right) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        var (a, b) = (run.Evaluate(left), run.Evaluate(right));
        var result = comparison switch
        {
            "==" => Comparisons.AreEqual(a, b, run),
            "!=" or "<>" => !Comparisons.AreEqual(a, b, run),
            "contains" => Comparisons.Contains(a, b, run),
            "<" => Comparisons.Order(a, b) < 0,
            ">" => Comparisons.Order(a, b) > 0,
            "<=" => Comparisons.Order(a, b) <= 0,
            _ => Comparisons.Order(a, b) >= 0,
        };
        return new ValueTask<FluidValue>(BooleanValue.Create(result));
    }
}

/// <summary>Joins two conditions; the second is evaluated only if the first does not decide.</summary>
internal sealed class JoinExpression(Expression left, Expression right, bool isAnd) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        var first = run.Evaluate(left).ToBooleanValue();
        return new ValueTask<FluidValue>(BooleanValue.Create(first == isAnd ? run.Evaluate(right).ToBooleanValue() : first));
    }
}
