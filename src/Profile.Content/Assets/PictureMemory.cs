using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>Pictures by their files' stamps, remembered from one load to the next: what did not change is not read again. Safe for several threads.</summary>
internal sealed class PictureMemory
{
    private readonly Memo<(string Path, FileStamp Stamp), Picture?> pictures = new();

    /// <summary>Forgets what the load before the last one used.</summary>
    public void NextLoad() => pictures.NextLoad();

    /// <summary>The picture in a file, or null when it is none that we can read.</summary>
    public Picture? Of(ScannedFile file) => pictures.Get((file.Path, file.Stamp), () => PictureReader.Read(file));
}
