namespace Profile.BibTeX.Tests;

public sealed class BibliographyQueryTests
{
    private const string Papers =
        """
        @article{notes, title = {Notes}, author = {Ada Lovelace}, year = 1843, month = sep, keywords = {Engine, Numbers}, selected = {True}}
        @inproceedings{sketch, title = {Sketch}, author = {Menabrea, Luigi}, year = 1842, month = 10, keywords = {engine}, abbr = {BUG}}
        @book{economy, title = {Economy}, author = {Babbage, Charles and G\"odel, Kurt}, year = 1832, selected = {false}}
        @misc{letter, title = {Letter}}
        @misc{passages, title = {Passages}, date = {1864-03-01}}
        """;

    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData("", "notes sketch economy letter passages")]
    [InlineData("-q @*", "notes sketch economy letter passages")]
    [InlineData("-q @article", "notes")]
    [InlineData("--query @article, @book", "notes economy")]
    [InlineData("--query !@misc", "notes sketch economy")]
    [InlineData("-q @entry[author]", "notes sketch economy")]
    [InlineData("-f papers -q @*[year=1842]*", "sketch")]
    [InlineData("-q @*[year=1864]", "passages")]
    [InlineData("--query @*[selected=True]* --group_by none", "notes")]
    [InlineData("-q @*[year!=1842]", "notes economy letter passages")]
    [InlineData("-q @*[keywords ^= Engine]", "notes")]
    [InlineData("-q @*[keywords ^= *Numbers]", "notes")]
    [InlineData("-q @*[keywords ~= Numbers|engine]", "notes sketch")]
    [InlineData("-q @*[keywords !~ ngine]", "economy letter passages")]
    [InlineData("-q @*[title = *e*]", "notes sketch letter passages")]
    [InlineData("-q @*[author ^= *Lovelace]", "notes")]
    [InlineData("-q @*[author ~= Gödel, Kurt]", "economy")]
    [InlineData("-q @*[year >= 1842 && year < 1843]", "sketch")]
    [InlineData("-q @*[year=1843 && selected=True]", "notes")]
    [InlineData("-q @*[year=1843, selected=false]", "")]
    [InlineData("-q @*[selected=false, author]", "economy")]
    [InlineData("-q @*[year=1832 || year=1842]", "sketch economy")]
    [InlineData("-q @*[abbr]", "sketch")]
    [InlineData("-q @*[key=letter]", "letter")]
    [InlineData("-q @*[month=oct]", "sketch")]
    [InlineData("-q \"@book\" --sort_by year", "economy")]
    [InlineData("--sort_by year", "letter passages economy sketch notes")]
    [InlineData("--sort_by year --order descending", "notes sketch economy letter passages")]
    [InlineData("--sort_by=author", "letter passages economy notes sketch")]
    [InlineData("-q @*[month] --sort_by month,year --order descending,ascending", "sketch notes")]
    [InlineData("--max 2", "notes sketch")]
    [InlineData("--offset 1 -m 2", "sketch economy")]
    [InlineData("--cited", "notes economy")]
    [InlineData("--cited_in_order", "economy notes")]
    [InlineData("-C -q @book", "economy")]
    [InlineData("-f other", "other")]
    [InlineData("--file papers.bib --file other.bib -q @*[title=Other||year=1842]", "sketch other")]
    [InlineData("--template bib --style apa -T x", "notes sketch economy letter passages")]
    public void Selects_what_jekyll_scholar_selects(string arguments, string expected)
    {
        Assert.Equal(expected, Keys(arguments));
        Assert.Empty(bag.Freeze());
    }

    [Theory]
    [InlineData("selected=true")]
    [InlineData("@*[year=1842")]
    [InlineData("@[year=1842]")]
    [InlineData("@*[year ? 1842]")]
    [InlineData("@*[=1842]")]
    [InlineData("@*[title ~= (a]")]
    [InlineData("@*[title ~= (?<=a)b]")]
    [InlineData("@*[title ~= ((a{900}){900}){900}]")]
    [InlineData("")]
    public void A_bad_query_is_an_error_and_selects_nothing(string query)
    {
        Assert.Equal("", Keys("--query " + query));
        var diagnostic = Assert.Single(bag.Freeze());
        Assert.Equal(("PRF440", Severity.Error, new Location("pages/p.md", 3, 1)), (diagnostic.Code, diagnostic.Severity, diagnostic.Location));
    }

    [Theory]
    [InlineData("--fil papers", "'fil papers'; did you mean 'file'?")]
    [InlineData("papers", "'papers'")]
    [InlineData("--max many", "'max many'; did you mean 'max'?")]
    public void An_unknown_option_is_a_warning(string arguments, string expected)
    {
        Assert.Equal("notes sketch economy letter passages", Keys(arguments));
        Assert.EndsWith(expected, Assert.Single(bag.Freeze(), d => d.Code == "PRF441").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_file_is_a_warning()
    {
        Assert.Equal("", Keys("-f paper"));
        Assert.Equal("There is no bibliography file 'paper'; did you mean 'papers'?", Assert.Single(bag.Freeze(), d => d.Code == "PRF442").Text);
    }

    [Theory]
    [InlineData("", "1864: passages; 1843: notes; 1842: sketch; 1832: economy; : letter")]
    [InlineData("--group_order ascending -q @*[year]", "1832: economy; 1842: sketch; 1843: notes; 1864: passages")]
    [InlineData("-g none --max 2", ": notes sketch")]
    [InlineData("-g type -G ascending", "Journal articles: notes; Conference papers: sketch; Books: economy; Miscellaneous: letter passages")]
    [InlineData("--group_by abbr", "BUG: sketch; : notes economy letter passages")]
    public void Groups_are_those_that_the_arguments_request(string arguments, string expected)
    {
        var query = Parse(arguments);
        var groups = query.Group(query.Select(Files(), [], bag)).Select(g => $"{g.Heading}: {string.Join(' ', g.Entries.Select(e => e.Key))}");

        Assert.Equal(expected, string.Join("; ", groups));
    }

    [Fact]
    public void Arguments_go_before_defaults()
    {
        var defaults = BibliographyQuery.Default with { Files = ["papers"], GroupBy = [], SortBy = ["year"] };
        var query = BibliographyQueryParser.Parse("-f other", default, bag, defaults);

        Assert.Equal(("other", 0, "year"), (Assert.Single(query.Files), query.GroupBy.Length, Assert.Single(query.SortBy)));
    }

    private string Keys(string arguments) =>
        string.Join(' ', Parse(arguments).Select(Files(), ["economy", "notes", "unknown"], bag).Select(e => e.Key));

    [Fact]
    public void A_query_has_a_limited_number_of_characters()
    {
        static string Query(int length) => "@*[title=" + new string('a', length - 10) + "]";
        Assert.NotNull(EntryQueryParser.Parse(Query(BibTeXLimits.QueryCharacters), out _, out _));
        Assert.Null(EntryQueryParser.Parse(Query(BibTeXLimits.QueryCharacters + 1), out var problem, out _));
        Assert.Equal("it is too long", problem);
    }

    private BibliographyQuery Parse(string arguments) =>
        BibliographyQueryParser.Parse(arguments, new Location("pages/p.md", 3, 1), bag, BibliographyQuery.Default with { Files = ["papers"] });

    private static BibTeXFile[] Files() =>
    [
        BibTeXParser.Parse("_bibliography/papers.bib", Papers, new DiagnosticBag()),
        BibTeXParser.Parse("_bibliography/other.bib", "@misc{other, title = {Other}}", new DiagnosticBag()),
    ];
}
