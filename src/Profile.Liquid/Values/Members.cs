using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Access to the parts of a value.</summary>
public static class Members
{
    /// <summary>
    /// A part of a value, or nil: an item of a list by its index (counted from the end when negative), its size, first or last; a part of an object by its
    /// name.
    /// </summary>
    /// <param name="isIndex">True for <c>[key]</c>; false for <c>.key</c>, which also gives the size of an object or a text, and the first pair of an
    /// object.</param>
    internal static FluidValue Of(FluidValue value, FluidValue key, bool isIndex, LiquidRun run)
    {
        if (value is LiquidObject map)
        {
            var name = ValueText.Of(key);
            return map.Find(name, run) ?? (isIndex ? NilValue.Instance : name switch
            {
                "size" => LiquidValue.Of(map.Count),
                "first" => First(map, run),
                _ => NilValue.Instance,
            });
        }

        if (value is ArrayValue list)
        {
            return key switch
            {
                NumberValue => At(list.Values, Numbers.Index(key)),
                StringValue => (ValueText.Of(key), list.Values.Count) switch
                {
                    ("size", var count) => LiquidValue.Of(count),
                    ("first", > 0) => list.Values[0],
                    ("last", > 0) => list.Values[^1],
                    _ => NilValue.Instance,
                },
                _ => NilValue.Instance,
            };
        }

        return value is StringValue text && !isIndex && ValueText.Of(key) == "size" ? LiquidValue.Of(Letters(text.ToStringValue())) : NilValue.Instance;
    }

    /// <summary>The first item of a list, the first pair of a map, else nil.</summary>
    internal static FluidValue First(FluidValue value, LiquidRun run) => value switch
    {
        ArrayValue { Values: [var first, ..] } => first,
        LiquidObject { Count: > 0 } map => Pair(map, map.Keys.First(), run),
        _ => NilValue.Instance,
    };

    /// <summary>A property of a list's item as named in Jekyll's filters, with dots for nested ones: <c>author.name</c>.</summary>
    public static FluidValue Property(FluidValue item, string property, LiquidRun run)
    {
        if (item is LiquidObject map && map.Find(property, run) is { } direct)
        {
            return direct;
        }

        return property.Contains('.')
            ? property.Split('.').Aggregate(item, (value, name) => Of(value, LiquidValue.Of(name), isIndex: false, run))
            : Of(item, LiquidValue.Of(property), isIndex: false, run);
    }

    /// <summary>The items that a loop iterates over: a list's items, a map's pairs, or a text or a page as the only item.</summary>
    public static IReadOnlyList<FluidValue> Items(FluidValue value, LiquidRun run) => value switch
    {
        ArrayValue list => list.Values,
        LiquidObject { IsData: true } map => [.. map.Keys.Select(key => Pair(map, key, run))],
        LiquidObject map => [map],
        StringValue text when text.ToStringValue().Length > 0 => [text],
        _ => [],
    };

    /// <summary>Characters, counted as code points.</summary>
    internal static int Letters(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static ArrayValue Pair(LiquidObject map, string key, LiquidRun run) => new([LiquidValue.Of(key), map.Find(key, run) ?? NilValue.Instance]);

    private static FluidValue At(IReadOnlyList<FluidValue> items, int index)
    {
        index = index < 0 ? index + items.Count : index;
        return index >= 0 && index < items.Count ? items[index] : NilValue.Instance;
    }
}
