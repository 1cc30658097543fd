using Fluid.Values;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>One use of a stock include: its parameters, and the surrounding run.</summary>
internal sealed record IncludeCall(LiquidRun Run, IReadOnlyDictionary<string, FluidValue> Parameters)
{
    /// <summary>A parameter's text, or null when it is absent or empty.</summary>
    public string? Text(string name) => Parameters.TryGetValue(name, out var value) && ValueText.Of(value) is { Length: > 0 } text ? text : null;

    /// <summary>True when a parameter is present and is neither false nor nil.</summary>
    public bool Flag(string name) => Parameters.TryGetValue(name, out var value) && value.ToBooleanValue() && ValueText.Of(value) is not ("" or "false");

    /// <summary>A variable of the caller.</summary>
    public FluidValue Variable(string name) => Run.Variable(name);

    /// <summary>The address of a file that content refers to: a path inside the site, or an external address.</summary>
    public string Address(string path) => SiteFilters.Relative(path, Run);

    /// <summary>An attribute, or nothing when it has no value.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{HtmlFilters.Escape(value)}\"";
}
