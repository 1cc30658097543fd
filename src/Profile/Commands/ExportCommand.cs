using System.CommandLine;
using Profile.Drawing;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Exporting;
using Spectre.Console;

namespace Profile.Commands;

/// <summary>The arguments of <c>export</c>.</summary>
/// <param name="ContentRoot">Full path of the content folder.</param>
/// <param name="Target">Full path of the folder to write.</param>
/// <param name="BasePath">The path below the host's root where the site will be, or null for the root.</param>
/// <param name="Precompress">Also write .br and .gz files.</param>
internal sealed record ExportOptions(string ContentRoot, string Target, string? BasePath = null, bool Precompress = false);

/// <summary><c>profile export OUT</c>: the whole site as files. Exit 0 when done, 1 when it failed and changed nothing, 2 when it cannot start.</summary>
internal static class ExportCommand
{
    public static Command Create(Option<string?> content)
    {
        var target = CommandLine.Folder("OUT", "The folder to write. Only files that an earlier export wrote are replaced or deleted in it.");
        var basePath = new Option<string?>("--base-path")
            { Description = "The path below the host's root where the site will be, such as /project; without it, the root." };
        var precompress = new Option<bool>("--precompress") { Description = "Also write .br and .gz beside each text, for hosts that send them." };
        var command = new Command("export", "Writes the whole site as files for any static host.") { target, basePath, precompress };
        command.SetAction((result, cancellation) => WithProgress((output, errors, progress) => RunAsync(
            new ExportOptions(CommandLine.ContentRoot(result.GetValue(content)), Path.GetFullPath(result.GetValue(target)!), result.GetValue(basePath),
                result.GetValue(precompress)),
            output, errors, progress, cancellation)));
        return command;
    }

    /// <summary>Exports; <paramref name="progress"/> receives the current step and the fraction of it that is done.</summary>
    public static async Task<int> RunAsync(ExportOptions options, TextWriter output, TextWriter errors, Action<string, double> progress,
        CancellationToken cancellation = default)
    {
        if (BasePath.Parse(options.BasePath) is not { } prefix)
        {
            return Refuse(errors, $"--base-path '{options.BasePath}' is not a path such as /project.", 2);
        }

        if (FolderScanner.Scan(options.ContentRoot) is not { } scan)
        {
            return Refuse(errors, $"The content folder {options.ContentRoot} is missing or cannot be read.", 2);
        }

        if (IsAbove(options.Target, options.ContentRoot))
        {
            return Refuse(errors,
                $"{options.Target} is "
                + (Path.GetDirectoryName(options.Target) is null ? "the root of the file system" : $"a folder above the content folder {options.ContentRoot}")
                + ", not a folder for a site alone. Export into a folder of its own, such as _site.", 2);
        }

        if (IsRead(Path.GetRelativePath(options.ContentRoot, options.Target)))
        {
            return Refuse(errors, $"{options.Target} is in the content folder and would be read as content. Export into another folder, or into _site.", 2);
        }

        await using var host = new ExportHost(prefix);
        if (host.MissingAssets is { } missing)
        {
            return Refuse(errors, missing, 2);
        }

        var site = host.Loader.Load(scan);
        try
        {
            var export = host.Export(site);
            var files = await export.FilesAsync(done => progress("Rendering", done), cancellation);
            files = options.Precompress ? Precompression.Add(files) : files;
            var result = new ExportFolder(options.Target).Write(files, done => progress("Writing", done), cancellation);
            foreach (var (path, file) in export.BelowFiles.Where(f => !SharePicture.Is("/" + f.Path)))
            {
                errors.WriteLine($"/{path} is left out: /{file} is a file of the site, and nothing can be below a file. Change one of the two addresses.");
            }

            foreach (var (path, reason) in export.Unmade)
            {
                errors.WriteLine($"{path} is written unchanged, without smaller sizes or other formats: {reason}");
            }

            // Share pictures have the addresses of their pages, which are reported themselves.
            foreach (var clash in files.Where(f => !SharePicture.Is("/" + f.Path))
                .GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            {
                errors.WriteLine(
                    $"{string.Join(" and ", clash.Select(f => f.Path))} differ only in letter case; a disk or a host that ignores case (Windows, macOS) "
                    + $"keeps one of them.");
            }

            if (site.Diagnostics.Length > 0)
            {
                errors.WriteLine($"The content has {Plural.Of(site.Diagnostics.Length, "problem")}; 'profile check' has the details.");
            }

            if (prefix.Length == 0 && site.Settings.BaseUrl is { Length: > 0 } folder)
            {
                errors.WriteLine(
                    $"The settings have baseurl: {folder}, but these files are for the root of their host. To publish them there, use --base-path {folder}.");
            }

            if (site.NextChange is { } next)
            {
                output.WriteLine(
                    $"The site changes without an edit on {TimeZoneInfo.ConvertTime(next, site.Settings.TimeZone):yyyy-MM-dd HH:mm zzz}, when something in it "
                    + $"becomes due or is over: export again after that.");
            }

            output.WriteLine($"{Plural.Of(result.Files, "file")}, {result.Written} written, {result.Deleted} deleted in {options.Target}");
            return 0;
        }
        catch (ExportException e)
        {
            return Refuse(errors, e.Message, 1);
        }
    }

    // A site mixed with the owner's other files could never be separated from them again; and the root is above every folder.
    private static bool IsAbove(string target, string contentRoot) =>
        Path.GetDirectoryName(target) is null
            || contentRoot.StartsWith(Path.TrimEndingDirectorySeparator(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The target may lie in the content folder where the scanner ignores it: Jekyll's _site, and names with a leading dot.
    private static bool IsRead(string relative) =>
        !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] is var first && (first == "." || !(first == "_site" || first.StartsWith('.')));

    private static int Refuse(TextWriter errors, string text, int exit)
    {
        errors.WriteLine(text);
        return exit;
    }

    // A progress bar is for people: a pipe, a file or a CI log gets none.
    private static async Task<int> WithProgress(Func<TextWriter, TextWriter, Action<string, double>, Task<int>> run)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return await run(Console.Out, Console.Error, (_, _) => { });
        }

        // Anything printed while the bar is on the screen would be erased with it.
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var exit = await console.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return await run(output, errors, (what, done) =>
            {
                var task = tasks.TryGetValue(what, out var known) ? known : tasks[what] = bars.AddTask(what, maxValue: 1);
                task.Value = done;
            });
        });
        Console.Error.Write(errors);
        Console.Out.Write(output);
        return exit;
    }
}
