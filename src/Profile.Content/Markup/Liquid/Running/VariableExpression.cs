using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>A step from a value to what is inside it: <c>.name</c>, or <c>[index]</c>.</summary>
internal sealed record Segment(Expression Key, bool IsIndex);

/// <summary>A variable and the way into it: <c>site.data.cv[0].title</c>.</summary>
/// <param name="root">Its name; null when the first segment says it: <c>["page"].title</c>.</param>
/// <param name="segments">The steps.</param>
internal sealed class VariableExpression(string? root, IReadOnlyList<Segment> segments) : Expression
{
    /// <summary>As written, as far as it is fixed.</summary>
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
