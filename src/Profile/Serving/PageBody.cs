using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Profile.Content.Appearance;
using Profile.Content.Documents;
using Profile.Content.Markup;

namespace Profile.Serving;

/// <summary>The content that a page puts into the layout; decides which styles the layout must load for it, wherever on the page the text occurs.</summary>
internal sealed partial class PageBody
{
    /// <param name="styles">How the owner's own components look.</param>
    public PageBody(IHtmlContent content, OwnStyles? styles)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlText.Encoder);
        var html = writer.ToString();
        Html = new HtmlString(html);
        HasFormulas = html.Contains("<math", StringComparison.Ordinal) || html.Contains("class=\"tex\"", StringComparison.Ordinal);
        HasCode = html.Contains("class=\"highlight\"", StringComparison.Ordinal);
        HasCitations = html.Contains("class=\"pf-publications", StringComparison.Ordinal);
        HasMedia = Media().IsMatch(html);
        HasDiagrams = html.Contains("class=\"pf-diagram\"", StringComparison.Ordinal);
        HasFilter = html.Contains("class=\"pf-filter", StringComparison.Ordinal);
        var areUsed = styles?.AreUsedIn(html) == true;
        HasOwnStyles = areUsed || styles?.HasBackground == true;
        HasOwnerClasses = areUsed || html.Contains($" {OwnerClasses.Marker}=\"\"", StringComparison.Ordinal)
            || html.Contains("var(--global-", StringComparison.Ordinal);
    }

    public HtmlString Html { get; }

    public bool HasFormulas { get; }

    public bool HasCode { get; }

    /// <summary>Whether publications are listed, each with BibTeX to copy.</summary>
    public bool HasCitations { get; }

    /// <summary>Whether it has anything that js/media.js enlarges, compares or plays.</summary>
    public bool HasMedia { get; }

    /// <summary>Whether it has a block that is drawn.</summary>
    public bool HasDiagrams { get; }

    /// <summary>Whether a list of publications can be filtered.</summary>
    public bool HasFilter { get; }

    /// <summary>Whether it has components with the owner's own styles, or the owner's picture is behind every page.</summary>
    public bool HasOwnStyles { get; }

    /// <summary>Whether a text uses class names of Bootstrap or al-folio, which the renderer marks, or colours of al-folio.</summary>
    public bool HasOwnerClasses { get; }

    // A link around a picture may lead to a larger picture.
    [GeneratedRegex(" data-zoomable| data-frame=|<img-comparison-slider|class=\"pf-sound|\\.(?:avif|gif|jpe?g|png|svg|webp)\"[^<]*>\\s*<img",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Media();
}
