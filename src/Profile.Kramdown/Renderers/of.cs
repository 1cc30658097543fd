using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

/// <summary>Code: the language as a class of the inner element, where highlighters look for it.</summary>
internal sealed class CodeBlockRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        var attributes = code.TryGetAttributes();
        if (attributes?.Classes?.Find(c => c.StartsWith("language-", StringComparison.Ordinal)) is { } given)
        {
            attributes.Classes.Remove(given);
            language = given["language-".Length..];
        }

        renderer.EnsureLine();
        renderer.Start("pre", code).Write("<code");
        Attributes.Write(renderer, "class", string.IsNullOrEmpty(language) ? null : "language-" + language);
        renderer.Write('>').Text(code.Lines.ToString()).WriteLine("</code></pre>");
    }
}
