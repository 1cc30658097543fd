using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Liquid's <c>forloop</c>: the current iteration of a loop.</summary>
internal sealed class LoopValue(string name, int length, FluidValue parent) : LiquidObject
{
    /// <summary>The iteration, counted from 0.</summary>
    public int Index { get; set; }

    public override IEnumerable<string> Keys => ["first", "index", "index0", "last", "length", "name", "parentloop", "rindex", "rindex0"];

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run) => key switch
    {
        "name" => LiquidValue.Of(name),
        "parentloop" => parent,
        _ => Turn(key, Index, length),
    };

    /// <summary>What any loop tells about its current iteration.</summary>
    public static FluidValue? Turn(string key, int index, int length) => key switch
    {
        "first" => LiquidValue.Of(index == 0),
        "last" => LiquidValue.Of(index == length - 1),
        "index" => LiquidValue.Of(index + 1),
        "index0" => LiquidValue.Of(index),
        "rindex" => LiquidValue.Of(length - index),
        "rindex0" => LiquidValue.Of(length - index - 1),
        "length" => LiquidValue.Of(length),
        _ => null,
    };
}

/// <summary>Liquid's <c>tablerowloop</c>: the current cell of a table.</summary>
/// <param name="columns">Cells per row; 0 for all in one row.</param>
internal sealed class TableRowValue(int length, int columns) : LiquidObject
{
    /// <summary>The cell, counted from 0.</summary>
    public int Index { get; set; }

    /// <summary>The column of the cell, counted from 1.</summary>
    public int Column => columns > 0 ? (Index % columns) + 1 : Index + 1;

    /// <summary>The row of the cell, counted from 1.</summary>
    public int Row => columns > 0 ? (Index / columns) + 1 : 1;

    public override IEnumerable<string> Keys =>
        ["col", "col0", "col_first", "col_last", "first", "index", "index0", "last", "length", "rindex", "rindex0", "row"];

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run) => key switch
    {
        "col" => LiquidValue.Of(Column),
        "col0" => LiquidValue.Of(Column - 1),
        "col_first" => LiquidValue.Of(Column == 1),
        "col_last" => LiquidValue.Of(columns > 0 && Column == columns),
        "row" => LiquidValue.Of(Row),
        _ => LoopValue.Turn(key, Index, length),
    };
}
