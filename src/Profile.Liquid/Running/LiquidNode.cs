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

    /// <summary>True for what shows nothing but white space, whatever it runs on. A block of nothing else shows nothing at all, as in Liquid.</summary>
    public virtual bool IsBlank => false;

    /// <summary>Where the node stands in its file.</summary>
    protected Location Location => location;

    protected abstract Flow Execute(LiquidRun run);
}

/// <summary>What stands between a block's tag and its end tag, or inside of a tag: nodes in order.</summary>
public sealed class LiquidBlock
{
    private readonly ImmutableArray<LiquidNode> nodes;

    internal LiquidBlock(ImmutableArray<LiquidNode> nodes)
    {
        this.nodes = nodes;
        IsBlank = nodes.All(n => n.IsBlank);
    }

    internal static LiquidBlock Empty { get; } = new([]);

    /// <summary>True when nothing of it shows more than white space.</summary>
    public bool IsBlank { get; }

    /// <summary>Runs the nodes; how the last one that ran ended.</summary>
    public Flow Run(LiquidRun run)
    {
        run.EnterBlock();
        var flow = Flow.Next;
        foreach (var node in nodes)
        {
            flow = node.IsBlank && node is not TextNode ? run.RunSilently(node) : node.Run(run);
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
/// <param name="text">The text.</param>
/// <param name="isRaw">True for what stood between <c>raw</c> and <c>endraw</c>, which counts as shown however blank it is.</param>
internal sealed class TextNode(string text, bool isRaw = false) : LiquidNode(default)
{
    public override bool IsBlank { get; } = !isRaw && string.IsNullOrWhiteSpace(text);

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
