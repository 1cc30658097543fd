namespace Profile.Content.Diagnostics;

/// <summary>How much is said about content.</summary>
internal static class DiagnosticLimits
{
    /// <summary>Diagnostics of one file that are listed.</summary>
    public const int DiagnosticsPerFile = 100;
}
