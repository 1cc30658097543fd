using Profile.Commands;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class DiagnosticCatalogueTests
{
    private static (int Exit, string Output, string Errors) Explain(string code)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (DiagnosticCatalogue.Explain(code, output, errors), output.ToString(), errors.ToString());
    }

    [Fact]
    public void The_page_of_the_documentation_is_what_the_code_says() =>
        Assert.True(DiagnosticCatalogue.Write() == File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "diagnostics.md")),
            "docs/diagnostics.md is not what the catalogue says; run docs/refresh-tables.");

    [Theory]
    [InlineData("PRF204")]
    [InlineData("prf204")]
    public void A_code_is_explained(string code) => Assert.Equal(
        (0, "PRF204: '…' is not a key of …; did you mean '…'?\nSeverity: error\nThe key is unknown and a required key with a similar name is missing, so the "
            + "item is left out. Correct the spelling of the key.\n", ""),
        Explain(code));

    [Fact]
    public void Every_code_is_explained_in_whole_sentences() =>
        Assert.All(Messages.All, m =>
        {
            Assert.Equal(0, Explain(m.Code).Exit);
            Assert.Contains(m.Explanation[^1], ".?)");
        });

    [Theory]
    [InlineData("prf204")]
    [InlineData("204")]
    public void A_code_may_be_written_in_small_letters_or_as_its_number(string code) => Assert.Equal(Explain("PRF204"), Explain(code));

    [Theory]
    [InlineData("PRF2O4", "'PRF2O4' is not the code of a diagnostic; did you mean 'PRF204'?\n")]
    [InlineData("nonsense", "'nonsense' is not the code of a diagnostic\n")]
    public void An_unknown_code_exits_2_and_suggests_the_nearest_one(string code, string error) => Assert.Equal((2, "", error), Explain(code));
}
