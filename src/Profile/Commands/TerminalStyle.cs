namespace Profile.Commands;

/// <summary>
/// How text is shown where it goes: a pipe gets neither colour nor source lines, a terminal both, and one with NO_COLOR (no-color.org) no colour.
/// </summary>
/// <param name="ShowsSource">Lines of the owner's files are shown below what is said about them.</param>
/// <param name="HasColour">Escape sequences are understood.</param>
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
