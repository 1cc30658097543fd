using System.Globalization;
using BenchmarkDotNet.Attributes;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Benchmarks;

/// <summary>Loading a content folder into a Site: from nothing, again without a change, and again after one edit.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private ContentFolder folder = null!;
    private SiteLoader loader = null!;
    private int edits;

    [Params(100, 1000)]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Write()
    {
        folder = new ContentFolder("-- site.yml --\nfirst_name: Emmy\nlast_name: Noether\n-- about.md --\n---\ntitle: About\n---\nText.\n");
        for (var number = 0; number < Posts; number++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"posts/2020-01-{number % 28 + 1:00}-post-{number}.md"), Samples.Post(number));
        }

        loader = new SiteLoader(new SiteLoadOptions(), TimeProvider.System);
        Reload();
    }

    [GlobalCleanup]
    public void Delete() => folder.Dispose();

    [Benchmark(Baseline = true)]
    public object FromNothing() => new SiteLoader(new SiteLoadOptions(), TimeProvider.System).Load(FolderScanner.Scan(folder.Root)!);

    [Benchmark]
    public object Reload() => loader.Load(FolderScanner.Scan(folder.Root)!);

    [Benchmark]
    public object AfterOneEdit()
    {
        folder.Write("posts/2020-01-01-post-0.md", Samples.Post(0) + ++edits);
        return Reload();
    }
}
