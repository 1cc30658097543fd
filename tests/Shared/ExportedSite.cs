#if WEB
using Profile.Commands;

namespace Profile.Tests.Shared;

/// <summary>A folder that receives exports in a test. Deleted when disposed.</summary>
internal sealed class ExportedSite : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("exported-").FullName;

    public string Root => Path.Combine(parent, "out");

    /// <summary>Runs the command; returns the exit code and what it printed.</summary>
    public async Task<(int Exit, string Output, string Errors)> ExportAsync(string content, string? basePath = null, bool precompress = false)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exit = await ExportCommand.RunAsync(new ExportOptions(content, Root, basePath, precompress), output, errors, (_, _) => { });
        return (exit, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the command, and fails the test with what it printed unless it succeeds.</summary>
    public async Task AssertExportsAsync(string content, string? basePath = null, bool precompress = false)
    {
        var (exit, _, errors) = await ExportAsync(content, basePath, precompress);
        Assert.True(exit == 0, $"export ended with {exit}: {errors}");
    }

    /// <summary>Every file below the folder by its path, with its modification time.</summary>
    public Dictionary<string, (string Text, DateTime Written)> Files() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Root, f), f => (File.ReadAllText(f), File.GetLastWriteTimeUtc(f)), StringComparer.Ordinal);

    public string Full(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(Full(path));

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
#endif
