using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Assets;

/// <summary>
/// Pictures as HTML (HTML standard, section 4.8.3): the <c>img</c> has the smaller forms in its <c>srcset</c> and the original in its <c>src</c>. No element is
/// wrapped around it, so an owner's rule for <c>.x > img</c> applies. The bytes are a function of the content alone, so every copy of the server writes the
/// same.
/// </summary>
internal static class PictureMarkup
{
    /// <summary>How wide a picture in the list of cards is.</summary>
    public const string CardSizes = "(min-width: 45rem) 20rem, 100vw";

    private const int ColumnPixels = 672;

    /// <summary>The forms of a picture with their widths, for <c>srcset</c>; null for a picture that is served only as it is.</summary>
    public static string? SourceSet(Asset asset, Picture picture)
    {
        var forms = PictureVariant.Of(asset, picture).Select(v => $"{v.Address} {v.Width}w").ToArray();
        // If the original is at most 1400 px wide, it is itself the sharpest form.
        return forms.Length == 0
            ? null
            : string.Join(", ", picture.Size.Width <= PictureVariant.Widths[^1] ? [.. forms, $"{asset.Permalink} {picture.Size.Width}w"] : forms);
    }

    /// <summary>The <c>sizes</c> of a picture that the text column shows at most <paramref name="width"/> pixels wide.</summary>
    public static string ColumnSizes(int width) => width < ColumnPixels ? $"(min-width: {width + 48}px) {width}px, 100vw" : "(min-width: 45rem) 42rem, 100vw";

    /// <summary>A picture that belongs to the theme.</summary>
    /// <param name="href">Its address, percent-encoded.</param>
    /// <param name="alt">Its alternative text.</param>
    /// <param name="sizes">How wide it is shown (the <c>sizes</c> attribute).</param>
    /// <param name="attributes">Further attributes of the img, as HTML.</param>
    public static string Html(AssetTable assets, string href, string alt, string sizes, string attributes)
    {
        var asset = assets.Find(Permalink.ToPath(href));
        var picture = asset is null ? null : assets.PictureOf(asset);
        var forms = picture is not null && SourceSet(asset!, picture) is { } set ? $" srcset=\"{HtmlText.Encode(set)}\" sizes=\"{sizes}\"" : "";
        var dimensions = picture is null ? "" : $" width=\"{picture.Size.Width}\" height=\"{picture.Size.Height}\"";
        return $"<img src=\"{HtmlText.Encode(href)}\"{forms} alt=\"{HtmlText.Encode(alt)}\" {attributes}{dimensions}>";
    }
}
