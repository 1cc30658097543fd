namespace Profile.Serving;

/// <summary>How many bytes of memory the server may hold so as to answer without making them again; each setting is in MB.</summary>
/// <param name="RenditionBytes">Pages: <c>Profile:PageMemory</c>.</param>
/// <param name="AssetBytes">The owner's small files: <c>Profile:FileMemory</c>.</param>
internal sealed record MemoryBudget(long RenditionBytes, long AssetBytes)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The budget that configuration sets; 64 MB of pages, which is about 4,000 of them, and 16 MB of files where it says nothing.</summary>
    public static MemoryBudget From(IConfiguration configuration) => new(
        (long)(configuration.GetValue("Profile:PageMemory", 64.0) * Megabyte),
        (long)(configuration.GetValue("Profile:FileMemory", 16.0) * Megabyte));
}
