using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters that select and group items of lists, by a property or by an expression.</summary>
internal static class GroupFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["where"] = Where,
    };

    /// <summary>Those that Jekyll adds, and its own <c>where</c>, which replaces Liquid's.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["where"] = c => Pick(c, Matches(c)),
        ["where_exp"] = c => Pick(c, Satisfies(c)),
        ["find"] = c => c.Items.FirstOrDefault(Matches(c)) ?? NilValue.Instance,
        ["find_exp"] = c => c.Items.FirstOrDefault(Satisfies(c)) ?? NilValue.Instance,
        ["group_by"] = c => Group(c, item => c.Property(item, c.Text(0))),
        ["group_by_exp"] = c => Group(c, Value(c)),
    };

    // Items whose property has a given value, or without a value those whose property is neither nil nor false.
    private static FluidValue Where(FilterCall call)
    {
        var (property, target) = (call.Text(0), call.Argument(1));
        return LiquidValue.Of([.. call.Items.Where(item => call.Property(item, property) is var value
            && (target.IsNil() ? value.ToBooleanValue() : Comparisons.AreEqual(value, target, call.Run)))]);
    }

    // Filters a list, or the values of a map; any other value is returned unchanged.
    private static FluidValue Pick(FilterCall call, Func<FluidValue, bool> matches)
    {
        var items = call.Input is LiquidObject { IsData: true } map ? [.. map.Keys.Select(k => map.Find(k, call.Run)!)] : call.Items;
        return call.Input is ArrayValue or LiquidObject { IsData: true } ? LiquidValue.Of([.. items.Where(matches)]) : call.Input;
    }

    // The property and the value are compared as texts, except nil, empty and blank; a list matches if any of its items does. Jekyll rejects a call without a
    // value; here it has the same meaning as in Liquid.
    private static Func<FluidValue, bool> Matches(FilterCall call)
    {
        var (property, target) = (call.Text(0), call.Argument(1));
        if (call.Count < 2)
        {
            return item => call.Property(item, property).ToBooleanValue();
        }

        return item =>
        {
            call.Run.Spend(1);
            var value = call.Property(item, property);
            return target switch
            {
                EmptyValue or BlankValue => Comparisons.AreEqual(value, target, call.Run),
                _ when target.IsNil() => value.IsNil(),
                _ when value is ArrayValue list => list.Values.Any(v => ValueText.Of(v) == ValueText.Of(target)),
                _ => !value.IsNil() && ValueText.Of(value) == ValueText.Of(target),
            };
        };
    }

    private static Func<FluidValue, bool> Satisfies(FilterCall call)
    {
        var condition = Parse(call, isCondition: true);
        return item => call.Run.EvaluateFor(call.Text(0), item, condition).ToBooleanValue();
    }

    private static Func<FluidValue, FluidValue> Value(FilterCall call)
    {
        var expression = Parse(call, isCondition: false);
        return item => call.Run.EvaluateFor(call.Text(0), item, expression);
    }

    private static Expression Parse(FilterCall call, bool isCondition)
    {
        try
        {
            var parser = new ExpressionParser(call.Text(1), call.Run.At, call.Run.Engine, call.Run.Bag);
            return isCondition ? parser.Condition() : parser.Filtered();
        }
        catch (TooDeepException)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooDeep, LiquidLimits.Nesting);
        }
    }

    private static FluidValue Group(FilterCall call, Func<FluidValue, FluidValue> keyOf)
    {
        if (call.Input is not ArrayValue)
        {
            return call.Input;
        }

        var groups = new List<(FluidValue Name, List<FluidValue> Items)>();
        var index = new Dictionary<FluidValue, int>(new SameValue(call.Run));
        foreach (var item in call.Items)
        {
            var name = keyOf(item);
            if (!index.TryGetValue(name, out var at))
            {
                index.Add(name, at = groups.Count);
                groups.Add((name, []));
            }

            groups[at].Items.Add(item);
        }

        return LiquidValue.Of([.. groups.Select(g => Grouped(g, call.Run))]);
    }

    private static MapValue Grouped((FluidValue Name, List<FluidValue> Items) group, LiquidRun run)
    {
        var name = ValueText.Of(group.Name);
        run.Make(name.Length, 0);
        return new MapValue(new Dictionary<string, FluidValue>(StringComparer.Ordinal)
        {
            ["name"] = LiquidValue.Of(name),
            ["items"] = LiquidValue.Of(group.Items),
            ["size"] = LiquidValue.Of(group.Items.Count),
        });
    }
}
