using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters of lists.</summary>
internal static class ListFilters
{
    public static IReadOnlyDictionary<string, LiquidFilter> All { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["join"] = c => LiquidValue.Of(Join(c.Items, c.Text(0, " "))),
        ["first"] = c => Ends(c.Input) is [var first, ..] ? first : NilValue.Instance,
        ["last"] = c => Ends(c.Input) is [.., var last] ? last : NilValue.Instance,
        ["size"] = c => LiquidValue.Of(Size(c)),
        ["reverse"] = c => LiquidValue.Of([.. c.Items.Reverse()]),
        ["concat"] = c => c.Argument(0) is ArrayValue more ? LiquidValue.Of([.. c.Items, .. more.Values]) : LiquidValue.Of(c.Items),
        ["map"] = c => LiquidValue.Of([.. c.Items.Select(i => c.Property(i, c.Text(0)))]),
        ["uniq"] = c => LiquidValue.Of([.. c.Items.DistinctBy(i => c.Count > 0 ? c.Property(i, c.Text(0)) : i, new SameValue(c.Run))]),
        ["compact"] = c => LiquidValue.Of([.. c.Items.Where(i => !(c.Count > 0 ? c.Property(i, c.Text(0)) : i).IsNil())]),
        ["sum"] = c => LiquidValue.Of(c.Items.Sum(i => Numbers.Of(c.Count > 0 ? c.Property(i, c.Text(0)) : i))),
        ["push"] = c => LiquidValue.Of([.. Own(c), c.Argument(0)]),
        ["unshift"] = c => LiquidValue.Of([c.Argument(0), .. Own(c)]),
        ["pop"] = c => LiquidValue.Of([.. Own(c).SkipLast(Math.Max(0, c.Index(0, 1)))]),
        ["shift"] = c => LiquidValue.Of([.. Own(c).Skip(Math.Max(0, c.Index(0, 1)))]),
        ["sample"] = c => c.Items is [var first, ..] ? first : NilValue.Instance,
        ["sort"] = Sort,
        ["sort_natural"] = c => LiquidValue.Of([.. c.Items.OrderBy(i => c.Count > 0 ? c.Property(i, c.Text(0)) : i, NaturalOrder.Instance)]),
        ["array_to_sentence_string"] = c => LiquidValue.Of(Sentence([.. c.Items.Select(ValueText.Of)], c.Text(0, "and"))),
        ["default"] = c => IsMissing(c) ? c.Argument(0) : c.Input,
    };

    private static string Join(IReadOnlyList<FluidValue> items, string glue)
    {
        var joined = new BoundedText();
        for (var i = 0; i < items.Count; i++)
        {
            joined.Append(i == 0 ? "" : glue);
            ValueText.Write(items[i], joined);
        }

        return joined.ToString();
    }

    // A list's own items: push and pop do not lay lists inside flat.
    private static IReadOnlyList<FluidValue> Own(FilterCall call) => call.Input is ArrayValue list ? list.Values : call.Items;

    private static IReadOnlyList<FluidValue> Ends(FluidValue value) => value is ArrayValue list ? list.Values : [];

    private static decimal Size(FilterCall call) => call.Input switch
    {
        ArrayValue list => list.Values.Count,
        LiquidObject map => map.Count,
        StringValue => Members.Letters(call.Value),
        NumberValue => 8,
        _ => 0,
    };

    private static FluidValue Sort(FilterCall call)
    {
        if (call.IsNil)
        {
            return call.Input;
        }

        var property = call.Text(0);
        var nilsLast = call.Text(1, "first") == "last";
        var keyed = call.Items.Select(item => (Item: item, Key: property.Length > 0 ? call.Property(item, property) : item)).ToArray();
        call.Run.Spend(keyed.Length);
        return LiquidValue.Of([.. keyed.OrderBy(k => k.Key.IsNil() == nilsLast).ThenBy(k => k.Key, property.Length > 0 ? SortOrder.Properties : SortOrder.Values).Select(k => k.Item)]);
    }

    private static string Sentence(string[] words, string connector) => words switch
    {
        [] => "",
        [var one] => one,
        [var one, var two] => $"{one} {connector} {two}",
        [.. var first, var last] => $"{string.Join(", ", first)}, {connector} {last}",
    };

    private static bool IsMissing(FilterCall call) =>
        call.IsNil
        || (!call.Input.ToBooleanValue() && !call.Arguments["allow_false"].ToBooleanValue())
        || Comparisons.AreEqual(call.Input, EmptyValue.Instance);
}
