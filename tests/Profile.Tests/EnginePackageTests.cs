using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Kramdown;
using Profile.Liquid;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>
/// The engines are libraries that others can use alone: each has its public surface reviewed as a file, and the example in its README runs against its package.
/// </summary>
public sealed partial class EnginePackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("engine-");

    public static TheoryData<string> Engines => ["Profile.Diagnostics", "Profile.Kramdown", "Profile.BibTeX", "Profile.Liquid"];

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Set PUBLIC_SURFACE=write to rewrite the files, then review the changes.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void What_it_shows_to_others_was_reviewed(string engine)
    {
        var file = Path.Combine(Repository.Root, "src", engine, "PublicSurface.txt");
        var surface = PublicSurface.Of(AssemblyOf(engine));
        if (Environment.GetEnvironmentVariable("PUBLIC_SURFACE") == "write")
        {
            File.WriteAllText(file, surface);
        }

        Assert.Equal(File.ReadAllText(file), surface);
    }

    [Theory]
    [Trait("Run", "packages")]
    [InlineData("Profile.Diagnostics", "site.yml(2,7)")]
    [InlineData("Profile.Kramdown", "<h1 id=\"on-engines\" class=\"lead\">On engines</h1>")]
    [InlineData("Profile.BibTeX", "notes: Sketch of the Analytical Engine")]
    [InlineData("Profile.Liquid", "ADA, CHARLES")]
    public async Task The_example_of_its_README_runs_on_its_package(string engine, string prints)
    {
        var packages = Path.Combine(folder.FullName, "packages");
        foreach (var project in engine is "Profile.BibTeX" or "Profile.Liquid" ? ["Profile.Diagnostics", engine] : new[] { engine })
        {
            await Run("pack", Path.Combine(Repository.Root, "src", project), "--no-build", "-c", Configuration, "--nologo", "-v", "quiet", "-o", packages,
                "-p:Version=0.0.1-test");
        }

        var program = Path.Combine(folder.FullName, "example");
        Directory.CreateDirectory(program);
        await File.WriteAllTextAsync(Path.Combine(program, "Program.cs"),
            Example().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", engine, "README.md"))).Groups["code"].Value);
        await File.WriteAllTextAsync(Path.Combine(program, "example.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(folder.FullName, "restored")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{engine}" Version="0.0.1-test" />
              </ItemGroup>
            </Project>
            """);
        Assert.Contains(prints, await Run("run", "--project", program), StringComparison.Ordinal);
    }

    // In the same configuration as the tests and the engines.
    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static Assembly AssemblyOf(string engine) => engine switch
    {
        "Profile.Kramdown" => typeof(KramdownRenderer).Assembly,
        "Profile.BibTeX" => typeof(BibTeXParser).Assembly,
        "Profile.Liquid" => typeof(LiquidEngine).Assembly,
        _ => typeof(DiagnosticBag).Assembly,
    };

    private async Task<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
            { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
