using Fluid;
using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>
/// A value with named parts: a YAML map, a page, <c>forloop</c>. Its parts are created on demand. <c>Equals</c> compares identity, because pages refer to
/// each other (<c>page.next.previous</c>) and comparing their content would never end; Liquid's <c>==</c> compares the content of data.
/// </summary>
public abstract class LiquidObject : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    /// <summary>The names of its parts, in order.</summary>
    public abstract IEnumerable<string> Keys { get; }

    /// <summary>How many parts it has.</summary>
    public virtual int Count => Keys.Count();

    /// <summary>True for data, which prints as a Ruby hash; false for values without a printed form, such as pages.</summary>
    public virtual bool IsData => true;

    /// <summary>A part by its name, or null.</summary>
    public abstract FluidValue? Find(string key, LiquidRun run);

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(Find(name, (LiquidRun)context) ?? NilValue.Instance);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;
}
