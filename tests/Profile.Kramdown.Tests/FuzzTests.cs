using Profile.Tests.Shared.Fuzzing;

namespace Profile.Kramdown.Tests;

/// <summary>No text makes the renderer throw anything outside its contract, hang, overflow its stack or grow without bound.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void The_kramdown_dialect()
    {
        var renderer = new KramdownRenderer();
        FuzzRun.Try(
            "kramdown",
            FuzzRun.Fences("kramdown.md"),
            ["# ", "> ", "* ", "1. ", "    ", "```\n", "~~~\n", "***", "__", "`", "[a](", "![a](", "[a]: b\n", "[^1]", "[^1]: a\n", "| a | b |\n", "|---|\n",
                "{: .a}", "{:a: #b}\n", "{::nomarkdown}", "{:/}", "<div markdown=\"1\">", "</div>", "<!-- ", "-->", "$$", "*[A]: b\n", "\\", "&amp;", "<a@b.c>",
                "---\n", "===\n", ": a\n", "- [ ] ", "{:toc}\n", "^\n", "\"", "'", "...", "--"],
            text =>
            {
                try
                {
                    var html = renderer.ToHtml(text);
                    Assert.True(html.Length <= (text.Length * 200) + 10_000, $"{text.Length} characters became {html.Length}");
                }
                catch (MarkupTooDeepException)
                {
                    // The contract's exception for excessive nesting; the caller turns it into a diagnostic.
                }
            });
    }
}
