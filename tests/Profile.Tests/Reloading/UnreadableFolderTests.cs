using System.Diagnostics;
using System.Net;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>
/// A folder that the server's user may no longer read keeps its pages. If the tests run as root, who may read everything, the server runs as another user.
/// </summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class UnreadableFolderTests : IDisposable
{
    private const UnixFileMode All =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode ListedOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly ContentFolder content = new(Sites.Ada + """

        -- posts/2024-01-02-one.md --
        ---
        title: One
        ---
        Text of one.
        -- posts/2024-01-03-two.md --
        ---
        title: Two
        ---
        Text of two.
        """);

    private readonly List<string> log = [];

    public UnreadableFolderTests() => File.SetUnixFileMode(content.Root, All);

    public void Dispose()
    {
        File.SetUnixFileMode(content.Full("posts"), All);
        content.Dispose();
    }

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(ListedOnly)]
    public async Task Its_pages_stay_and_one_diagnostic_reports_it_until_it_can_be_read_again(UnixFileMode mode)
    {
        using var server = Start();
        try
        {
            var address = await Eventually.True(() => Task.FromResult(Address()), a => a is not null);
            using var http = new HttpClient { BaseAddress = new Uri(address!) };
            File.SetUnixFileMode(content.Full("posts"), mode);
            var ready = await Eventually.True(() => http.GetStringAsync("/readyz"), text => text.Contains("PRF115", StringComparison.Ordinal));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(ready, "posts[^\"]*: PRF"));

            // Another edit, after which the posts are still there.
            content.Write("pages/new.md", "---\ntitle: New\n---\nText.\n");
            await Eventually.True(() => http.GetAsync("/new/"), a => a.StatusCode == HttpStatusCode.OK);
            Assert.Contains("Text of one.", await http.GetStringAsync("/blog/2024/one/"), StringComparison.Ordinal);
            Assert.Contains("/blog/2024/two/", await http.GetStringAsync("/blog/"), StringComparison.Ordinal);

            // A new folder that cannot be read needs no watch, and events of all others still arrive.
            Directory.CreateDirectory(content.Full("secret"), UnixFileMode.None);
            content.Write("pages/newer.md", "---\ntitle: Newer\n---\nText.\n");
            await Eventually.True(() => http.GetAsync("/newer/"), a => a.StatusCode == HttpStatusCode.OK);
            Assert.DoesNotContain("scan only", await http.GetStringAsync("/readyz"), StringComparison.Ordinal);
            Directory.Delete(content.Full("secret"));

            // A file that cannot be read may come back, like everything else that is there.
            content.Write("assets/notes.txt", "Notes.");
            await Eventually.True(() => http.GetAsync("/assets/notes.txt"), a => a.StatusCode == HttpStatusCode.OK);
            content.Write("assets/later.txt", "Later.");
            File.SetUnixFileMode(content.Full("assets/later.txt"), UnixFileMode.None);
            await Eventually.True(() => http.GetAsync("/assets/later.txt"), a => a.StatusCode == HttpStatusCode.ServiceUnavailable);

            File.SetUnixFileMode(content.Full("posts"), All);
            await Eventually.True(() => http.GetStringAsync("/readyz"), text => !text.Contains("PRF115", StringComparison.Ordinal));
            lock (log)
            {
                Assert.Single(log, line => line.Contains(
                    "posts: error PRF115: cannot be read any more; its 2 files are served as they were, and will be gone after the next start",
                    StringComparison.Ordinal));
            }
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private string? Address()
    {
        lock (log)
        {
            return log.Select(line => System.Text.RegularExpressions.Regex.Match(line, "serves (http://[^ :]+:[0-9]+)"))
                .FirstOrDefault(m => m.Success)?.Groups[1].Value;
        }
    }

    private Process Start()
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Profile.dll"), "--content", content.Root, "--urls", "http://127.0.0.1:0"];
        string[] all = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command] : command;
        var start = new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = ProfileServer.RepositoryRoot, RedirectStandardOutput = true };
        start.Environment["Profile__Cache"] = "/proc/nowhere";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            lock (log)
            {
                log.Add(line.Data ?? "");
            }
        };
        process.BeginOutputReadLine();
        return process;
    }
}
