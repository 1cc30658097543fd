namespace Profile.Content.Assets;

/// <summary>What one picture may cost.</summary>
internal static class PictureLimits
{
    /// <summary>Bytes at a picture's start in which its size is looked for.</summary>
    public const int PictureHeaderBytes = 256 * 1024;

    /// <summary>Bytes of a picture below which smaller forms would save nothing.</summary>
    public const int SmallestPictureBytes = 10 * 1024;

    /// <summary>Bytes of a picture that is offered in smaller forms.</summary>
    public const int LargestPictureBytes = 32 * 1024 * 1024;

    /// <summary>Width times height of a picture that is offered in smaller forms.</summary>
    public const long PicturePixels = 64_000_000;

    /// <summary>How many times its width the height of such a picture may be, which bounds what one form costs to make.</summary>
    public const int PictureTallness = 5;
}
