using System.Diagnostics;
using System.Text.RegularExpressions;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>
/// The GitHub Actions workflow of docs/hosting.md, read from the manual and run once: its commands with bash, in a folder laid out like its checkouts, as
/// on a runner with nothing built. What GitHub's own actions do in addition is not run.
/// </summary>
public sealed partial class PublishingWorkflow : IAsyncLifetime, IDisposable
{
    private const string AlFolio = """
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        baseurl: /homepage
        permalink: /blog/:year/:title/
        collections:
          news: {output: true}
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        news: true
        ---
        Read [the post](/blog/2024/first/), or ![the Engine](/assets/img/engine.png).
        -- _news/announcement_1.md --
        ---
        layout: post
        date: 2024-03-05 15:59:00-0400
        inline: true
        ---
        Note G is *out*.
        -- _posts/2024-03-04-first.md --
        ---
        layout: post
        title: First
        date: 2024-03-04
        ---
        Hello from {{ site.first_name }}.
        -- _bibliography/papers.bib --
        ---
        ---
        @article{notes, title={Notes}, author={Lovelace, Ada}, journal={Memoirs}, year={1843}}
        -- assets/img/engine.png --
        x
        """;

    private static readonly string[] NotCheckedOut = [".git", "bin", "obj", "node_modules", "TestResults"];

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["steps.pages.outputs.base_path"] = "/homepage",
    };

    private readonly ContentFolder workspace = new();

    /// <summary>The published server.</summary>
    public string App => workspace.Full("app");

    /// <summary>The checkout of this repository that it was published from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The folder that would be uploaded.</summary>
    public string Site { get; private set; } = "";

    /// <summary>The external actions that it uses, in order, without versions.</summary>
    public IReadOnlyList<string> Actions { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var actions = new List<string>();
        foreach (var step in Steps())
        {
            if (Text(step, "run") is { } command)
            {
                await RunAsync(Expression().Replace(command, e => Values[e.Groups["name"].Value]));
                continue;
            }

            var (action, with) = (Text(step, "uses")!.Split('@')[0], step["with"] as YamlMap);
            actions.Add(action);
            switch (action)
            {
                case "actions/checkout" when with!["repository"] is null:
                    CheckOutContent(Text(with, "path")!);
                    break;
                case "actions/checkout":
                    Source = workspace.Full(Text(with!, "path")!);
                    Copy(new DirectoryInfo(ProfileServer.RepositoryRoot), Source);
                    break;
                case "actions/upload-pages-artifact":
                    Site = workspace.Full(Text(with!, "path")!);
                    break;
            }
        }

        Actions = actions;
    }

    public void Dispose() => workspace.Dispose();

    public Task DisposeAsync() => Task.CompletedTask;

    private static IEnumerable<YamlMap> Steps()
    {
        var manual = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "hosting.md"));
        var text = manual.Split("```yaml\n").Single(f => f.StartsWith("name: publish\n", StringComparison.Ordinal)).Split("```")[0];
        var workflow = (YamlMap)YamlReader.Read(text, "publish.yml", 1, new DiagnosticBag())!;
        return ((YamlList)((YamlMap)((YamlMap)workflow["jobs"]!)["publish"]!)["steps"]!).Items.Cast<YamlMap>();
    }

    private static string? Text(YamlMap map, string key) => (map[key] as YamlScalar)?.Text;

    private void CheckOutContent(string folder)
    {
        foreach (var (path, text) in ContentFolder.Split(AlFolio))
        {
            workspace.Write($"{folder}/{path}", text);
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles().Where(f => f.Name != ".git"))
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(d => !NotCheckedOut.Contains(d.Name) && d.LinkTarget is null))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }

    // As a runner starts a step that specifies no shell.
    private async Task RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-e", "-c", command])
            { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{await output}{await errors}");
    }

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.]+) \}\}")]
    private static partial Regex Expression();
}
