using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fluid;
using Profile.Liquid.Filters;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Tags;
using Profile.Liquid.Values;

namespace Profile.Liquid;

/// <summary>
/// Reads and runs Liquid as Jekyll does: lax, and bounded by <see cref="LiquidLimits"/>. What is wrong is reported where it stands and costs its own tag;
/// what costs too much is reported once, and the text is shown without its Liquid. Safe for several threads.
/// </summary>
public sealed class LiquidEngine
{
    private readonly ConcurrentDictionary<TextInclude, LiquidTemplate> includes = new();

    /// <param name="options">What templates can use.</param>
    public LiquidEngine(LiquidOptions options)
    {
        Options = options;
        Filters = options.Filters.ToFrozenDictionary(StringComparer.Ordinal);
        Tags = options.Tags.ToFrozenDictionary(StringComparer.Ordinal);
        Context = new TemplateOptions { MaxRecursion = 0 };
        BoundedFilters.Register(Filters, Context.Filters);
    }

    /// <summary>What templates can use.</summary>
    public LiquidOptions Options { get; }

    internal FrozenDictionary<string, LiquidFilter> Filters { get; }

    internal FrozenDictionary<string, TagReader> Tags { get; }

    /// <summary>What Fluid's expressions ask for.</summary>
    internal TemplateOptions Context { get; }

    /// <summary>True when a text holds anything that Liquid might run.</summary>
    public static bool HasLiquid(string text) => LiquidScanner.HasLiquid(text);

    /// <summary>A text without its Liquid.</summary>
    /// <param name="text">The text.</param>
    public static string Strip(string text) => HasLiquid(text) ? LiquidScanner.Strip(text) : text;

    /// <summary>A text read once, to be run many times; never throws for what it holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Path of its file, for the places of what is reported.</param>
    /// <param name="firstLine">Line of the file at which it starts, counted from 1.</param>
    public LiquidTemplate Parse(string text, string path, int firstLine = 1) => TemplateParser.Parse(text, new Location(path, firstLine), this);

    /// <summary>What a template shows; never throws for what it holds.</summary>
    /// <param name="template">The template, which this engine has read.</param>
    /// <param name="variables">The variables that are there before the template sets any.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public LiquidResult Render(LiquidTemplate template, LiquidObject variables, DiagnosticBag bag)
    {
        bag.Report(template.Diagnostics);
        var run = new LiquidRun(this, variables, template.Start, bag);
        try
        {
            template.Body.Run(run);
            return new LiquidResult(run.Output.ToString(), run.Steps, run.Reads);
        }
        catch (LiquidStoppedException e)
        {
            bag.Report(e.At(run.At));
        }
        // The last resort: one file's Liquid must not cost what it stands in.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(LiquidMessages.LiquidFailed, run.At, e.Message);
        }

        return new LiquidResult(Strip(template.Text), run.Steps, run.Reads);
    }

    /// <summary>The template of an include, read once.</summary>
    internal LiquidTemplate Template(TextInclude include) => includes.GetOrAdd(include, i => Parse(i.Text, i.Path, i.FirstLine));
}
