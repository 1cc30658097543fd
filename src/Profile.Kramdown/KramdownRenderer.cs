using Markdig;

namespace Profile.Kramdown;

/// <summary>
/// Converts Markdown to HTML as kramdown 2.4 with its GFM parser does under Jekyll's options (docs/reference/al-folio.md, 4). Thread-safe: the pipeline is
/// built once and never changes.
/// </summary>
/// <param name="html">What a less-than sign may begin.</param>
public sealed class KramdownRenderer(HtmlReading html = HtmlReading.Elements)
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().Use(new KramdownExtension(html)).Build();

    /// <summary>The HTML of one document. Any text is accepted; what kramdown cannot read stays as text.</summary>
    /// <exception cref="MarkupTooDeepException">Quotes, lists or HTML elements are nested far deeper than any real page.</exception>
    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Markdown.ToHtml(markdown, pipeline);
    }
}
