using System.Globalization;

namespace Profile.Content.Assets;

/// <summary>The formats that pictures are offered in, the best first.</summary>
internal enum PictureFormat
{
    Avif,
    WebP,
}

/// <summary>
/// A smaller form of a picture. Its address holds the hash of the original's bytes and ends in the original's name with the width, in al-folio's naming:
/// <c>/_/pictures/HASH/assets/img/ada-800.avif</c>. The address follows from the content alone, whether or not the form has been made.
/// </summary>
/// <param name="Original">The owner's file.</param>
/// <param name="Hash">Identifies the original's bytes.</param>
/// <param name="Width">Its width in pixels.</param>
internal sealed record PictureVariant(Asset Original, string Hash, int Width, PictureFormat Format)
{
    /// <summary>The beginning of every address.</summary>
    public const string Prefix = "/_/pictures/";

    /// <summary>The widths offered, narrowest first.</summary>
    public static readonly IReadOnlyList<int> Widths = [480, 800, 1400];

    /// <summary>Its URL inside the site, percent-encoded.</summary>
    public string Address => $"{Prefix}{Hash}{WithoutExtension(Original.Permalink)}-{Width}.{Extension}";

    /// <summary>A unique name for its bytes, made of letters, digits, a hyphen and a dot.</summary>
    public string Key => $"{Hash}-{Width}.{Extension}";

    public string MediaType => Format == PictureFormat.Avif ? "image/avif" : "image/webp";

    private string Extension => Format == PictureFormat.Avif ? "avif" : "webp";

    /// <summary>Every smaller form of a picture; none if <see cref="Picture.Hash"/> is null.</summary>
    public static IEnumerable<PictureVariant> Of(Asset original, Picture picture) =>
        from format in new[] { PictureFormat.Avif, PictureFormat.WebP }
        from width in Widths
        where picture.Hash is not null && width < picture.Size.Width
        select new PictureVariant(original, picture.Hash!, width, format);

    /// <summary>The form at a percent-decoded path, or null when the site offers none there. Looks only in the asset table.</summary>
    public static PictureVariant? Find(AssetTable assets, string path)
    {
        var slash = path.StartsWith(Prefix, StringComparison.Ordinal) ? path.IndexOf('/', Prefix.Length) : -1;
        var hyphen = path.LastIndexOf('-');
        var dot = path.LastIndexOf('.');
        if (slash < 0 || hyphen < slash || dot < hyphen || Formats(path[(dot + 1)..]) is not { } format
            || !int.TryParse(path.AsSpan(hyphen + 1, dot - hyphen - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                || !Widths.Contains(width))
        {
            return null;
        }

        var hash = path[Prefix.Length..slash];
        return assets.PicturesNamed(path[slash..hyphen])
            .Where(a => assets.PictureOf(a) is { Hash: { } known } picture && known == hash && width < picture.Size.Width)
            .Select(a => new PictureVariant(a, hash, width, format)).FirstOrDefault(v => Routes.Permalink.ToPath(v.Address) == path);
    }

    /// <summary>A path up to the dot of its extension.</summary>
    public static string WithoutExtension(string path) => path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;

    private static PictureFormat? Formats(string extension) => extension switch
    {
        "avif" => PictureFormat.Avif,
        "webp" => PictureFormat.WebP,
        _ => null,
    };
}
