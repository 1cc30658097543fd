using System.CommandLine;
using System.Text.Json;
using Profile.Checking;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Exporting;

namespace Profile.Commands;

/// <summary>The arguments of <c>check</c>.</summary>
/// <param name="ContentRoot">Full path of the content folder.</param>
/// <param name="Format">text, json or github.</param>
/// <param name="Strict">Whether warnings are errors.</param>
/// <param name="Style">How text is shown.</param>
/// <param name="All">Whether a terminal shows every diagnostic of a kind or only the first ones.</param>
internal sealed record CheckOptions(string ContentRoot, string Format = "text", bool Strict = false, TerminalStyle? Style = null, bool All = false);

/// <summary><c>profile check</c>: loads the content, prints every diagnostic and a count. Exit 0 without errors, 1 with errors, 2 when it cannot run.</summary>
internal static class CheckCommand
{
    // How many places a terminal shows for each kind.
    private const int Places = 3;

    public static Command Create(Option<string?> content)
    {
        var format = new Option<string>("--format") { Description = "text, json, or github (annotations).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var strict = new Option<bool>("--strict") { Description = "Warnings are errors." };
        var explain = new Option<string?>("--explain") { Description = "Explains a code, such as PRF204, and how to correct the mistake." };
        var all = new Option<bool>("--all") { Description = "Prints each diagnostic; on a terminal, those of one kind are otherwise summed up." };
        var catalogue = new Option<bool>("--catalogue") { Description = "Prints every code, as docs/diagnostics.md has them.", Hidden = true };
        var command = new Command("check", "Prints everything that is wrong in the content.") { format, strict, explain, all, catalogue };
        command.SetAction(async (result, _) =>
        {
            if (result.GetValue(catalogue))
            {
                Console.Out.Write(DiagnosticCatalogue.Write());
                return 0;
            }

            return result.GetValue(explain) is { } code
                ? DiagnosticCatalogue.Explain(code, Console.Out, Console.Error)
                : await RunAsync(new CheckOptions(CommandLine.ContentRoot(result.GetValue(content)), result.GetValue(format)!, result.GetValue(strict),
                    TerminalStyle.OfConsole(), result.GetValue(all)), Console.Out, Console.Error);
        });
        return command;
    }

    public static async Task<int> RunAsync(CheckOptions options, TextWriter output, TextWriter errors)
    {
        if (FolderScanner.Scan(options.ContentRoot) is not { } scan)
        {
            errors.WriteLine($"The content folder {options.ContentRoot} is missing or cannot be read.");
            return 2;
        }

        await using var host = new ExportHost();
        if (host.MissingAssets is { } missing)
        {
            errors.WriteLine(missing);
            return 2;
        }

        var site = host.Loader.Load(scan);
        var found = await new PageChecks(host.Pages).AllAsync(site, scan);
        Diagnostic[] diagnostics = [.. found.Select(d => options.Strict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)];
        switch (options.Format)
        {
            case "json":
                output.WriteLine(JsonSerializer.Serialize(diagnostics.Select(d => new DiagnosticRow(d)), JsonSerializerOptions.Web));
                break;
            case "github":
                Array.ForEach(diagnostics,
                    d => output.WriteLine(
                    $"::{(d.Severity == Severity.Note ? "notice" : d.SeverityWord)} "
                    + $"file={Escape(d.Location.Path)}{Place(d.Location)},title={d.Code}::{Escape(d.Text)}"));
                break;
            default:
                WriteText(diagnostics, new SourceExcerpt(scan), options.Style ?? TerminalStyle.Plain, options.All, output);
                WriteVerdict(CheckoutVerdict.Of(site, scan, diagnostics), output);
                break;
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? 1 : 0;
    }

    // Three kinds make up two thirds of all diagnostics of real checkouts, so a terminal shows a long list of one kind in short form.
    private static void WriteText(Diagnostic[] diagnostics, SourceExcerpt source, TerminalStyle style, bool all, TextWriter output)
    {
        var kinds = style.ShowsSource && !all
            ? diagnostics.GroupBy(d => (d.Code, d.Severity)).Where(g => g.Count() > Places).ToDictionary(g => g.Key, g => g.ToArray())
            : [];
        foreach (var d in diagnostics)
        {
            if (kinds.GetValueOrDefault((d.Code, d.Severity)) is { } alike)
            {
                if (ReferenceEquals(alike[0], d))
                {
                    WriteKind(alike, style, output);
                }

                continue;
            }

            output.WriteLine($"{style.Bold(d.Location.ToString())}: {Coloured(d, style)} {d.Code}: {d.Text}");
            if (style.ShowsSource && source.Of(d.Location) is var (line, caret))
            {
                output.WriteLine("  " + line);
                output.WriteLine("  " + style.Green(caret));
            }
        }

        var notes = Count(Severity.Note);
        output.WriteLine(Plural.Of(Count(Severity.Error), "error") + ", " + Plural.Of(Count(Severity.Warning), "warning")
            + (notes == 0 ? "" : ", " + Plural.Of(notes, "note")));

        int Count(Severity severity) => diagnostics.Count(d => d.Severity == severity);
    }

    private static void WriteKind(Diagnostic[] alike, TerminalStyle style, TextWriter output)
    {
        var first = alike[0];
        output.WriteLine($"{style.Bold(first.Location.ToString())}: {Coloured(first, style)} {first.Code}: {first.Text}");
        output.WriteLine($"  and {alike.Length - 1} more of this kind: {string.Join(", ", alike.Skip(1).Take(Places - 1).Select(d => d.Location))} …"
            + $" (check --all lists each, check --explain {first.Code} says what to do)");
    }

    private static void WriteVerdict(string[]? sentences, TextWriter output)
    {
        if (sentences is null)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(sentences.Length == 0
            ? "Nothing of this checkout is known to be missing."
            : "What differs from the published site, and what to do:");
        foreach (var sentence in sentences)
        {
            output.WriteLine($"  {sentence}");
        }
    }

    private static string Coloured(Diagnostic d, TerminalStyle style) => d.Severity switch
    {
        Severity.Error => style.Red(d.SeverityWord),
        Severity.Warning => style.Yellow(d.SeverityWord),
        _ => d.SeverityWord,
    };

    // GitHub counts from 1, and treats an annotation without a line as one for the whole file.
    private static string Place(Location at) => at.Line < 1 ? "" : at.Column < 1 ? $",line={at.Line}" : $",line={at.Line},col={at.Column}";

    // The escapes that GitHub's workflow commands require.
    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private sealed record DiagnosticRow(string Path, int Line, int Column, string Severity, string Code, string Message)
    {
        public DiagnosticRow(Diagnostic d)
            : this(d.Location.Path, d.Location.Line, d.Location.Column, d.SeverityWord, d.Code, d.Text)
        {
        }
    }
}
