using System.CommandLine;
using System.Text.Json;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;

namespace Profile.Commands;

/// <summary><c>profile check</c>: loads the content, prints every diagnostic and a count. Exit 0 without errors, 1 with errors, 2 when it cannot run.</summary>
internal static class CheckCommand
{
    public static Command Create(Option<string?> content)
    {
        var format = new Option<string>("--format") { Description = "text, json, or github (annotations).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var command = new Command("check", "Prints everything wrong in the content.") { format };
        command.SetAction(result => Run(CommandLine.ContentRoot(result.GetValue(content)), result.GetValue(format)!, Console.Out, Console.Error));
        return command;
    }

    public static int Run(string root, string format, TextWriter output, TextWriter errors)
    {
        if (FolderScanner.Scan(root) is not { } scan)
        {
            errors.WriteLine($"The content folder {root} is missing or cannot be read.");
            return 2;
        }

        var site = new SiteLoader(new SiteLoadOptions(), TimeProvider.System).Load(scan);
        Write(site.Diagnostics, format, output);
        return site.Diagnostics.Any(d => d.Severity == Severity.Error) ? 1 : 0;
    }

    private static void Write(IReadOnlyCollection<Diagnostic> diagnostics, string format, TextWriter output)
    {
        switch (format)
        {
            case "json":
                output.WriteLine(JsonSerializer.Serialize(diagnostics.Select(d => new DiagnosticRow(d)), JsonSerializerOptions.Web));
                break;
            case "github":
                foreach (var d in diagnostics)
                {
                    output.WriteLine($"::{Word(d)} file={Escape(d.Location.Path)},line={d.Location.Line},col={d.Location.Column},title={d.Code}::{Escape(d.Text)}");
                }

                break;
            default:
                foreach (var d in diagnostics)
                {
                    output.WriteLine(d);
                }

                var errors = diagnostics.Count(d => d.Severity == Severity.Error);
                output.WriteLine(Plural.Of(errors, "error") + ", " + Plural.Of(diagnostics.Count - errors, "warning"));
                break;
        }
    }

    private static string Word(Diagnostic d) => d.Severity == Severity.Error ? "error" : "warning";

    // The escapes of GitHub's workflow commands.
    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private sealed record DiagnosticRow(string Path, int Line, int Column, string Severity, string Code, string Message)
    {
        public DiagnosticRow(Diagnostic d)
            : this(d.Location.Path, d.Location.Line, d.Location.Column, Word(d), d.Code, d.Text)
        {
        }
    }
}
