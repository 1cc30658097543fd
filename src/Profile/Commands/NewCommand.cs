using System.CommandLine;
using System.Text;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Loading;
using Profile.Content.Sources;

namespace Profile.Commands;

/// <summary>
/// <c>profile new DIR</c> writes a starter, <c>profile new WORD TITLE</c> one file of a kind. Asks nothing and never overwrites. Exit 0 when written, 1 when a
/// file is in the way, 2 when it cannot start.
/// </summary>
internal static class NewCommand
{
    public static Command Create(Option<string?> content)
    {
        var folder = CommandLine.Folder("DIR", "The folder to create; if it exists, it must be empty.");
        var command = new Command("new", "Writes a small starter, or one new content file.") { folder };
        command.SetAction(result => Starter(Path.GetFullPath(result.GetValue(folder)!), Console.Out, Console.Error));
        foreach (var item in NewItem.All)
        {
            var title = new Argument<string[]>("TITLE") { Description = "Its title; several words need no quotes.", Arity = ArgumentArity.OneOrMore };
            // A misspelt option is not a word of the title.
            title.Validators.Add(given =>
            {
                if (given.Tokens.FirstOrDefault(t => t.Value.Length > 2 && t.Value.StartsWith("--", StringComparison.Ordinal) && !t.Value.Contains(' ')) is
                    { } slip)
                {
                    given.AddError($"'{slip.Value}' is not an option here; in a title write it in quotes together with the words beside it.");
                }
            });
            var one = new Command(item.Kind.Word, $"Adds a file to {item.Kind.Collection}/.") { title };
            one.SetAction(result => Item(item, string.Join(' ', result.GetValue(title)!), CommandLine.ContentRoot(result.GetValue(content)),
                TimeProvider.System, Console.Out, Console.Error));
            command.Add(one);
        }

        return command;
    }

    /// <summary>Writes the starter into a folder.</summary>
    public static int Starter(string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                errors.WriteLine($"{folder} is not empty; a starter goes into an empty folder.");
                return 1;
            }

            foreach (var (path, bytes) in Commands.Starter.Files().Concat(SchemaCommand.Files()))
            {
                Create(Path.Combine(folder, path), bytes);
                output.WriteLine(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The starter cannot be written: {e.Message}");
            return 1;
        }

        output.WriteLine($"\nYour profile is in {folder}. Look at it with:\n  profile --content {folder}");
        return 0;
    }

    /// <summary>Writes one content file.</summary>
    public static int Item(NewItem item, string title, string root, TimeProvider clock, TextWriter output, TextWriter errors)
    {
        if (FolderScanner.Scan(root) is not { } scan)
        {
            errors.WriteLine($"The content folder {root} is missing or cannot be read.");
            return 2;
        }

        // A post appears at midnight of its day in the site's own time zone.
        var loader = new SiteLoader(new SiteLoadOptions(), clock);
        var site = loader.Load(scan);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), site.Settings.TimeZone).Date;
        var layout = ContentLayout.Detect(scan);
        if (item.PathFor(title, today, layout) is not { } path)
        {
            errors.WriteLine($"'{title}' holds no letter or digit to name a file after.");
            return 2;
        }

        try
        {
            Create(Path.Combine(root, path), Encoding.UTF8.GetBytes(item.TextFor(title, today, layout)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(File.Exists(Path.Combine(root, path))
                ? $"{path} already exists; nothing was written."
                : $"{path} cannot be written: {e.Message}");
            return 1;
        }

        // A file name can be free while its address is taken, such as that of the home page or the search.
        if (FolderScanner.Scan(root) is { } after && ErrorsOf(loader.Load(after)).Except(ErrorsOf(site)).ToArray() is { Length: > 0 } broken)
        {
            File.Delete(Path.Combine(root, path));
            Array.ForEach(broken, errors.WriteLine);
            errors.WriteLine("Nothing was written; choose another title.");
            return 1;
        }

        output.WriteLine(Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(root, path)));
        return 0;
    }

    private static IEnumerable<Diagnostic> ErrorsOf(Site site) => site.Diagnostics.Where(d => d.Severity == Severity.Error);

    private static void Create(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }
}
