using System.Collections.Immutable;

namespace Profile.Diagnostics;

/// <summary>Collects diagnostics while content is read; readers report here and continue. Thread-safe.</summary>
public sealed class DiagnosticBag
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

    /// <summary>The reports without duplicates, ordered by file, line and column.</summary>
    public ImmutableArray<Diagnostic> Freeze()
    {
        lock (gate)
        {
            return diagnostics.Count == 0 ? [] : [.. InOrder(diagnostics.Distinct())];
        }
    }

    /// <summary>The same, but for each file only the most serious ones, and one that says how many are omitted.</summary>
    /// <param name="most">How many are kept for a file.</param>
    /// <param name="more">Its text takes the number of those omitted.</param>
    public ImmutableArray<Diagnostic> Freeze(int most, Message more)
    {
        var all = Freeze();
        return all.Length <= most
            ? all
            : [.. InOrder(all.GroupBy(d => d.Location.Path, StringComparer.Ordinal).SelectMany(file => AtMost([.. file], most, more)))];
    }

    private static IEnumerable<Diagnostic> AtMost(Diagnostic[] file, int most, Message more) =>
        file.Length <= most
            ? file
            : file.OrderByDescending(d => d.Severity).Take(most).Append(more.At(new Location(file[0].Location.Path), file.Length - most));

    private static IOrderedEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Location.Line)
        .ThenBy(d => d.Location.Column)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Text, StringComparer.Ordinal);
}
