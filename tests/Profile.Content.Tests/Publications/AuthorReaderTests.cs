using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

public sealed class AuthorReaderTests
{
    private static readonly PublicationReadOptions Options = new()
    {
        OwnerFirstNames = ["Émilie", "Gabrielle Émilie"],
        OwnerLastNames = ["du Châtelet", "Breteuil"],
        Coauthors = [new Coauthor("konig", ["Samuel", "S."], "https://example.org/koenig"), new Coauthor("evil", ["A."], "javascript:alert(1)")],
    };

    [Theory]
    [InlineData("du Ch{\\^a}telet, {\\'E}milie", true)]
    [InlineData("Emilie du Chatelet", true)]
    [InlineData("E. Breteuil", true)]
    [InlineData("G. E. Breteuil", true)]
    [InlineData("Breteuil*, Émilie", true)]
    [InlineData("Emil Breteuil", false)]
    [InlineData("Breteuil", false)]
    [InlineData("Émilie Bernoulli", false)]
    public void The_owner_is_known_by_first_and_last_name(string author, bool isOwner) => Assert.Equal(isOwner, Read(author).IsOwner);

    [Theory]
    [InlineData("König, Samuel", "https://example.org/koenig")]
    [InlineData("S. K{\\\"o}nig$^*$", "https://example.org/koenig")]
    [InlineData("Sam König", null)]
    [InlineData("A. Evil", null)]
    public void Coauthors_have_links(string author, string? link) => Assert.Equal(link, Read(author).Link);

    [Fact]
    public void A_mark_is_shown_beside_the_name()
    {
        var author = Read("König†, Samuel");
        Assert.Equal(("Samuel König", "†"), (author.Name.Display, author.Mark));
    }

    private static Author Read(string author) =>
        Assert.Single(Bib.One($"@misc{{a, title = {{T}}, year = 2020, author = {{{author}}}}}", options: Options).Authors);
}
