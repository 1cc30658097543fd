using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Liquid's <c>forloop</c>: which turn a loop is in.</summary>
internal sealed class LoopValue(int length, FluidValue parent) : LiquidObject
{
    /// <summary>The turn, counted from 0.</summary>
    public int Index { get; set; }

    public override IEnumerable<string> Keys => ["first", "index", "index0", "last", "length", "name", "parentloop", "rindex", "rindex0"];

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run) => key switch
    {
        "first" => LiquidValue.Of(Index == 0),
        "last" => LiquidValue.Of(Index == length - 1),
        "index" => LiquidValue.Of(Index + 1),
        "index0" => LiquidValue.Of(Index),
        "rindex" => LiquidValue.Of(length - Index),
        "rindex0" => LiquidValue.Of(length - Index - 1),
        "length" => LiquidValue.Of(length),
        "parentloop" => parent,
        _ => null,
    };
}
