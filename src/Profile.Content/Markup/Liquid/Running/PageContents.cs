using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Markup.Liquid.Reading;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>
/// The bodies of pages that other pages show (<c>post.content</c>), made when they are asked for. A page that asks for itself, however far round, and
/// one more than <see cref="LiquidLimits.Contents"/> away gets its text without Liquid.
/// </summary>
internal sealed class PageContents(LiquidHost host)
{
    private readonly AsyncLocal<ImmutableStack<string>?> making = new();
    private readonly ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);

    /// <summary>Takes note that a page is being made here, until the result is disposed of.</summary>
    public IDisposable Enter(LiquidPage page)
    {
        var outer = Making;
        making.Value = outer.Push(page.Document.Path);
        return new Leaving(making, outer);
    }

    /// <summary>A page's rendered body.</summary>
    public string Of(LiquidPage page)
    {
        var path = page.Document.Path;
        var outer = Making;
        var depth = outer.Count();
        if (outer.Contains(path) || depth > LiquidLimits.Contents)
        {
            return Raw(page);
        }

        // Within another page's content a circle may have been cut; what comes of that must not be remembered for others.
        if (depth > 1)
        {
            return Make(page);
        }

        return made.TryGetValue(path, out var known) ? known : made.GetOrAdd(path, Make(page));
    }

    /// <summary>A page's text without its Liquid.</summary>
    public static string Raw(LiquidPage page) =>
        LiquidScanner.HasLiquid(page.Document.Body)
            ? LiquidScanner.Strip(page.Document.Body, new LineMap(page.Document.Body, page.Document.Path, page.Document.BodyLine))
            : page.Document.Body;

    private ImmutableStack<string> Making => making.Value ?? [];

    private string Make(LiquidPage page)
    {
        using var _ = Enter(page);
        return host.Content(page);
    }

    private sealed class Leaving(AsyncLocal<ImmutableStack<string>?> making, ImmutableStack<string> outer) : IDisposable
    {
        public void Dispose() => making.Value = outer;
    }
}
