namespace Profile.Pictures;

/// <summary>A picture that cannot be made smaller; the message tells its owner why.</summary>
internal sealed class PictureException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when no picture can be: the library is missing.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>True when there is not enough memory for it: nothing is wrong with the picture.</summary>
    public bool NeedsMemory { get; init; }

    /// <summary>True when the file could not be read just now: nothing is wrong with the picture.</summary>
    public bool IsTransient { get; init; }
}
