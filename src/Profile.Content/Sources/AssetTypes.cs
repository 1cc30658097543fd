namespace Profile.Content.Sources;

/// <summary>The types of the owner's files that are served, by extension; any other type gets a 404.</summary>
internal static class AssetTypes
{
    private static readonly string[] Films = [".m4v", ".mov", ".mp4", ".ogg", ".ogv", ".webm"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".avif"] = "image/avif",
        [".bib"] = "application/x-bibtex; charset=utf-8",
        [".bmp"] = "image/bmp",
        [".css"] = "text/css; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".eps"] = "application/postscript",
        [".epub"] = "application/epub+zip",
        [".geojson"] = "application/geo+json",
        [".gif"] = "image/gif",
        [".gz"] = "application/gzip",
        [".htm"] = "text/html; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".ics"] = "text/calendar; charset=utf-8",
        [".ipynb"] = "application/json",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".key"] = "application/vnd.apple.keynote",
        [".m4a"] = "audio/mp4",
        [".mov"] = "video/quicktime",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ogg"] = "audio/ogg",
        [".ogv"] = "video/ogg",
        [".otf"] = "font/otf",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".ps"] = "application/postscript",
        [".svg"] = "image/svg+xml",
        [".tar"] = "application/x-tar",
        [".tex"] = "application/x-tex",
        [".tgz"] = "application/gzip",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".ttf"] = "font/ttf",
        [".txt"] = "text/plain; charset=utf-8",
        [".vcf"] = "text/vcard; charset=utf-8",
        [".wav"] = "audio/wav",
        [".webm"] = "video/webm",
        [".webp"] = "image/webp",
        [".woff"] = "font/woff",
        [".woff2"] = "font/woff2",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xml"] = "application/xml",
        [".zip"] = "application/zip",
    };

    // Outside assets/, a repository holds code and settings; only files that visitors open directly are served from there.
    private static readonly HashSet<string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ".avif", ".bib", ".docx", ".gif", ".htm", ".html", ".ico", ".ics", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".ppt", ".pptx", ".svg", ".vcf",
            ".webm", ".webp", ".zip",
    };

    /// <summary>The media type of a file name, or null if files of that type are not served.</summary>
    public static string? TypeOf(string path) => Types.GetValueOrDefault(Path.GetExtension(path));

    public static bool IsServedAnywhere(string path) => Anywhere.Contains(Path.GetExtension(path));

    /// <summary>True for a picture that browsers can show.</summary>
    public static bool IsPicture(string path) => TypeOf(path)?.StartsWith("image/", StringComparison.Ordinal) == true;

    /// <summary>Whether an address leads to a film, by its extension.</summary>
    public static bool IsFilm(string address) => Films.Contains(Path.GetExtension(address.Split('?', '#')[0]), StringComparer.OrdinalIgnoreCase);
}
