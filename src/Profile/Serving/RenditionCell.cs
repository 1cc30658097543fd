using Profile.Content;

namespace Profile.Serving;

/// <summary>One path of one site: rendered on the first request, and only once however many arrive.</summary>
internal sealed class RenditionCell(string path)
{
    private readonly Lock gate = new();
    private Task<Rendition>? rendering;
    private volatile Rendition? rendition;

    public string Path => path;

    /// <summary>The finished rendition, or null as long as there is none.</summary>
    public Rendition? Rendition => rendition;

    /// <summary>Whether a visitor requested it since the last sweep of memory.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The rendition, made for whoever asks first.</summary>
    /// <param name="kept">Called once with a rendition that is held from now on.</param>
    public Task<Rendition> GetAsync(Site site, Func<Site, string, Task<Rendition>> render, Action<Rendition> kept)
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

    private async Task<Rendition> RenderAsync(Site site, Func<Site, string, Task<Rendition>> render, Action<Rendition> kept)
    {
        var made = await render(site, path);
        lock (gate)
        {
            // A failure is not kept: the next caller tries again.
            if (made.Status == StatusCodes.Status500InternalServerError)
            {
                rendering = null;
                return made;
            }

            rendition = made;
        }

        kept(made);
        return made;
    }
}
