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
/// Reads and runs Liquid as Jekyll does: leniently, and bounded by <see cref="LiquidLimits"/>. A mistake is reported at its place and costs only its own tag;
/// exceeding a limit is reported once, and the text is shown without its Liquid. Thread-safe.
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

    /// <summary>The options that Fluid's expressions need.</summary>
    internal TemplateOptions Context { get; }

    /// <summary>True when a text contains anything that Liquid might run.</summary>
    public static bool HasLiquid(string text) => LiquidScanner.HasLiquid(text);

    /// <summary>A text without its Liquid.</summary>
    /// <param name="text">The text.</param>
    public static string Strip(string text) => HasLiquid(text) ? LiquidScanner.Strip(text) : text;

    /// <summary>Parses a text once, so that it can be run many times; never throws because of what it holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Path of its file, for the locations of diagnostics.</param>
    /// <param name="firstLine">Line of the file on which it starts, counted from 1.</param>
    public LiquidTemplate Parse(string text, string path, int firstLine = 1) => TemplateParser.Parse(text, new Location(path, firstLine), this);

    /// <summary>The output of a template; never throws because of what it holds.</summary>
    /// <param name="template">The template, which must have been read by this engine.</param>
    /// <param name="variables">The variables that exist before the template sets any.</param>
    /// <param name="bag">Receives the diagnostics.</param>
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
        // The last resort: one file's Liquid must not cost whatever contains it.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(LiquidMessages.LiquidFailed, run.At, e.Message);
        }

        return new LiquidResult(Strip(template.Text), run.Steps, run.Reads);
    }

    /// <summary>The template of an include, parsed once.</summary>
    internal LiquidTemplate Template(TextInclude include) => includes.GetOrAdd(include, i => Parse(i.Text, i.Path, i.FirstLine));
}
