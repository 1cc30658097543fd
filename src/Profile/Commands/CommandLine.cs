using System.CommandLine;

namespace Profile.Commands;

/// <summary>The commands (docs/content.md): each parses its words and does its work; <c>serve</c> hands over to Program.</summary>
internal static class CommandLine
{
    /// <summary>The content root named by an option, the environment, or the default.</summary>
    public static string ContentRoot(string? option) =>
        Path.GetFullPath(new[] { option, Environment.GetEnvironmentVariable("PROFILE_CONTENT") }.FirstOrDefault(o => !string.IsNullOrWhiteSpace(o)) ?? "content");

    /// <summary>Runs the command that the arguments name; null when the site is to be served.</summary>
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
        var root = new RootCommand("An academic's homepage as a server: edit files, the page is live.") { content, urls, preview, serveCommand, CheckCommand.Create(content), ExportCommand.Create(content), NewCommand.Create(content), SchemaCommand.Create() };
        root.SetAction(Serve);
        // What the host understands (--environment=…, --Logging:…) is passed on.
        root.TreatUnmatchedTokensAsErrors = serveCommand.TreatUnmatchedTokensAsErrors = false;
        var parsed = root.Parse(args);
        if (parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-')) is { } stray && !args.Any(a => a == "--" || a.StartsWith("--applicationName", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine($"'{stray}' is not a command{Content.Diagnostics.Suggestion.For(stray, root.Subcommands.Select(c => c.Name))}");
            serve = new ServeOptions("", null);
            return 2;
        }

        var exit = parsed.Invoke();
        serve = chosen ?? new ServeOptions("", null);
        return chosen is null ? exit : null;
    }
}

/// <summary>What <c>serve</c> was told.</summary>
/// <param name="ContentRoot">Full path of the content folder.</param>
/// <param name="Urls">Addresses to listen on, or null.</param>
/// <param name="Preview">Run as in Development, for the owner's eyes.</param>
internal sealed record ServeOptions(string ContentRoot, string? Urls, bool Preview = false);
