using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>The files of this repository that are written by hand.</summary>
internal static class SourceFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".git", "TestResults"];

    /// <summary>The absolute paths of those whose names match any of several patterns.</summary>
    public static IEnumerable<string> Of(params string[] patterns) =>
        from pattern in patterns
        from file in Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        where !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any()
        select file;
}
