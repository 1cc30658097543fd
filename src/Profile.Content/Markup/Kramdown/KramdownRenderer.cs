using Markdig;

namespace Profile.Content.Markup.Kramdown;

internal sealed class KramdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

#pragma warning disable CA1822
    public string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
