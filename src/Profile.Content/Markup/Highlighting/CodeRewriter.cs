using System.Collections.Immutable;
using AngleSharp.Dom;
using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Highlighting;

/// <summary>Receives a problem with a block of code: the message, the text to look for in the source, and the message's arguments.</summary>
internal delegate void CodeReport(Message message, string needle, params object[] arguments);

/// <summary>Highlights the code blocks of one body: every <c>pre</c> that holds only a <c>code</c>.</summary>
internal static class CodeRewriter
{
    /// <summary>The class of a block whose lines are numbered, as Rouge's option and kramdown's class name it.</summary>
    public const string LineNumbers = "linenos";

    /// <summary>Whether an element is a code block, which is written in a box that the page's own style and script recognise.</summary>
    public static bool IsBlock(IElement element) =>
        element.LocalName == "pre" && element.Children is [{ LocalName: "code" }]
            && element.ChildNodes.All(n => n is not IText text || string.IsNullOrWhiteSpace(text.Data));

    /// <param name="numbersAll">Whether to number the lines of all blocks, not only of those that ask for it.</param>
    public static void Highlight(ImmutableArray<IElement> elements, CodeHighlighter highlighter, bool numbersAll, Dictionary<INode, RewrittenText> finished,
        CodeReport report)
    {
        var costly = 0;
        foreach (var block in elements.Where(IsBlock))
        {
            // It may scroll, so the keyboard must reach it (WCAG 2.1.1).
            block.SetAttribute("tabindex", "0");
            if (block.Children[0].ChildNodes is not [IText text])
            {
                continue;
            }

            var code = text.Data;
            var language = costly < MarkupLimits.CostlyCode ? LanguageOf(block) ?? "" : "";
            var html = highlighter.Highlight(code.TrimEnd('\n'), language, out var problem);
            if (problem is not null)
            {
                costly += problem == Messages.CodeTooCostly ? 1 : 0;
                var first = code.TrimStart('\n').Split('\n')[0].Trim();
                report(problem, first, first.Length <= 60 ? first : first[..60] + "…", code.Length, MarkupLimits.CodeCharacters);
            }

            var isNumbered = numbersAll || block.ClassList.Contains(LineNumbers);
            if (html is not null || isNumbered)
            {
                html ??= RewrittenText.Encode(code.TrimEnd('\n'));
                finished[text] = new RewrittenText((isNumbered ? Numbered(html) : html) + "\n", code);
            }
        }
    }

    /// <summary>The language of a block, as it was written, or null.</summary>
    public static string? LanguageOf(IElement block) => Language(block.Children[0]) ?? Language(block);

    private static string? Language(IElement element) =>
        element.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..];

    // The style sheet draws the numbers: they are not text, so copying leaves them out.
    private static string Numbered(string html) => string.Join('\n', html.Split('\n').Select(line => $"<span class=\"hl\">{line}</span>"));
}
