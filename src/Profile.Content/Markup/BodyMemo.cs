using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Sources;
using Profile.Liquid.Running;

namespace Profile.Content.Markup;

/// <summary>
/// Remembers rendered bodies between loads. A body is reused if its text and its address are the same, every link in it still leads to the same place, and
/// every part of the site that its Liquid read is unchanged. So an edit renders only what depends on it, and the result is the same as rendering
/// everything.
/// </summary>
internal sealed class BodyMemo
{
    private readonly Memo<(string Path, string Hash, string Version, string Permalink), RememberedBody> bodies = new();
    private LinkResolver? links;
    private LinkResolver? previousLinks;
    private int rendered;

    /// <summary>How many bodies were rendered, rather than remembered, since the last <see cref="NextLoad"/>.</summary>
    public int Rendered => rendered;

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad()
    {
        bodies.NextLoad();
        previousLinks = links;
        rendered = 0;
    }

    /// <summary>The remembered body, or the one that <paramref name="render"/> makes; its diagnostics are reported in either case.</summary>
    /// <param name="version">Identifies everything else that all bodies depend on.</param>
    /// <param name="versionOf">Identifies the current version of a part of the site.</param>
    public RememberedBody Get(
        Document document,
        string permalink,
        string version,
        LinkResolver links,
        Func<LiquidRead, string> versionOf,
        DiagnosticBag bag,
        Func<BodyRendering, RenderedBody> render)
    {
        this.links = links;
        var body = bodies.Get(
            (document.Path, document.Hash, version, permalink),
            () => Render(versionOf, render),
            known => (ReferenceEquals(links, previousLinks) || known.Uses.All(u => u.Holds(links, permalink, document.Path)))
                && known.Reads.All(r => versionOf(r.Read) == r.Version));
        bag.Report(body.Diagnostics);
        return body;
    }

    private RememberedBody Render(Func<LiquidRead, string> versionOf, Func<BodyRendering, RenderedBody> render)
    {
        Interlocked.Increment(ref rendered);
        var rendering = new BodyRendering(new DiagnosticBag(), [], []);
        var body = render(rendering);
        var reads = rendering.Reads.Select(r => (r, versionOf(r)));
        return new RememberedBody(body, rendering.Bag.Freeze(), [.. rendering.Uses.Distinct()], [.. reads]);
    }
}

/// <summary>What is recorded while one body is rendered.</summary>
/// <param name="Bag">Its diagnostics.</param>
/// <param name="Uses">Its links.</param>
/// <param name="Reads">What its Liquid read.</param>
internal sealed record BodyRendering(DiagnosticBag Bag, List<LinkUse> Uses, HashSet<LiquidRead> Reads);

/// <summary>A rendered body and what it depends on besides its own text.</summary>
/// <param name="Reads">The parts of the site that its Liquid read, each with its version at the time.</param>
internal sealed record RememberedBody(
    RenderedBody Body,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<LinkUse> Uses,
    ImmutableArray<(LiquidRead Read, string Version)> Reads);
