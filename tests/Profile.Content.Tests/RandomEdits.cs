using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>The property of every reload: whatever was edited, the site equals one that is loaded from nothing.</summary>
internal static class RandomEdits
{
    private const int Steps = 60;

    /// <summary>Edits a folder again and again, and compares the site of a loader that remembers with that of a new one.</summary>
    /// <param name="edit">Makes the edit of a step.</param>
    /// <param name="describe">Writes down what of a site is compared.</param>
    public static void AssertEqualToFreshLoads(SiteLoader loader, ContentFolder folder, int seed, Action<Random, int> edit, Func<Site, string> describe)
    {
        Site Load(SiteLoader of) => of.Load(FolderScanner.Scan(folder.Root)!);
        var random = new Random(seed);
        Load(loader);
        for (var step = 0; step < Steps; step++)
        {
            edit(random, step);
            Assert.Equal(describe(Load(new SiteLoader(new SiteLoadOptions(), TimeProvider.System))), describe(Load(loader)));
        }
    }
}
