using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Markup;
using Profile.Content.Sources;

namespace Profile.Tests.Shared;

/// <summary>A real content folder made from one string: <c>-- path --</c> starts a file. Deleted when disposed.</summary>
internal sealed class ContentFolder : IDisposable
{
    private readonly SiteLoader loader = new(new SiteLoadOptions(), TimeProvider.System);

    public ContentFolder(string files = "")
    {
        Root = Directory.CreateTempSubdirectory("profile-").FullName;
        WriteAll(files);
    }

    public string Root { get; }

    /// <summary>What loads of this folder remember about formulas and code.</summary>
    public MarkupMemory Memory => loader.Memory;

    /// <summary>Writes every file of the string.</summary>
    public void WriteAll(string files)
    {
        foreach (var (path, text) in Split(files))
        {
            Write(path, text);
        }
    }

    public void Write(string path, string text)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Write(string path, byte[] bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Full(path));

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Loads the folder in its current state, with what earlier loads of this folder remembered.</summary>
    public Site Load() => loader.Load(FolderScanner.Scan(Root)!);

    /// <summary>Loads a site that consists only of this string.</summary>
    public static Site Load(string files)
    {
        using var folder = new ContentFolder(files);
        return folder.Load();
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    /// <summary>The files of a string, each with a line break at its end, as editors write them.</summary>
    public static IEnumerable<(string Path, string Text)> Split(string files) => FileBlocks.Split(files).Select(f => (f.Path, f.Text + "\n"));
}
