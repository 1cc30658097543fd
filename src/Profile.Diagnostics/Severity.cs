namespace Profile.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Nothing is wrong; the owner may want to know.</summary>
    Note,

    /// <summary>The item is shown, with a fallback for what was wrong.</summary>
    Warning,

    /// <summary>The item, or the file, is left out.</summary>
    Error,
}
