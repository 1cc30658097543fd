using Profile.Content.Diagnostics;
using Profile.Content.Documents;

namespace Profile.Content.Markup;

/// <summary>Finishes HTML that is not a document's body: a subtitle, the footer, a note of a bibliography.</summary>
internal sealed class FragmentRewriter(HtmlRewriter rewriter)
{
    /// <summary>The fragment made well-formed, with links resolved and icons drawn, as text at a permalink; problems are reported near the location.</summary>
    public RenderedBody Rewrite(string html, Location location, string permalink, DiagnosticBag bag) => Rewrite(html, html, location, permalink, bag);

    /// <param name="written">What the owner wrote, which is searched for the position of a problem.</param>
    /// <param name="inlineOnly">Whether to keep only the elements that <see cref="InlineMarkup"/> allows.</param>
    public RenderedBody Rewrite(string html, string written, Location location, string permalink, DiagnosticBag bag, bool inlineOnly = false) =>
        rewriter.Rewrite(html, new Document(location.Path, "", YamlMap.Empty(location), HasFrontMatter: false, written, Math.Max(1, location.Line), ""),
            permalink, bag, inlineOnly: inlineOnly);
}
