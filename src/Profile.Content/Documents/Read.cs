using System.Collections.Immutable;

namespace Profile.Content.Documents;

/// <summary>A value with the problems found while reading it, so that a remembered value reports them again.</summary>
internal sealed record Read<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors { get; } = Diagnostics.Any(d => d.Severity == Severity.Error);

    public T Into(DiagnosticBag bag)
    {
        if (!Diagnostics.IsEmpty)
        {
            bag.Report(Diagnostics);
        }

        return Value;
    }
}

/// <summary>Creates <see cref="Read{T}"/>.</summary>
internal static class Read
{
    public static Read<T> Of<T>(Func<DiagnosticBag, T> make)
    {
        var bag = new DiagnosticBag();
        var value = make(bag);
        return new Read<T>(value, bag.Freeze());
    }
}
