using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Renderers;

/// <summary>Writes tags with attributes. Markdig's own writer would escape the entities in the owner's values.</summary>
internal static class Attributes
{
    /// <summary>Writes a start tag with the attributes of a node.</summary>
    public static HtmlRenderer Start(this HtmlRenderer renderer, string name, IMarkdownObject node, string end = ">")
    {
        renderer.Write('<').Write(name);
        return renderer.RestOfStart(node, end);
    }

    /// <summary>Writes the attributes of a node and the end of its start tag.</summary>
    public static HtmlRenderer RestOfStart(this HtmlRenderer renderer, IMarkdownObject node, string end)
    {
        if (node.TryGetAttributes() is { } attributes)
        {
            Write(renderer, "id", string.IsNullOrWhiteSpace(attributes.Id) ? null : attributes.Id);
            Write(renderer, "class", attributes.Classes is { Count: > 0 } classes ? string.Join(' ', classes) : null);
            foreach (var (key, value) in attributes.Properties ?? [])
            {
                Write(renderer, key, value);
            }
        }

        renderer.Write(end);
        return renderer;
    }

    /// <summary>Writes one attribute, unless its value is null.</summary>
    public static void Write(HtmlRenderer renderer, string name, string? value)
    {
        if (value is not null)
        {
            renderer.Write(' ').Write(name).Write("=\"").Write(HtmlText.Attribute(value)).Write('"');
        }
    }

    /// <summary>Writes text, escaped.</summary>
    public static HtmlRenderer Text(this HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('&', '<', '>') is var at and >= 0)
        {
            renderer.Write(text[..at]);
            renderer.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }

        renderer.Write(text);
        return renderer;
    }
}
