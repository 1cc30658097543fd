using System.Xml;
using Profile.Tests.Shared.Fuzzing;

namespace Profile.BibTeX.Tests;

/// <summary>No text makes a parser throw, hang, overflow its stack or return something that its contract rules out.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void BibTeX() => FuzzRun.Try(
        "bibtex",
        [.. FuzzRun.Fences("bibtex.md"), .. FuzzRun.Fences("bibtex-names.md")],
        ["@article{", "@string{", "@comment{", "@preamble{", "{", "}", "\"", " # ", " = ", ",", "(", ")", "author = {A and B}", " and ", "crossref = {a}",
            "xdata = {a}", "%", "\\", "year = 2024", "jan", "others", ", Jr, "],
        text =>
        {
            text = AsRead(text);
            var file = BibTeXParser.Parse("a.bib", text, new DiagnosticBag());
            foreach (var entry in file.Entries)
            {
                Assert.NotEqual("", entry.Key);
                Assert.Equal(entry.Fields.Length, entry.Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
                Assert.Contains(entry.Source.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
                foreach (var name in BibTeXNames.Parse(entry.Value("author") ?? text[..Math.Min(text.Length, 500)]).Names)
                {
                    Assert.NotNull(name.Family);
                }
            }
        });

    [Fact]
    public void LaTeX_in_values() => FuzzRun.Try(
        "latex",
        [.. FuzzRun.Fences("latex.md"), .. FuzzRun.Fences("latex-html.md")],
        ["\\emph{", "\\textbf{", "\\'", "\\\"", "\\c{", "\\url{", "\\href{http://a.b}{", "{", "}", "$", "$$", "\\(", "\\)", "~", "--", "``", "''", "\\&",
            "\\verb|", "\\textsuperscript{", "<i>", "</i>", "<sub>", "<script>", "&", "\\begin{x}", "\\ss", "\\i", "^"],
        text =>
        {
            text = AsRead(text);
            Assert.DoesNotContain(LaTeXText.ToText(text), c => char.IsControl(c));
            Assert.DoesNotContain(LaTeXText.ToUrl(text), c => char.IsControl(c) || char.IsWhiteSpace(c));
            var html = LaTeXText.ToHtml(text);
            Assert.True(html.Length <= (text.Length * 40) + 1000, $"{text.Length} characters became {html.Length}");
            AssertNested(html);
        });

    // The text that a file reader produces from arbitrary bytes.
    private static string AsRead(string text) => CleanText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    private static void AssertNested(string html)
    {
        var text = html.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader($"<r>{text}</r>"), new XmlReaderSettings { CheckCharacters = false });
        while (reader.Read())
        {
            Assert.NotEqual("script", reader.LocalName);
        }
    }
}
