using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Sources;

namespace Profile.Content.Markup;

/// <summary>
/// Remembers rendered bodies between loads. A body is used again when its text and its address are the same and every link in it still leads to the same
/// place; so an edit renders what depends on it, and the result is the same as rendering everything.
/// </summary>
internal sealed class BodyMemo
{
    private readonly Memo<(string Path, string Hash, string Permalink), Entry> bodies = new();
    private int rendered;

    /// <summary>How many bodies were rendered, not remembered, since the last <see cref="NextLoad"/>.</summary>
    public int Rendered => rendered;

    /// <summary>Forgets what the load before the last one used.</summary>
    public void NextLoad()
    {
        bodies.NextLoad();
        rendered = 0;
    }

    /// <summary>The remembered body with its diagnostics, or the one that <paramref name="render"/> makes.</summary>
    /// <param name="version">Of whatever else the body depends on; empty for nothing.</param>
    public RenderedBody Get(Document document, string permalink, string version, LinkResolver links, DiagnosticBag bag, Func<DiagnosticBag, List<LinkUse>, RenderedBody> render)
    {
        var entry = bodies.Get(
            (document.Path, document.Hash + version, permalink),
            () => Render(render),
            known => known.Uses.All(u => links.Resolve(u.Target, permalink, document.Path) == u.Resolved));
        bag.Report(entry.Diagnostics);
        return entry.Body;
    }

    private Entry Render(Func<DiagnosticBag, List<LinkUse>, RenderedBody> render)
    {
        Interlocked.Increment(ref rendered);
        var bag = new DiagnosticBag();
        var uses = new List<LinkUse>();
        var body = render(bag, uses);
        return new Entry(body, bag.Freeze(), [.. uses.Distinct()]);
    }

    private sealed record Entry(RenderedBody Body, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<LinkUse> Uses);
}
