namespace Profile.Exporting;

/// <summary>One file of an export: its path, and how to read its bytes.</summary>
/// <param name="Path">Path below the target folder, with forward slashes.</param>
/// <param name="Open">Opens the bytes at their beginning; may be called more than once.</param>
/// <param name="CompressedFrom">If this is the compressed form of another file, the path of that file; otherwise null.</param>
internal sealed record ExportFile(string Path, Func<Stream> Open, string? CompressedFrom = null)
{
    private static readonly string[] Compressed =
        [".html", ".htm", ".css", ".js", ".svg", ".xml", ".txt", ".json", ".bib", ".csv", ".ics", ".geojson", ".ipynb", ".tex", ".vcf"];

    public ExportFile(string path, byte[] bytes)
        : this(path, () => new MemoryStream(bytes, writable: false))
    {
    }

    /// <summary>Whether the file is text that compression makes smaller.</summary>
    public bool IsCompressible => Compressed.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The file that a static host sends for a percent-decoded path of the site.</summary>
    public static string PathFor(string sitePath) => (sitePath.EndsWith('/') ? sitePath + "index.html" : sitePath).TrimStart('/');
}
