using System.Collections.Immutable;
using Fluid.Ast;
using Profile.Liquid.Values;

namespace Profile.Liquid.Running;

/// <summary>A part of a template that can be run: a text, an output or a tag. Immutable, so that one template serves several threads.</summary>
public abstract class LiquidNode(Location location)
{
    /// <summary>Runs the node; what it shows goes to <see cref="LiquidRun.Output"/>.</summary>
    public Flow Run(LiquidRun run)
    {
        run.Step(location);
        return Execute(run);
    }

    /// <summary>Where the node stands in its file.</summary>
    protected Location Location => location;

    protected abstract Flow Execute(LiquidRun run);
}

/// <summary>What stands between a block's tag and its end tag, or inside of a tag: nodes in order.</summary>
public sealed class LiquidBlock
{
    private readonly ImmutableArray<LiquidNode> nodes;

    internal LiquidBlock(ImmutableArray<LiquidNode> nodes) => this.nodes = nodes;

    internal static LiquidBlock Empty { get; } = new([]);

    /// <summary>Runs the nodes; how the last one that ran ended.</summary>
    public Flow Run(LiquidRun run)
    {
        run.EnterBlock();
        var flow = Flow.Next;
        foreach (var node in nodes)
        {
            flow = node.Run(run);
            if (flow != Flow.Next)
            {
                break;
            }
        }

        run.LeaveBlock();
        return flow;
    }
}

/// <summary>Text that is shown as it stands.</summary>
internal sealed class TextNode(string text) : LiquidNode(default)
{
    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(text);
        return Flow.Next;
    }
}

/// <summary>Shows the value of an expression.</summary>
internal sealed class OutputNode(Location location, Expression expression) : LiquidNode(location)
{
    protected override Flow Execute(LiquidRun run)
    {
        ValueText.Write(run.Evaluate(expression), run.Output);
        return Flow.Next;
    }
}

/// <summary>How a node ended.</summary>
public enum Flow
{
    /// <summary>The next node follows.</summary>
    Next,

    /// <summary>The loop around it goes to its next turn.</summary>
    Continue,

    /// <summary>The loop around it ends.</summary>
    Break,
}
