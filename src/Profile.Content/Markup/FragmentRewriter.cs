using Profile.Content.Diagnostics;
using Profile.Content.Documents;

namespace Profile.Content.Markup;

/// <summary>Finishes HTML that is no document's body: a subtitle, the footer, a note of a bibliography.</summary>
internal sealed class FragmentRewriter(HtmlRewriter rewriter)
{
    /// <summary>
    /// The fragment well-formed, with its links settled and its icons drawn, as a text at a permalink; what is wrong with it is reported near the location.
    /// </summary>
    public RenderedBody Rewrite(string html, Location location, string permalink, DiagnosticBag bag) => Rewrite(html, html, location, permalink, bag);

    /// <param name="written">What the owner wrote, in which the place of a mistake is searched for.</param>
    /// <param name="inlineOnly">Only <see cref="InlineMarkup"/> stays of the HTML.</param>
    public RenderedBody Rewrite(string html, string written, Location location, string permalink, DiagnosticBag bag, bool inlineOnly = false) =>
        rewriter.Rewrite(html, new Document(location.Path, "", YamlMap.Empty(location), HasFrontMatter: false, written, Math.Max(1, location.Line), ""),
            permalink, bag, inlineOnly: inlineOnly);
}
