using System.Text;
using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Assets;

/// <summary>One <c>source</c> element of a <c>picture</c>.</summary>
/// <param name="MediaType">Its format.</param>
/// <param name="SourceSet">The addresses of its forms with their widths.</param>
internal sealed record PictureSource(string MediaType, string SourceSet);

/// <summary>
/// Pictures as HTML (HTML standard, section 4.8.1): the smaller forms in each format, and the original in the <c>img</c>. The bytes are a function of the
/// content alone, so every copy of the server writes the same.
/// </summary>
internal static class PictureMarkup
{
    /// <summary>How wide a picture in the list of cards is.</summary>
    public const string CardSizes = "(min-width: 45rem) 20rem, 100vw";

    private const int ColumnPixels = 672;

    /// <summary>The sources of a picture, the best format first; none for a picture that is only served as it is.</summary>
    public static IReadOnlyList<PictureSource> Sources(Asset asset, Picture picture) =>
    [
        .. PictureVariant.Of(asset, picture).GroupBy(v => v.MediaType).Select(forms => new PictureSource(forms.Key, string.Join(", ", forms
            .Select(v => $"{v.Address} {v.Width}w")
            // If the original is at most 1400 px wide, it is itself the sharpest form.
            .Concat(picture.Size.Width <= PictureVariant.Widths[^1] ? [$"{asset.Permalink} {picture.Size.Width}w"] : [])))),
    ];

    /// <summary>The <c>sizes</c> of a picture that the text column shows at most <paramref name="width"/> pixels wide.</summary>
    public static string ColumnSizes(int width) => width < ColumnPixels ? $"(min-width: {width + 48}px) {width}px, 100vw" : "(min-width: 45rem) 42rem, 100vw";

    /// <summary>A picture of the theme's own: a <c>picture</c> element, or an <c>img</c> when there are no smaller forms.</summary>
    /// <param name="href">Its address, percent-encoded.</param>
    /// <param name="alt">Its alternative text.</param>
    /// <param name="sizes">How wide it is shown (the <c>sizes</c> attribute).</param>
    /// <param name="attributes">Further attributes of the img, as HTML.</param>
    public static string Html(AssetTable assets, string href, string alt, string sizes, string attributes)
    {
        var asset = assets.Find(Permalink.ToPath(href));
        var picture = asset is null ? null : assets.PictureOf(asset);
        var html = new StringBuilder();
        var sources = picture is null ? [] : Sources(asset!, picture);
        foreach (var source in sources)
        {
            html.Append($"<source type=\"{source.MediaType}\" srcset=\"{HtmlText.Encode(source.SourceSet)}\" sizes=\"{sizes}\">");
        }

        var dimensions = picture is null ? "" : $" width=\"{picture.Size.Width}\" height=\"{picture.Size.Height}\"";
        html.Append($"<img src=\"{HtmlText.Encode(href)}\" alt=\"{HtmlText.Encode(alt)}\" {attributes}{dimensions}>");
        return sources.Count == 0 ? html.ToString() : $"<picture>{html}</picture>";
    }
}
