using System.Diagnostics;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>An owner's first day, with the commands as typed: a new profile, ten mistakes, a preview, and an export to a static host.</summary>
public sealed class JourneyTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    /// <summary>A mistake: a file, the correct text, the text written instead, and the first report by <c>check</c>.</summary>
    private static readonly (string File, string Right, string Wrong, string Says)[] Slips =
    [
        ("site.yml", "last_name: Lovelace", "lastname: Lovelace",
            "site.yml(4,1): warning PRF205: 'lastname' is not a key of the site settings; did you mean 'last_name'?"),
        ("site.yml", "description: Ada", "description: On: Ada",
            "site.yml(5,16): error PRF201: is not YAML: there is a colon and a space inside a value; put the value in quotes"),
        ("about.md", "align: right", "align: rigth",
            "about.md(5,10): warning PRF209: 'rigth' is not an allowed value of 'align' (left, right, center); did you mean 'right'?"),
        ("about.md", "(pages/talks.md)", "(pages/talk.md)",
            "about.md(14,35): warning PRF303: links to 'pages/talk.md', which is not on this site; did you mean '/pages/talks.md'?"),
        ("about.md", "image:  ", "image: ada.jpg  ", "about.md(6,3): warning PRF304: shows 'ada.jpg', which is not on this site"),
        ("news/notes.md", "date: 1843-09", "dat: 1843-09", "news/notes.md(2,1): error PRF204: 'dat' is not a key of a news item; did you mean 'date'?"),
        ("news/notes.md", "1843-09 ", "1843-13 ", "news/notes.md(2,7): error PRF208: '1843-13' is not a date"),
        ("experience.yml", "- company:", "- compny:", "experience.yml(14,9): warning PRF205: 'compny' is not a key of a CV entry; did you mean 'company'?"),
        ("publications.bib", "year     = {1843}", "yaer     = {1843}",
            "publications.bib(2,1): warning PRF422: The entry 'lovelace1843' has no year; is 'yaer' meant to be 'year'?"),
        ("pages/talks.md", "`/talks/`.", "`/talks/`, [see below](#1844).",
            "pages/talks.md(9,87): warning PRF505: links to '#1844', but nothing on this page has that id; did you mean '1843'?"),
    ];

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [JourneyFact]
    public async Task From_nothing_to_a_public_site()
    {
        await Run(0, "new", "profile");
        Assert.Equal("0 errors, 0 warnings\n", await Run(0, "check", "--strict", "--content", "profile"));

        foreach (var slip in Slips)
        {
            var written = Break(slip);
            var output = await Run(slip.Says.Contains(": error ", StringComparison.Ordinal) ? 1 : 0, "check", "--content", "profile");
            Assert.StartsWith(slip.Says, output, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
            folder.Write($"profile/{slip.File}", written);
        }

        Assert.Equal("0 errors, 0 warnings\n", await Run(0, "check", "--content", "profile"));

        await LookAsync();

        Assert.Matches(@"^\d+ files, \d+ written, 0 deleted in \S+\n$", await Run(0, "export", "out", "--content", "profile"));
        using var server = ProfileServer.Start(folder.Full("profile"));
        using var http = server.Http();
        using var nginx = await Nginx.ServeAsync(folder.Full("out"));
        await nginx.AssertAnswersAsync(http);
    }

    // In a preview, every mistake is shown above the page that it affects, and disappears once it is fixed.
    private async Task LookAsync()
    {
        using var preview = ProfileServer.Start(folder.Full("profile"), ("environment", "Development"));
        var page = await browser.OpenAsync(preview.Address, "/");
        var panel = page.Locator("profile-preview .panel");
        foreach (var slip in Slips.Where(s => s.File == "about.md"))
        {
            var written = Break(slip);
            await panel.GetByText(slip.Says[(slip.Says.IndexOf("PRF", StringComparison.Ordinal) + "PRF000: ".Length)..]).WaitForAsync();
            Assert.Equal(slip.Says.Split(": ")[0], await panel.Locator("code").First.InnerTextAsync());
            folder.Write($"profile/{slip.File}", written);
            await panel.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        }

        await page.Context.CloseAsync();
    }

    private string Break((string File, string Right, string Wrong, string Says) slip)
    {
        var path = $"profile/{slip.File}";
        var written = File.ReadAllText(folder.Full(path));
        Assert.Contains(slip.Right, written, StringComparison.Ordinal);
        folder.Write(path, written.Replace(slip.Right, slip.Wrong, StringComparison.Ordinal));
        return written;
    }

    private async Task<string> Run(int exit, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Profile.dll"), .. arguments])
            { WorkingDirectory = folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == exit, $"{string.Join(' ', arguments)}: {process.ExitCode}\n{output}{await errors}");
        return output;
    }
}

/// <summary>A test that needs both a Chromium and an nginx: skipped, with a reason, if either is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JourneyFactAttribute : FactAttribute
{
    public JourneyFactAttribute() => Skip = new BrowserFactAttribute().Skip ?? new NginxFactAttribute().Skip;
}
