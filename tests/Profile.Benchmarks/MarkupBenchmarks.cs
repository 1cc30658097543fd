using BenchmarkDotNet.Attributes;
using Profile.Kramdown;

namespace Profile.Benchmarks;

/// <summary>Rendering one post from kramdown text to HTML.</summary>
[MemoryDiagnoser]
public class MarkupBenchmarks
{
    private readonly KramdownRenderer renderer = new();
    private readonly string text = Samples.Body(1);

    [Benchmark]
    public string Post() => renderer.ToHtml(text);
}
