using BenchmarkDotNet.Attributes;
using Profile.Kramdown;

namespace Profile.Benchmarks;

/// <summary>kramdown text to HTML, one post.</summary>
[MemoryDiagnoser]
public class MarkupBenchmarks
{
    private readonly KramdownRenderer renderer = new();
    private readonly string text = Samples.Body(1);

    [Benchmark]
    public string Post() => renderer.ToHtml(text);
}
