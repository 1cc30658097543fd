using System.Collections.Immutable;
using Fluid.Ast;
using Profile.Liquid.Values;

namespace Profile.Liquid.Running;

/// <summary>A part of a template that can be run: text, an output or a tag. Immutable, so that one template serves several threads.</summary>
public abstract class LiquidNode(Location location)
{
    /// <summary>Runs the node; its output goes to <see cref="LiquidRun.Output"/>.</summary>
    public Flow Run(LiquidRun run)
    {
        run.Step(location);
        return Execute(run);
    }

    /// <summary>True for a node that can output only white space. A tag for which it is true outputs nothing at all, as in Liquid.</summary>
    public virtual bool IsBlank => false;

    /// <summary>The node's position in its file.</summary>
    protected Location Location => location;

    protected abstract Flow Execute(LiquidRun run);
}

/// <summary>The content of a block, or of a tag's markup: nodes in order.</summary>
public sealed class LiquidBlock
{
    private readonly ImmutableArray<LiquidNode> nodes;

    internal LiquidBlock(ImmutableArray<LiquidNode> nodes)
    {
        this.nodes = nodes;
        IsBlank = nodes.All(n => n.IsBlank);
    }

    internal static LiquidBlock Empty { get; } = new([]);

    /// <summary>True when none of the nodes can output more than white space.</summary>
    public bool IsBlank { get; }

    /// <summary>Runs the nodes; returns how the last one that ran ended.</summary>
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

/// <summary>Text that is output unchanged.</summary>
/// <param name="text">The text.</param>
/// <param name="isRaw">True for text between <c>raw</c> and <c>endraw</c>, which counts as output even if it is blank.</param>
internal sealed class TextNode(string text, bool isRaw = false) : LiquidNode(default)
{
    public override bool IsBlank { get; } = !isRaw && string.IsNullOrWhiteSpace(text);

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(text);
        return Flow.Next;
    }
}

/// <summary>Outputs the value of an expression.</summary>
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
    /// <summary>The next node is run.</summary>
    Next,

    /// <summary>The enclosing loop continues with its next iteration.</summary>
    Continue,

    /// <summary>The enclosing loop ends.</summary>
    Break,
}
