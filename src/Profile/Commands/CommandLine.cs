using System.CommandLine;
using Profile.Content.Diagnostics;

namespace Profile.Commands;

/// <summary>The commands (docs/content.md): each parses its arguments and does its work; <c>serve</c> hands over to Program.</summary>
internal static class CommandLine
{
    /// <summary>The host's own options that have no colon: an option that nearly matches one is reported as a typo.</summary>
    private static readonly string[] HostsOwn = ["--contentRoot", "--environment", "--applicationName", "--http_ports", "--https_ports"];

    private const int LongestFault = 300;

    /// <summary>The content root given by an option, the environment, or the default.</summary>
    public static string ContentRoot(string? option) =>
        Path.GetFullPath(new[] { option, Environment.GetEnvironmentVariable("PROFILE_CONTENT") }.FirstOrDefault(o => !string.IsNullOrWhiteSpace(o))
            ?? "content");

    /// <summary>Runs the command in the arguments; null when the site is to be served.</summary>
    public static int? Run(string[] args, out ServeOptions serve)
    {
        if (args is ["--healthcheck"])
        {
            serve = new ServeOptions("", null);
            return HealthCheck.Run();
        }

        var content = new Option<string?>("--content") { Description = "The content folder (default: content, or PROFILE_CONTENT).", Recursive = true };
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, such as http://localhost:8080." };
        var preview = new Option<bool>("--preview") { Description = "Shows drafts and mistakes, and refreshes the page after each save. Not for the public." };
        ServeOptions? chosen = null;
        void Serve(ParseResult result) => chosen = new ServeOptions(ContentRoot(result.GetValue(content)), result.GetValue(urls), result.GetValue(preview));

        var serveCommand = new Command("serve", "Serves the site; this is what happens without a command.") { urls, preview };
        serveCommand.SetAction(Serve);
        var root = new RootCommand("An academic's homepage as a server: edit files, the page is live.")
            { content, urls, preview, serveCommand, CheckCommand.Create(content), ExportCommand.Create(content), NewCommand.Create(content),
            SchemaCommand.Create() };
        root.SetAction(Serve);
        // Options that the host understands (--environment=…, --Logging:…) are passed on.
        root.TreatUnmatchedTokensAsErrors = serveCommand.TreatUnmatchedTokensAsErrors = false;
        var parsed = root.Parse(args);
        var command = parsed.CommandResult.Command;
        var slip = Slip(parsed, command == root || command == serveCommand, [.. command.Options, content]);
        if (slip is null && Stray(parsed.UnmatchedTokens) is { } stray
            && !args.Any(a => a == "--" || a.StartsWith("--applicationName", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine($"'{stray}' is not a command{Suggestion.For(stray, root.Subcommands.Select(c => c.Name))}");
            serve = new ServeOptions("", null);
            return 2;
        }

        if (slip is not null)
        {
            Console.Error.WriteLine($"{slip} 'profile{(command == root ? "" : $" {command.Name}")} --help' lists what is.");
            serve = new ServeOptions("", null);
            return 2;
        }

        var exit = parsed.Errors.Count > 0 ? ExitOfUsage(parsed) : Invoked(parsed);
        serve = chosen ?? new ServeOptions("", null);
        return chosen is null ? exit : null;
    }

    // The argument after an option of the host is that option's value.
    private static string? Stray(IReadOnlyList<string> tokens) =>
        tokens.Where((t, i) => !t.StartsWith('-') && !(i > 0 && tokens[i - 1] is ['-', '-', ..] && !tokens[i - 1].Contains('=', StringComparison.Ordinal)))
            .FirstOrDefault();

    // An unknown option is meant for the host that serves, unless it nearly matches one that we know; other commands have no host.
    private static string? Slip(ParseResult parsed, bool isServing, Option[] options)
    {
        string[] names = [.. options.Select(o => o.Name), .. isServing ? HostsOwn : []];
        bool IsHosts(string token) => HostsOwn.Contains(token.Split('=')[0], StringComparer.OrdinalIgnoreCase);
        return parsed.UnmatchedTokens
            .Where(t => !isServing || (t.StartsWith('-') && !IsHosts(t) && Suggestion.Nearest(t.Split('=')[0], names) is not null))
            .Select(t => $"'{t}' is not understood here{Suggestion.For(t.Split('=')[0], names)}")
            .Select(s => s.EndsWith('?') ? s : $"{s}.")
            .FirstOrDefault();
    }

    // An unforeseen fault ends the command like one that cannot run, with one line.
    private static int Invoked(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Console.Error.WriteLine(
                $"'profile {parsed.CommandResult.Command.Name}' failed through a fault of its own: {Printable.Of(e.Message, LongestFault)} "
                + $"Please report it.");
            return 2;
        }
    }

    private static int ExitOfUsage(ParseResult parsed)
    {
        parsed.Invoke();
        return 2;
    }

    /// <summary>An argument for a folder, which may be neither empty nor blank.</summary>
    public static Argument<string> Folder(string name, string description)
    {
        var folder = new Argument<string>(name) { Description = description };
        folder.Validators.Add(given =>
        {
            if (given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                given.AddError($"{name} is empty; it is the path of a folder.");
            }
        });
        return folder;
    }
}

/// <summary>The arguments of <c>serve</c>.</summary>
/// <param name="ContentRoot">Full path of the content folder.</param>
/// <param name="Urls">Addresses to listen on, or null.</param>
/// <param name="Preview">Run as in Development, for the owner only.</param>
internal sealed record ServeOptions(string ContentRoot, string? Urls, bool Preview = false);
