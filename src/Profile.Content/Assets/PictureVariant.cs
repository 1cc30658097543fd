using System.Globalization;

namespace Profile.Content.Assets;

/// <summary>
/// A smaller form of a picture, as WebP, which every browser reads. Its address holds the hash of the original's bytes and ends in the original's
/// name with the width, in al-folio's naming: <c>/_/pictures/HASH/assets/img/ada-800.webp</c>. The address follows from the content alone, whether or
/// not the form has been made.
/// </summary>
/// <param name="Original">The owner's file.</param>
/// <param name="Hash">Identifies the original's bytes.</param>
/// <param name="Width">Its width in pixels.</param>
internal sealed record PictureVariant(Asset Original, string Hash, int Width)
{
    /// <summary>The beginning of every address.</summary>
    public const string Prefix = "/_/pictures/";

    /// <summary>The format of every form.</summary>
    public const string MediaType = "image/webp";

    private const string Extension = ".webp";

    /// <summary>The widths offered, narrowest first.</summary>
    public static readonly IReadOnlyList<int> Widths = [480, 800, 1400];

    /// <summary>Its URL inside the site, percent-encoded.</summary>
    public string Address => $"{Prefix}{Hash}{WithoutExtension(Original.Permalink)}-{Width}{Extension}";

    /// <summary>A unique name for its bytes, made of letters, digits, a hyphen and a dot.</summary>
    public string Key => $"{Hash}-{Width}{Extension}";

    /// <summary>Every smaller form of a picture; none if <see cref="Picture.Hash"/> is null.</summary>
    public static IEnumerable<PictureVariant> Of(Asset original, Picture picture) =>
        picture.Hash is { } hash ? Widths.Where(w => w < picture.Size.Width).Select(w => new PictureVariant(original, hash, w)) : [];

    /// <summary>The form at a percent-decoded path, or null when the site offers none there. Looks only in the asset table.</summary>
    public static PictureVariant? Find(AssetTable assets, string path)
    {
        var slash = path.StartsWith(Prefix, StringComparison.Ordinal) ? path.IndexOf('/', Prefix.Length) : -1;
        var hyphen = path.LastIndexOf('-');
        var dot = path.Length - Extension.Length;
        if (slash < 0 || hyphen < slash || dot < hyphen || !path.EndsWith(Extension, StringComparison.Ordinal)
            || !int.TryParse(path.AsSpan(hyphen + 1, dot - hyphen - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !Widths.Contains(width))
        {
            return null;
        }

        var hash = path[Prefix.Length..slash];
        return assets.PicturesNamed(path[slash..hyphen])
            .Where(a => assets.PictureOf(a) is { Hash: { } known } picture && known == hash && width < picture.Size.Width)
            .Select(a => new PictureVariant(a, hash, width)).FirstOrDefault(v => Routes.Permalink.ToPath(v.Address) == path);
    }

    /// <summary>A path up to the dot of its extension.</summary>
    public static string WithoutExtension(string path) => path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;
}
