using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Fluid.Values;
using Profile.Liquid.Filters;
using Profile.Liquid.Values;
using Profile.Tests.Shared;
using Xunit.Abstractions;

namespace Profile.Liquid.Tests;

/// <summary>
/// Agreement with Ruby's Liquid on the templates of golden-liquid, neither of which is in this repository: set GOLDEN_LIQUID to a checkout of the former and
/// RUBY_LIQUID to one of Liquid 4.0.4, which Jekyll runs. Each case that differs is listed in golden-differences.txt with the reason.
/// </summary>
public sealed class GoldenLiquidTests(ITestOutputHelper output)
{
    [GoldenLiquidFact]
    public async Task Templates_show_what_Ruby_shows()
    {
        var cases = Cases();
        var answers = await AskRuby(cases);
        var rendered = cases.Zip(answers).Where(c => c.Second.ValueKind != JsonValueKind.Null).ToList();
        var different = rendered.Select(c => (c.First, Expected: c.Second.GetProperty("text").GetString()!, Actual: Render(c.First)))
            .Where(c => c.Expected != c.Actual)
            .ToDictionary(c => c.First.GetProperty("name").GetString()!);
        output.WriteLine($"{cases.Count} templates, {rendered.Count} that Liquid 4.0.4 renders, {rendered.Count - different.Count} equal");
        var reasons = Reasons();
        foreach (var (name, (template, expected, actual)) in different.Where(d => !reasons.ContainsKey(d.Key)))
        {
            var texts = new[] { template.GetProperty("template").GetString()!, expected, actual }.Select(t => JsonSerializer.Serialize(t)).ToArray();
            output.WriteLine($"{name}\n  {texts[0]}\n  Ruby {texts[1]}\n  here {texts[2]}");
        }

        Assert.Equal(reasons.Keys.Order(StringComparer.Ordinal), different.Keys.Order(StringComparer.Ordinal));
    }

    private static string Render(JsonElement test)
    {
        var engine = new LiquidEngine(new LiquidOptions { Filters = LiquidFilters.Standard });
        var variables = test.TryGetProperty("data", out var data) ? (LiquidObject)Value(data) : new MapValue(new Dictionary<string, FluidValue>());
        return engine.Render(engine.Parse(test.GetProperty("template").GetString()!, "golden.liquid"), variables, new DiagnosticBag()).Text;
    }

    private static FluidValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(json.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value))),
        JsonValueKind.Array => LiquidValue.Of([.. json.EnumerateArray().Select(Value)]),
        JsonValueKind.Number => LiquidValue.Of(decimal.Parse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        JsonValueKind.String => LiquidValue.Of(json.GetString()),
        JsonValueKind.Null => NilValue.Instance,
        _ => LiquidValue.Of(json.GetBoolean()),
    };

    // A name and why it differs, separated by a tab.
    private static Dictionary<string, string> Reasons() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Profile.Liquid.Tests", "golden-differences.txt"))
            .Select(l => l.Split('\t', 2))
            .ToDictionary(l => l[0], l => l[1]);

    // Cases with includes need files, which the host provides here.
    private static List<JsonElement> Cases()
    {
        using var suite = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenLiquidFactAttribute.Golden!, "golden_liquid.json")));
        return [.. suite.RootElement.GetProperty("tests").EnumerateArray().Where(t => !t.TryGetProperty("templates", out _)).Select(t => t.Clone())];
    }

    private static async Task<IReadOnlyList<JsonElement>> AskRuby(IEnumerable<JsonElement> cases)
    {
        var script = Path.Combine(Repository.Root, "tests", "tools", "liquid-oracle", "oracle.rb");
        using var ruby = Process.Start(new ProcessStartInfo("ruby", [script, GoldenLiquidFactAttribute.Ruby!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TZ"] = "UTC", ["LANG"] = "C.UTF-8" },
        })!;
        var answers = ruby.StandardOutput.ReadToEndAsync();
        foreach (var test in cases)
        {
            await ruby.StandardInput.WriteLineAsync(JsonSerializer.Serialize(test));
        }

        ruby.StandardInput.Close();
        return [.. (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}

/// <summary>A fact about golden-liquid, skipped with a reason if it or Ruby's Liquid is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenLiquidFactAttribute : FactAttribute
{
    public GoldenLiquidFactAttribute() => Skip =
        Golden is null ? "GOLDEN_LIQUID names no checkout of golden-liquid"
        : Ruby is null ? "RUBY_LIQUID names no checkout of Liquid 4.0.4"
        : null;

    /// <summary>The checkout of golden-liquid, or null.</summary>
    internal static string? Golden { get; } = Environment.GetEnvironmentVariable("GOLDEN_LIQUID");

    /// <summary>The checkout of Liquid, or null.</summary>
    internal static string? Ruby { get; } = Environment.GetEnvironmentVariable("RUBY_LIQUID");
}
