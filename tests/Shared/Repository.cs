namespace Profile.Tests.Shared;

/// <summary>The checkout in which the tests run.</summary>
internal static class Repository
{
    /// <summary>Its folder: the one that contains the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Profile.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder.FullName;
    }
}
