using System.Collections.Immutable;

namespace Profile.Content.Diagnostics;

/// <summary>Collects diagnostics while content is read; readers report here and go on. Safe for several threads.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    public void Report(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
        }
    }

    public void Report(Message message, Location location, params object[] arguments) => Report(message.At(location, arguments));

    public void Report(IEnumerable<Diagnostic> others)
    {
        lock (gate)
        {
            diagnostics.AddRange(others);
        }
    }

    /// <summary>What was reported, in the order of files, lines and columns, each once.</summary>
    public ImmutableArray<Diagnostic> Freeze()
    {
        lock (gate)
        {
            return [.. diagnostics.Distinct()
                .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.Line)
                .ThenBy(d => d.Location.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Text, StringComparer.Ordinal)];
        }
    }
}
