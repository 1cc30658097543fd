using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup;

public sealed class DistillElementsTests
{
    private static readonly string Html = ContentFolder.Load("""
        -- _config.yml --
        first_name: Ada
        permalink: /blog/:year/:title/
        -- assets/bibliography/d.bib --
        @article{notes, title={Notes}, author={Lovelace, Ada}, journal={Memoirs}, year={1843}}
        -- _posts/1843-01-01-d.md --
        ---
        layout: distill
        title: D
        bibliography: d.bib
        ---
        <d-contents><nav><h3>Contents</h3><div><a href="#references">References</a></div></nav></d-contents>

        A claim<d-cite key="notes"></d-cite>, a note<d-footnote>Below.</d-footnote> and <d-math>x^2</d-math>.

        <d-code block language="python">
        print(1)
        </d-code>
        """).Of(Kinds.Posts).Single().Body.Html;

    [Theory]
    [InlineData("<span class=\"citation\">[<a href=\"#notes\">1</a>]</span>")]
    [InlineData("<sup id=\"d-footnote-ref-1\"><a href=\"#d-footnote-1\">1</a></sup>")]
    [InlineData("<li id=\"d-footnote-1\">Below.")]
    [InlineData("<math><semantics><msup><mi>x</mi>")]
    [InlineData("<pre tabindex=\"0\"><code class=\"language-python\"><span class=\"hf\">print</span>(<span class=\"hn\">1</span>)")]
    [InlineData("<nav><h2>Contents</h2><div><a href=\"#references\">References</a></div></nav>")]
    [InlineData("<h2 id=\"references\">References</h2>")]
    [InlineData("<li id=\"notes\">")]
    public void Distills_elements_are_plain_HTML(string expected) => Assert.Contains(expected, Html, StringComparison.Ordinal);
}
