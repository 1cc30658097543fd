using Profile.Content;
using Profile.Content.Languages;

namespace Profile.Reloading;

/// <summary>Owns the site that is being served: one reference, swapped as a whole, never mutated.</summary>
internal sealed class SiteSource
{
    private volatile Site? current;
    private volatile TaskCompletionSource? loading;

    /// <summary>The site, or null as long as no content could be loaded.</summary>
    public Site? Current => current;

    /// <summary>Completed unless a load is going on: work that nobody waits for leaves the processors to it.</summary>
    public Task Idle => loading?.Task ?? Task.CompletedTask;

    /// <summary>Says that a load begins, and with false that it has ended. Loads do not overlap.</summary>
    public void SetLoading(bool isLoading)
    {
        loading?.TrySetResult();
        loading = isLoading ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : null;
    }

    /// <summary>Called with the new site right after each swap, on the reloading thread.</summary>
    public event Action<Site>? Swapped;

    public void Swap(Site site)
    {
        current = site;
        Swapped?.Invoke(site);
    }
}

/// <summary>The site that one request, or one rendering, sees from beginning to end, and the interface texts of its page.</summary>
internal sealed class SiteScope(SiteSource source)
{
    private Site? site;

    public Site Site
    {
        get => site ??= source.Current ?? throw new InvalidOperationException("No site is loaded; SiteGate answers before anything asks for it.");
        set => site = value;
    }

    /// <summary>The interface texts in the language of the page that is rendered.</summary>
    public InterfaceTexts Texts => Language is null || Language == Site.Settings.Language ? Site.Settings.Texts : InterfaceTexts.For(Language);

    /// <summary>The language of the page that is rendered, as a BCP 47 tag; null for that of the site.</summary>
    public string? Language { get; set; }
}
