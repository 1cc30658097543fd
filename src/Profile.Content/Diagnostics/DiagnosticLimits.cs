namespace Profile.Content.Diagnostics;

/// <summary>How much is reported about content.</summary>
internal static class DiagnosticLimits
{
    /// <summary>How many diagnostics of one file are listed.</summary>
    public const int DiagnosticsPerFile = 100;
}
