using System.Text;

namespace Profile.Kramdown.Html;

/// <summary>Writes tags in kramdown's form: quoted values, void elements closed, no <c>markdown</c> attribute.</summary>
internal static class RawHtml
{
    public static void AppendStart(StringBuilder html, HtmlTag tag)
    {
        html.Append('<').Append(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            if (name != "markdown")
            {
                html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Attribute(value)).Append('"');
            }
        }

        html.Append(tag.IsClosed ? " />" : ">");
    }

    public static void AppendEnd(StringBuilder html, string name) => html.Append("</").Append(name).Append('>');

    /// <summary>The end of a script's or style's content, and the position after its end tag; without an end tag, the rest of the text is content.</summary>
    public static (int ContentEnd, int End) Verbatim(string text, int position, string name)
    {
        for (var at = position; (at = text.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if (HtmlTagParser.End(text, at) is var (found, end) && found == name)
            {
                return (at, end);
            }
        }

        return (text.Length, text.Length);
    }
}
