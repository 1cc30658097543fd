using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Profile.Content;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Benchmarks;

/// <summary>The hot path without the network: finds a rendition among many, chooses its coding, compares the tag, writes headers and body.</summary>
[MemoryDiagnoser]
public class ServingBenchmarks
{
    private RenditionSet set = null!;
    private Rendition rendition = null!;
    private DefaultHttpContext fresh = null!;
    private DefaultHttpContext unchanged = null!;

    [GlobalSetup]
    public void Render()
    {
        rendition = new Rendition(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Samples.Body(1)));
        rendition.Finish();
        var posts = Enumerable.Range(0, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"-- posts/2020-01-01-post-{n}.md --\nText.\n"));
        set = new RenditionSet(ContentFolder.Load($"-- site.yml --\nfirst_name: Emmy\n{string.Concat(posts)}"), long.MaxValue, null);
        fresh = Request(null);
        unchanged = Request(rendition.In(ContentCoding.Gzip).ETag);
    }

    [Benchmark]
    public object? Find() => set.Find("/blog/2020/post-500/");

    [Benchmark]
    public Task Page() => RenditionMiddleware.WriteAsync(fresh, rendition);

    [Benchmark]
    public Task NotModified() => RenditionMiddleware.WriteAsync(unchanged, rendition);

    private static DefaultHttpContext Request(string? tag)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers.AcceptEncoding = "gzip";
        context.Request.Headers.IfNoneMatch = tag;
        context.Response.Body = Stream.Null;
        return context;
    }
}
