using System.Collections.Immutable;
using Fluid.Values;
using Profile.Liquid.Tags;
using Profile.Liquid.Values;
using Profile.Tests.Shared;

namespace Profile.Liquid.Tests;

/// <summary>Variables and includes in one string: <c>-- path --</c> starts a file, and <c>variables.yml</c> holds the variables.</summary>
internal sealed class LiquidFolder
{
    private readonly Dictionary<string, string> files;
    private readonly Dictionary<string, FluidValue> variables;
    private readonly LiquidEngine engine;

    public LiquidFolder(string text, Func<LiquidOptions, LiquidOptions>? change = null)
    {
        files = FileBlocks.Split(text).ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        variables = files.TryGetValue("variables.yml", out var yaml) ? Map(yaml).Entries.ToDictionary(e => e.Key, e => LiquidValue.Of(e.Value)) : [];
        var include = LiquidTags.Include((file, _) =>
            files.TryGetValue("_includes/" + file, out var found) ? new TextInclude("_includes/" + file, found) : null);
        var options = new LiquidOptions
        {
            Tags = new Dictionary<string, TagReader>(LiquidTags.Standard) { ["include"] = include, ["include_cached"] = include },
            Now = () => new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        };
        engine = new LiquidEngine(change?.Invoke(options) ?? options);
    }

    public DiagnosticBag Bag { get; } = new();

    public ImmutableArray<Diagnostic> Diagnostics => Bag.Freeze();

    /// <summary>The output for a text with the variable <c>page</c>.</summary>
    public string Render(string text, string page = "title: Page") => Run(text, page).Text;

    /// <summary>The result of running a text with the variable <c>page</c>.</summary>
    public LiquidResult Run(string text, string page = "title: Page") =>
        engine.Render(engine.Parse(text, "page.md"), new MapValue(new Dictionary<string, FluidValue>(variables) { ["page"] = LiquidValue.Of(Map(page)) }), Bag);

    private static YamlMap Map(string yaml) =>
        YamlReader.Read(yaml, "variables.yml", 1, new DiagnosticBag()) as YamlMap ?? YamlMap.Empty(new Location("variables.yml"));
}
