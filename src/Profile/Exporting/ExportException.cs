namespace Profile.Exporting;

/// <summary>An export that cannot be done, in one sentence for the owner; the earlier export is unchanged.</summary>
internal sealed class ExportException(string message, Exception? inner = null) : Exception(message, inner);
