namespace Profile.Content;

// What one bibliography may cost.
internal static partial class Limits
{
    /// <summary>Bytes of a bibliography.</summary>
    public const int BibliographyBytes = 16 * 1024 * 1024;

}
