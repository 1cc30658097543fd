using System.Globalization;

namespace Profile.Exporting;

/// <summary>Renames files into and out of a folder. Unless <see cref="Commit"/> was called, disposing it undoes everything, last change first.</summary>
internal sealed class ExportSwap(string root, string staging) : IDisposable
{
    private readonly Stack<Action> undo = new();
    private int asides;

    /// <summary>Moves a file from a temporary place on the same disk to its final one; the file that was there is kept until the end.</summary>
    public void Place(string path, string staged)
    {
        var target = Path.Combine(root, path);
        MakeFolder(Path.GetDirectoryName(target)!);
        if (File.Exists(target))
        {
            var aside = Aside();
            File.Replace(staged, target, aside);
            undo.Push(() => File.Move(aside, target, overwrite: true));
        }
        else
        {
            File.Move(staged, target);
            undo.Push(() => File.Delete(target));
        }
    }

    /// <summary>Removes a file, and the folders that this leaves empty.</summary>
    public void Delete(string path)
    {
        var target = Path.Combine(root, path);
        var aside = Aside();
        File.Move(target, aside);
        undo.Push(() => File.Move(aside, target));
        for (var folder = Path.GetDirectoryName(target)!; folder.Length > root.Length
            && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            var empty = folder;
            Directory.Delete(empty);
            undo.Push(() => Directory.CreateDirectory(empty));
        }
    }

    public void Commit() => undo.Clear();

    public void Dispose()
    {
        while (undo.TryPop(out var step))
        {
            step();
        }
    }

    private string Aside() => Path.Combine(staging, "old" + asides++.ToString(CultureInfo.InvariantCulture));

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }
}
