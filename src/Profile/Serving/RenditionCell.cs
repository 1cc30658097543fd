using System.Collections.Immutable;
using Profile.Content;

namespace Profile.Serving;

/// <summary>One path of one site: rendered on the first request, and only once however many arrive.</summary>
internal sealed class RenditionCell(string path)
{
    private readonly Lock gate = new();
    private Task<Rendition>? rendering;
    private ImmutableArray<SiteInput>? inputs;
    private volatile Rendition? rendition;

    public string Path => path;

    /// <summary>The finished rendition, or null as long as there is none.</summary>
    public Rendition? Rendition => rendition;

    /// <summary>Whether a visitor requested it since the last sweep of memory.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The rendition, made for whoever asks first.</summary>
    /// <param name="kept">Called once with a rendition that is held from now on.</param>
    public Task<Rendition> GetAsync(Site site, Func<Site, string, Task<RenderedPath>> render, Action<Rendition> kept)
    {
        lock (gate)
        {
            // Not on the caller's thread, so that all callers wait alike.
            return rendering ??= Task.Run(() => RenderAsync(site, render, kept));
        }
    }

    /// <summary>Forgets the rendition and returns it, or null when none is held; the next caller has it rendered again, with the same bytes.</summary>
    public Rendition? Drop()
    {
        lock (gate)
        {
            var dropped = rendition;
            if (dropped is not null)
            {
                rendering = null;
                rendition = null;
            }

            return dropped;
        }
    }

    /// <summary>The cell of the same path for another site; it has the rendition already if everything that its page read is the same.</summary>
    public RenditionCell For(SiteComparison comparison)
    {
        var next = new RenditionCell(path);
        lock (gate)
        {
            if (rendition is { } made && inputs is { } read && comparison.AreSame(read))
            {
                (next.rendition, next.rendering, next.inputs, next.IsUsed) = (made, Task.FromResult(made), read, IsUsed);
            }
        }

        return next;
    }

    private async Task<Rendition> RenderAsync(Site site, Func<Site, string, Task<RenderedPath>> render, Action<Rendition> kept)
    {
        var (made, read) = await render(site, path);
        lock (gate)
        {
            // A failure is not kept: the next caller tries again.
            if (made.Status == StatusCodes.Status500InternalServerError)
            {
                rendering = null;
                return made;
            }

            rendition = made;
            inputs = read;
        }

        kept(made);
        return made;
    }
}
