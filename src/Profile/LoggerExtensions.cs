namespace Profile;

/// <summary>Everything that the server logs: each message once, with its event id.</summary>
internal static partial class LoggerExtensions
{
    [LoggerMessage(1, LogLevel.Information, "Site loaded: {Pages} pages, {Diagnostics} diagnostics, {Milliseconds} ms")]
    public static partial void Loaded(this ILogger logger, int pages, int diagnostics, int milliseconds);

    [LoggerMessage(2, LogLevel.Error, "Content folder {Root} is missing, unreadable or empty; {Consequence}")]
    public static partial void ContentMissing(this ILogger logger, string root, string consequence);

    [LoggerMessage(3, LogLevel.Error, "{Diagnostic}")]
    public static partial void ContentError(this ILogger logger, string diagnostic);

    [LoggerMessage(4, LogLevel.Warning, "{Diagnostic}")]
    public static partial void ContentWarning(this ILogger logger, string diagnostic);

    [LoggerMessage(5, LogLevel.Warning, "The system gives no file events for {Root}; changes are found by scanning, within about two seconds")]
    public static partial void ScanOnly(this ILogger logger, string root);

    [LoggerMessage(6, LogLevel.Error, "A reload failed; the last good site stays")]
    public static partial void ReloadFailed(this ILogger logger, Exception exception);

    [LoggerMessage(7, LogLevel.Error, "Rendering {Path} failed")]
    public static partial void RenderFailed(this ILogger logger, Exception exception, string path);

    [LoggerMessage(8, LogLevel.Information, "Profile serves {Addresses}: {Pages} pages, {Diagnostics} diagnostics")]
    public static partial void Serves(this ILogger logger, string addresses, int pages, int diagnostics);

    [LoggerMessage(9, LogLevel.Error, "The search index could not be built; searching answers 503")]
    public static partial void NoSearch(this ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "A search failed; it was answered 503")]
    public static partial void SearchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "{Path} is served as it is, or not in every smaller form: {Reason}")]
    public static partial void PictureNotDecoded(this ILogger logger, string path, string reason);

    [LoggerMessage(12, LogLevel.Warning, "Pictures without a smaller form so far are served as they are: {Reason}")]
    public static partial void NoPictures(this ILogger logger, string reason);

    [LoggerMessage(13, LogLevel.Warning, "Formulas and coloured code are not kept for the next start: {Reason}")]
    public static partial void NotKept(this ILogger logger, string reason);
}
