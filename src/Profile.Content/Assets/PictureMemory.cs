using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>Remembers pictures by the stamps of their files from one load to the next, so that an unchanged file is not read again. Thread-safe.</summary>
internal sealed class PictureMemory
{
    private readonly Memo<(string Path, FileStamp Stamp), Picture?> pictures = new();

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad() => pictures.NextLoad();

    /// <summary>The picture in a file, or null when we cannot read it.</summary>
    public Picture? Of(ScannedFile file) => pictures.Get((file.Path, file.Stamp), () => PictureReader.Read(file));
}
