using System.Collections.Concurrent;
using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>Pictures by their files' stamps, remembered from one load to the next: what did not change is not read again. Safe for several threads.</summary>
internal sealed class PictureMemory
{
    private ConcurrentDictionary<(string Path, FileStamp Stamp), Picture?> current = new();
    private ConcurrentDictionary<(string Path, FileStamp Stamp), Picture?> previous = new();

    /// <summary>Forgets what the load before the last one used.</summary>
    public void NextLoad()
    {
        previous = current;
        current = new();
    }

    /// <summary>The picture in a file, or null when it is none that we can read.</summary>
    public Picture? Of(ScannedFile file) =>
        current.GetOrAdd((file.Path, file.Stamp), (key, f) => previous.TryGetValue(key, out var known) ? known : PictureReader.Read(f), file);
}
