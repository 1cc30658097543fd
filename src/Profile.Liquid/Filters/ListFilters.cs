using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters for lists.</summary>
internal static class ListFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["join"] = c => LiquidValue.Of(Join(c.Items, c.Text(0, " "))),
        ["first"] = c => Members.First(c.Input, c.Run),
        ["last"] = c => c.Input is ArrayValue { Values: [.., var last] } ? last : NilValue.Instance,
        ["size"] = c => LiquidValue.Of(Size(c)),
        ["reverse"] = c => LiquidValue.Of([.. c.Items.Reverse()]),
        ["concat"] = c => c.Argument(0) is ArrayValue more ? LiquidValue.Of([.. c.Items, .. more.Values]) : LiquidValue.Of(c.Items),
        ["map"] = c => LiquidValue.Of([.. c.Items.Select(i => c.Property(i, c.Text(0)))]),
        ["uniq"] = c => LiquidValue.Of([.. c.Items.DistinctBy(i => Key(c, i), new SameValue(c.Run))]),
        ["compact"] = c => LiquidValue.Of([.. c.Items.Where(i => !Key(c, i).IsNil())]),
        ["sum"] = c => LiquidValue.Of(c.Items.Sum(i => Numbers.Of(Key(c, i)))),
        ["sort"] = Sort,
        ["sort_natural"] = c => LiquidValue.Of([.. c.Items.OrderBy(i => NaturalKey(c, i), NaturalOrder.Instance)]),
        ["default"] = c => IsMissing(c) ? c.Argument(0) : c.Input,
    };

    /// <summary>Those that Jekyll adds, and its own <c>sort</c>, which replaces Liquid's.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["push"] = c => LiquidValue.Of([.. Own(c), c.Argument(0)]),
        ["unshift"] = c => LiquidValue.Of([c.Argument(0), .. Own(c)]),
        ["pop"] = c => LiquidValue.Of([.. Own(c).SkipLast(Math.Max(0, c.Index(0, 1)))]),
        ["shift"] = c => LiquidValue.Of([.. Own(c).Skip(Math.Max(0, c.Index(0, 1)))]),
        ["sample"] = c => c.Items is [var first, ..] ? first : NilValue.Instance,
        ["sort"] = JekyllSort,
        ["array_to_sentence_string"] = c => LiquidValue.Of(Sentence([.. c.Items.Select(ValueText.Of)], c.Text(0, "and"))),
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

    // A list's own items: push and pop do not flatten nested lists.
    private static IReadOnlyList<FluidValue> Own(FilterCall call) => call.Input is ArrayValue list ? list.Values : call.Items;

    private static decimal Size(FilterCall call) => call.Input switch
    {
        ArrayValue list => list.Values.Count,
        LiquidObject map => map.Count,
        StringValue => Members.Letters(call.Value),
        NumberValue => 8,
        _ => 0,
    };

    // By value or by a property, nil last.
    private static FluidValue Sort(FilterCall call)
    {
        call.Run.Spend(call.Items.Count);
        return LiquidValue.Of([.. call.Items
            .Select(item => (Item: item, Key: Key(call, item)))
            .OrderBy(k => k.Key.IsNil())
            .ThenBy(k => k.Key, SortOrder.Values)
            .Select(k => k.Item)]);
    }

    // Nil first, unless the second argument is "last"; with a property, texts that are numbers are compared as numbers.
    private static FluidValue JekyllSort(FilterCall call)
    {
        if (call.IsNil)
        {
            return call.Input;
        }

        var property = call.Text(0);
        var nilsLast = call.Text(1, "first") == "last";
        var keyed = call.Items.Select(item => (Item: item, Key: property.Length > 0 ? call.Property(item, property) : item)).ToArray();
        call.Run.Spend(keyed.Length);
        var order = property.Length > 0 ? SortOrder.Properties : SortOrder.Values;
        return LiquidValue.Of([.. keyed.OrderBy(k => k.Key.IsNil() == nilsLast).ThenBy(k => k.Key, order).Select(k => k.Item)]);
    }

    // An item's key: the given property of it, or else the item itself.
    private static FluidValue Key(FilterCall call, FluidValue item) => call.Argument(0).IsNil() ? item : call.Property(item, call.Text(0));

    // Converted to text once for each item, and charged to the run.
    private static string? NaturalKey(FilterCall call, FluidValue item)
    {
        var text = Key(call, item) is var key && key.IsNil() ? null : ValueText.Of(key);
        call.Run.Make(text?.Length ?? 0, 0);
        return text;
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
        || Comparisons.AreEqual(call.Input, EmptyValue.Instance, call.Run);
}
