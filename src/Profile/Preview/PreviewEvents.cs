using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Profile.Content;
using Profile.Serving;

namespace Profile.Preview;

/// <summary>
/// Tells open pages that a new site is served (HTML standard, section 9.2, server-sent events). A stream starts with the current state, so that a page that was
/// disconnected learns what it missed; it ends with its page, or at once when the server stops.
/// </summary>
internal sealed class PreviewEvents
{
    private readonly RenditionStore renditions;
    private readonly IHostApplicationLifetime lifetime;
    private readonly Lock gate = new();
    private readonly HashSet<Channel<string>> streams = [];

    /// <param name="renditions">Announces a new site once it is served.</param>
    public PreviewEvents(RenditionStore renditions, IHostApplicationLifetime lifetime)
    {
        this.renditions = renditions;
        this.lifetime = lifetime;
        renditions.Swapped += Tell;
    }

    /// <summary>Identifies what is served: the site's version, and the state of the owner's files.</summary>
    public string State => renditions.Current is { Site: var site } ? StateOf(site) : "";

    /// <summary>A new stream, or null when there are too many.</summary>
    public IAsyncEnumerable<SseItem<string>>? Open(CancellationToken gone)
    {
        var stream = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            if (streams.Count >= ServerLimits.PreviewStreams)
            {
                return null;
            }

            streams.Add(stream);
        }

        stream.Writer.TryWrite(State);
        return Read(stream, gone);
    }

    private async IAsyncEnumerable<SseItem<string>> Read(Channel<string> stream, [EnumeratorCancellation] CancellationToken gone)
    {
        using var visitor = gone.Register(() => stream.Writer.TryComplete());
        using var server = lifetime.ApplicationStopping.Register(() => stream.Writer.TryComplete());
        try
        {
            await foreach (var state in stream.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return new SseItem<string>(state, "site") { ReconnectionInterval = TimeSpan.FromSeconds(1) };
            }
        }
        finally
        {
            lock (gate)
            {
                streams.Remove(stream);
            }
        }
    }

    private void Tell(Site site)
    {
        lock (gate)
        {
            foreach (var stream in streams)
            {
                stream.Writer.TryWrite(StateOf(site));
            }
        }
    }

    private static string StateOf(Site site)
    {
        var files = string.Join('\n', site.Assets.All.Select(a => a.File.ToString()).Order(StringComparer.Ordinal));
        return $"{site.Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files)))[..8]}";
    }
}
