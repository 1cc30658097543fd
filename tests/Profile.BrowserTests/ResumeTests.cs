using System.Diagnostics;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>What other programs make of <c>/resume.json</c>: JSON Resume's own validator, and a theme.</summary>
public sealed class ResumeTests
{
    private const string Validate =
        "const [modules, file] = process.argv.slice(1); require(modules + '/@jsonresume/schema').validate(JSON.parse(require('fs').readFileSync(file)), "
        + "faults => faults?.forEach(f => console.log(f.stack)))";
    private const string Render =
        "const [modules, file] = process.argv.slice(1); import(modules + '/jsonresume-theme-even/dist/index.js').then(m => "
        + "console.log(m.render(JSON.parse(require('fs').readFileSync(file)))))";

    private static readonly string Modules = Path.Combine(ProfileServer.RepositoryRoot, "tests", "Profile.BrowserTests", "node_modules");

    public static TheoryData<string> Sites => [Resumes.Checkout(Resumes.Whole), Resumes.RenderCv];

    [BrowserTheory]
    [MemberData(nameof(Sites))]
    public async Task The_resume_of_each_kind_of_CV_is_valid_and_a_theme_shows_it(string files)
    {
        using var served = new ServedSite(files);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await served.Http.GetStringAsync("/resume.json"));
            Assert.Equal("", await NodeAsync(Validate, file));
            var page = new HtmlParser().ParseDocument(await NodeAsync(Render, file)).Body!.TextContent;
            Assert.All(["Ida Noll", "Weaver", "Graz", "Loom Co", "TU Graz", "Textiles", "MSc", "Loomkit", "Software for looms", "On Looms"],
                words => Assert.Contains(words, page, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> NodeAsync(string script, string file)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-e", script, Modules, file })
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return output;
    }
}
