using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup.Highlighting;

namespace Profile.Content.Markup.Diagrams;

/// <summary>
/// Puts a frame with the drawing before each block of code whose language is drawn. The source stays in the page, collapsed below the drawing: it is what is
/// printed, searched, and read without scripts.
/// </summary>
internal static class DiagramRewriter
{
    /// <summary>The greatest height of a drawn text, in lines; a longer one scrolls.</summary>
    private const int MostLines = 30;

    /// <summary>Lines that a drawn text needs in addition to those of its source.</summary>
    private const int MoreLines = 3;

    /// <summary>The diagrams of a body, in order.</summary>
    /// <param name="finished">Receives the HTML of each block.</param>
    public static ImmutableArray<Diagram> Draw(ImmutableArray<IElement> elements, InterfaceTexts texts, Dictionary<INode, RewrittenText> finished,
        CodeReport report)
    {
        var diagrams = ImmutableArray.CreateBuilder<Diagram>();
        var drawn = 0;
        foreach (var block in elements.Where(CodeRewriter.IsBlock))
        {
            var language = CodeRewriter.LanguageOf(block) ?? "";
            var source = block.TextContent.TrimEnd('\n');
            if (string.IsNullOrWhiteSpace(source) || !(GeoJsonDrawing.Is(language) || DiagramKind.Find(language) is not null))
            {
                continue;
            }

            var first = source.TrimStart('\n').Split('\n')[0].Trim();
            if (drawn == MarkupLimits.Diagrams)
            {
                report(Messages.TooManyDiagrams, first, MarkupLimits.Diagrams);
                break;
            }

            var kind = DiagramKind.Find(language);
            var title = texts.Format("Diagram {0}", drawn + 1);
            if (kind is not { IsJson: false } && MistakeIn(source) is { } line)
            {
                report(Messages.DiagramNotJson, first, language, line);
            }
            else if (kind is not null)
            {
                drawn++;
                var diagram = new Diagram(kind, source);
                diagrams.Add(diagram);
                finished[block] = Figure(Frame(diagram, block, title), title, kind.Label, block);
            }
            else if (GeoJsonDrawing.Draw(source, title) is { } map)
            {
                drawn++;
                finished[block] = Figure(map, title, "GeoJSON", block);
            }
            else
            {
                report(Messages.UnreadGeoJson, first, GeoJsonDrawing.MostPositions);
            }
        }

        return diagrams.ToImmutable();
    }

    // The line of the source, counted from 1, from which on it is not JSON; null when it is.
    private static long? MistakeIn(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source);
            return null;
        }
        catch (JsonException e)
        {
            return (e.LineNumber ?? 0) + 1;
        }
    }

    private static RewrittenText Figure(string drawing, string title, string label, IElement block) => new(
        $"<figure class=\"pf-diagram\">{drawing}<details><summary>{RewrittenText.Encode($"{title} · {label}")}</summary><div class=\"highlight\">"
        + HtmlMarkupFormatter.Instance.OpenTag(block, selfClosing: false),
        "",
        "</pre></div></details></figure>");

    private static string Frame(Diagram diagram, IElement block, string title)
    {
        var lines = Math.Min(MostLines, diagram.Source.AsSpan().Count('\n') + 1 + MoreLines);
        var height = uint.TryParse(block.GetAttribute("height"), out var written) ? written : (uint)(lines * diagram.Kind.LineHeight);
        block.RemoveAttribute("height");
        var size = height > 0 ? $" height=\"{height}\"" : "";
        return $"<iframe src=\"{diagram.Permalink}\" title=\"{HtmlText.Encode(title)}\" sandbox=\"allow-scripts\" loading=\"lazy\"{size}></iframe>";
    }
}
