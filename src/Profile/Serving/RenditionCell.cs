using Profile.Content;

namespace Profile.Serving;

/// <summary>One path of one site: rendered when first asked for, once, however many ask.</summary>
internal sealed class RenditionCell(string path)
{
    private readonly Lock gate = new();
    private Task<Rendition>? rendering;

    public string Path => path;

    /// <summary>The finished rendition, or null as long as there is none.</summary>
    public Rendition? Rendition { get; private set; }

    /// <summary>The rendition, made by whoever asks first.</summary>
    public Task<Rendition> GetAsync(Site site, Func<Site, string, Task<Rendition>> render)
    {
        lock (gate)
        {
            // Not on the asker's thread, so that all who ask wait alike.
            return rendering ??= Task.Run(() => RenderAsync(site, render));
        }
    }

    private async Task<Rendition> RenderAsync(Site site, Func<Site, string, Task<Rendition>> render)
    {
        var rendition = await render(site, path);
        if (rendition.Status == StatusCodes.Status500InternalServerError)
        {
            // A fault is not kept: whoever asks next tries again.
            lock (gate)
            {
                rendering = null;
            }

            return rendition;
        }

        return Rendition = rendition;
    }
}
