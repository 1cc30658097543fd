using System.Text;
using Profile.Content.Documents;

namespace Profile.Content.Markup.Icons;

/// <summary>
/// Writes icons as inline SVG in the colour and size of the text. The size is also in attributes, since feed readers do not have our style sheet.
/// </summary>
internal static class IconMarkup
{
    /// <summary>The icon for class names, next to text that says the same; nothing for null or when there is no such icon.</summary>
    public static string Decorative(string? classes) =>
        classes is not null && IconClasses.Read(classes.Split(' ')) is { } read && IconSet.Find(read.Style, read.Name) is { } icon
            ? Html(icon, [], "", null, null)
            : "";

    /// <param name="classes">Additional classes.</param>
    /// <param name="attributes">Additional attributes as HTML, each after a space.</param>
    /// <param name="label">Its accessible name; null when it is decoration.</param>
    /// <param name="title">Its tooltip.</param>
    public static string Html(Icon icon, IEnumerable<string> classes, string attributes, string? label, string? title)
    {
        var html = new StringBuilder("<svg class=\"pf-icon");
        foreach (var name in classes)
        {
            html.Append(' ').Append(HtmlText.Encode(name));
        }

        html.Append("\" viewBox=\"").Append(icon.ViewBox).Append("\" width=\"1em\" height=\"1em\" fill=\"currentColor\"").Append(attributes);
        html.Append(label is null ? " aria-hidden=\"true\">" : $" role=\"img\" aria-label=\"{HtmlText.Encode(label)}\">");
        if (title is not null)
        {
            html.Append("<title>").Append(HtmlText.Encode(title)).Append("</title>");
        }

        return html.Append("<path ").Append(icon.IsUpsideDown ? "transform=\"scale(1 -1)\" " : "").Append("d=\"").Append(icon.Path).Append("\"></path></svg>")
            .ToString();
    }
}
