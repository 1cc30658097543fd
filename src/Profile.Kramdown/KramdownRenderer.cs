using Markdig;

namespace Profile.Kramdown;

/// <summary>
/// Markdown to HTML as kramdown 2.4 with its GFM parser reads it under Jekyll's options (al-folio.md 4.3).
/// Safe for several threads: the pipeline is built once and never changes.
/// </summary>
/// <param name="html">What a less-than sign may begin.</param>
public sealed class KramdownRenderer(HtmlReading html = HtmlReading.Elements)
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().Use(new KramdownExtension(html)).Build();

    /// <summary>The HTML of one document. Everything is accepted; what kramdown cannot read stays as text.</summary>
    /// <exception cref="MarkupTooDeepException">Quotes, lists or HTML elements are nested beyond any use.</exception>
    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Markdown.ToHtml(markdown, pipeline);
    }
}
