using Profile.Content;
using Profile.Content.Routes;

namespace Profile.Drawing;

/// <summary>A picture that is drawn for a site: an icon, or the one for a page without a picture.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Draw">Draws its bytes.</param>
internal sealed record DrawnPicture(string ContentType, Func<Site, byte[]> Draw)
{
    private static readonly (string Path, DrawnPicture Picture)[] Icons =
    [
        (OwnAddress.Favicon, new("image/x-icon", IconPicture.Favicon)),
        (OwnAddress.TouchIcon, new("image/png", IconPicture.TouchIcon)),
    ];

    /// <summary>The percent-decoded paths of a site's drawn pictures. If the owner has an icon at one of the addresses, that is served instead.</summary>
    public static IEnumerable<string> PathsOf(Site site) =>
        Icons.Select(i => i.Path).Where(path => site.FileAt(path) is null).Concat(SharePicture.PathsOf(site));

    /// <summary>The picture at one of these paths, or null.</summary>
    public static DrawnPicture? Find(string path) => SharePicture.Is(path)
        ? new("image/png", site => SharePicture.Draw(site, SharePicture.PageOf(path)))
        : Icons.FirstOrDefault(i => i.Path == path).Picture;
}
