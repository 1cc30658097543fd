using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Shows the value of an expression.</summary>
internal sealed class OutputNode(Location location, Expression expression) : LiquidNode(location)
{
    protected override Flow Execute(LiquidRun run)
    {
        ValueText.Write(run.Evaluate(expression), run.Output);
        return Flow.Next;
    }
}
