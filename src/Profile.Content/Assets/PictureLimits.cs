namespace Profile.Content.Assets;

/// <summary>What one picture may cost.</summary>
internal static class PictureLimits
{
    /// <summary>How many bytes at the start of a picture are searched for its size.</summary>
    public const int PictureHeaderBytes = 256 * 1024;

    /// <summary>Pictures of fewer bytes get no smaller forms, since these would save nothing.</summary>
    public const int SmallestPictureBytes = 10 * 1024;

    /// <summary>Largest file size of a picture that is offered in smaller forms.</summary>
    public const int LargestPictureBytes = 32 * 1024 * 1024;

    /// <summary>Largest width times height of a picture that is offered in smaller forms.</summary>
    public const long PicturePixels = 64_000_000;

    /// <summary>Largest ratio of height to width of such a picture, which bounds what one form costs to make.</summary>
    public const int PictureTallness = 5;
}
