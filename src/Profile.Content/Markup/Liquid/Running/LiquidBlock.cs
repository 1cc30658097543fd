using System.Collections.Immutable;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Nodes in order.</summary>
internal sealed record LiquidBlock(ImmutableArray<LiquidNode> Nodes)
{
    public static LiquidBlock Empty { get; } = new([]);

    public Flow Run(LiquidRun run)
    {
        run.EnterBlock();
        var flow = Flow.Next;
        foreach (var node in Nodes)
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
