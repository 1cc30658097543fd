using Profile.Content;

namespace Profile.Serving;

/// <summary>One path of one site: rendered when first asked for, once, however many ask.</summary>
internal sealed class RenditionCell(string path)
{
    private readonly Lock gate = new();
    private Task<Rendition>? rendering;
    private volatile Rendition? rendition;

    public string Path => path;

    /// <summary>The finished rendition, or null as long as there is none.</summary>
    public Rendition? Rendition => rendition;

    /// <summary>Whether a visitor asked for it since memory was last looked through.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The rendition, made by whoever asks first.</summary>
    /// <param name="kept">Told of a rendition that is held from now on, once.</param>
    public Task<Rendition> GetAsync(Site site, Func<Site, string, Task<Rendition>> render, Action<Rendition> kept)
    {
        lock (gate)
        {
            // Not on the asker's thread, so that all who ask wait alike.
            return rendering ??= Task.Run(() => RenderAsync(site, render, kept));
        }
    }

    /// <summary>Forgets the rendition and returns it, null when none is held; whoever asks next makes it again, with the same bytes.</summary>
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
            // A fault is not kept: whoever asks next tries again.
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
