namespace Profile.Commands;

/// <summary>
/// How text is shown depending on the output: a pipe gets neither colour nor source lines, a terminal both, and a terminal with NO_COLOR (no-color.org) no
/// colour.
/// </summary>
/// <param name="ShowsSource">Whether lines of the owner's files are shown below their diagnostics.</param>
/// <param name="HasColour">Whether the output understands escape sequences.</param>
internal sealed record TerminalStyle(bool ShowsSource, bool HasColour)
{
    public static TerminalStyle Plain { get; } = new(ShowsSource: false, HasColour: false);

    /// <summary>The style of standard output.</summary>
    public static TerminalStyle OfConsole() =>
        Console.IsOutputRedirected
            ? Plain
            : new TerminalStyle(ShowsSource: true,
                string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    public string Bold(string text) => In("1", text);

    public string Red(string text) => In("1;31", text);

    public string Yellow(string text) => In("1;33", text);

    public string Green(string text) => In("1;32", text);

    private string In(string code, string text) => HasColour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
