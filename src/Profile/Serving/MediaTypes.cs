namespace Profile.Serving;

/// <summary>Facts about media types.</summary>
internal static class MediaTypes
{
    /// <summary>True for text of any kind; pictures, sound, archives and documents are compressed already.</summary>
    public static bool IsCompressible(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        var name = end < 0 ? mediaType : mediaType[..end];
        return name.StartsWith("text/", StringComparison.Ordinal) || name.EndsWith("json", StringComparison.Ordinal)
            || name.EndsWith("xml", StringComparison.Ordinal)
            || name is "application/x-bibtex" or "application/x-tex" or "application/x-research-info-systems" or "application/postscript" or "image/bmp"
                or "font/ttf" or "font/otf";
    }
}
