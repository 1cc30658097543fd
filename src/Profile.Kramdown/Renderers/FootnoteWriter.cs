using Markdig.Renderers;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

/// <summary>Writes footnotes: their marks in the text, and their texts at the end, each with links back to its marks.</summary>
internal static class FootnoteWriter
{
    /// <summary>The number of a footnote, linked to its text.</summary>
    public static void WriteMarker(HtmlRenderer renderer, FootnoteMarker marker)
    {
        var name = HtmlText.Attribute(marker.Footnote.Name);
        renderer.Write($"<sup id=\"fnref:{Reference(name, marker.Index)}\" role=\"doc-noteref\">");
        renderer.Write($"<a href=\"#fn:{name}\" class=\"footnote\" rel=\"footnote\">{marker.Footnote.Number}</a></sup>");
    }

    /// <summary>The texts of the footnotes that marks refer to.</summary>
    public static void Write(HtmlRenderer renderer, FootnoteList list)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\" role=\"doc-endnotes\">").WriteLine(list.First == 1 ? "<ol>" : $"<ol start=\"{list.First}\">");
        foreach (var footnote in list.OfType<Footnote>())
        {
            renderer.WriteLine($"<li id=\"fn:{HtmlText.Attribute(footnote.Name)}\" role=\"doc-endnote\">");
            for (var i = 0; i < footnote.Count; i++)
            {
                if (i == footnote.Count - 1 && footnote[i] is Paragraph last)
                {
                    renderer.Start("p", last).WriteLeafInline(last);
                    renderer.Write('\u00a0');
                    Back(renderer, footnote);
                    renderer.WriteLine("</p>");
                }
                else
                {
                    renderer.Render(footnote[i]);
                }
            }

            if (footnote.LastChild is not Paragraph)
            {
                renderer.Write("<p>");
                Back(renderer, footnote);
                renderer.WriteLine("</p>");
            }

            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>").WriteLine("</div>");
    }

    private static void Back(HtmlRenderer renderer, Footnote footnote)
    {
        var name = HtmlText.Attribute(footnote.Name);
        for (var count = 1; count <= footnote.Marks; count++)
        {
            var number = count == 1 ? "" : $"<sup>{count}</sup>";
            renderer.Write(count == 1 ? "" : "\u00a0");
            renderer.Write($"<a href=\"#fnref:{Reference(name, count)}\" class=\"reversefootnote\" role=\"doc-backlink\">&#8617;{number}</a>");
        }
    }

    private static string Reference(string name, int count) => count == 1 ? name : $"{name}:{count - 1}";
}
