namespace Profile.Diagnostics;

/// <summary>A problem in the owner's content, reported at its place.</summary>
/// <param name="Code">The code of the message.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Text">One sentence, with a suggestion if there is one.</param>
/// <param name="Location">File, line and column.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Text, Location Location)
{
    /// <summary>The severity as it is written in the output.</summary>
    public string SeverityWord => Severity.ToString().ToLowerInvariant();

    /// <summary>MSBuild's canonical form, which editors and CI annotate: <c>a.md(3,7): error PRF204: text</c>.</summary>
    public override string ToString() => $"{Printable.Of(Location.ToString())}: {SeverityWord} {Code}: {Text}";
}
