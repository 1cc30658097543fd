using BenchmarkDotNet.Attributes;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Benchmarks;

/// <summary>Parsing BibTeX text into entries.</summary>
[MemoryDiagnoser]
public class BibliographyBenchmarks
{
    private string text = "";

    [Params(30, 1000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Write() => text = Samples.Bibliography(Entries);

    [Benchmark]
    public object Parse() => BibTeXParser.Parse("papers.bib", text, new DiagnosticBag());
}
