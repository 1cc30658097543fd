using Profile.Content.Diagnostics;
using Profile.Content.Languages;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>What the line of an entry says about the entries in its field <c>related</c>, as biblatex's standard styles do.</summary>
public sealed class RelatedWorkTests
{
    private const string Others =
        """
        @book{rites, title = {Les rites}, author = {Arnold Noll}, location = {Paris}, publisher = {Nourry}, date = 1909}
        @book{trans, title = {The Rites}, author = {Arnold Noll}, translator = {Vera Tau and Ida Ray}, publisher = {Loom Press}, date = 1960}
        @article{moore, title = {Cramming}, author = {G. Moore}, journaltitle = {Electronics}, volume = 38, number = 8, pages = {114--117}, date = 1965}
        @inproceedings{talk, title = {Cramming}, author = {G. Moore}, booktitle = {Proc. of Looms}, date = 1964}
        @collection{critics, title = {Criticism}, editor = {Roger Matz}, volume = 61, publisher = {Gale}, location = {Detroit}, date = 1990}
        @book{v1, title = {The Book}, author = {Donald Knot}, volume = {A}, publisher = {P}, date = 1984}
        @book{v2, title = {The Program}, author = {Donald Knot}, volume = {B}, part = 2, publisher = {P}, date = 1986}

        """;

    [Theory]
    [InlineData("author = {Arnold Noll}, related = {trans}, relatedtype = {bytranslator}",
        "Trans. by Vera Tau and Ida Ray, <a href=\"/publications/trans/\">The Rites</a>, Loom Press, 1960")]
    [InlineData("related = {rites}, relatedtype = {translationof}",
        "Translation of Arnold Noll, <a href=\"/publications/rites/\">Les rites</a>, Paris: Nourry, 1909")]
    [InlineData("author = {Arnold Noll}, related = {rites}, relatedtype = {translationof}",
        "Translation of <a href=\"/publications/rites/\">Les rites</a>, Paris: Nourry, 1909")]
    [InlineData("related = {critics}, relatedstring = {\\autocap{e}xcerpt in}",
        "Excerpt in Roger Matz (ed.), <a href=\"/publications/critics/\">Criticism</a>, vol. 61, Detroit: Gale, 1990")]
    [InlineData("author = {Donald Knot}, related = {v1, v2}, relatedtype = {multivolume}",
        "Vol. A: <a href=\"/publications/v1/\">The Book</a>, 1984; vol. B.2: <a href=\"/publications/v2/\">The Program</a>, 1986")]
    [InlineData("related = {v1}", "Related: Donald Knot, <a href=\"/publications/v1/\">The Book</a>, vol. A, P, 1984")]
    public void Related_works_end_the_line(string fields, string expected) =>
        Assert.Equal($"P, 2000. {expected}", Line($"@book{{a, title = {{T}}, publisher = {{P}}, date = 2000, {fields}}}"));

    [Theory]
    [InlineData("moore", "reprintfrom", "Reprinted from <a href=\"/publications/moore/\"><em>Electronics</em>, 38(8), "
        + "<span class=\"pf-pages\">114–117</span>, 1965</a>")]
    [InlineData("talk", "origpubin", "Originally published in <a href=\"/publications/talk/\"><em>Proc. of Looms</em>, 1964</a>")]
    public void The_same_title_is_not_said_again(string key, string type, string expected) => Assert.Equal("1998. " + expected,
        Line($"@article{{a, title = {{Cramming}}, author = {{G. Moore}}, date = 1998, related = {{{key}}}, relatedtype = {{{type}}}}}"));

    [Fact]
    public void Two_works_may_name_each_other()
    {
        var papers = Bib.List(
            """
            @book{a, title = {A}, date = 2000, related = {b}, relatedtype = {translationas}}
            @book{b, title = {B}, date = 2001, related = {a}, relatedtype = {translationof}}
            """).All;
        Assert.Equal(
            "2000. Translated as <a href=\"/publications/b/\">B</a>, 2001 | 2001. Translation of <a href=\"/publications/a/\">A</a>, 2000",
            string.Join(" | ", papers.Select(p => VenueLine.Html(p, InterfaceTexts.English))));
    }

    [Fact]
    public void The_words_are_in_the_language_of_the_site() => Assert.Contains(
        "Übersetzung von", VenueLine.Html(Paper("@book{a, title = {T}, date = 2000, related = {rites}, relatedtype = {translationof}}"),
            InterfaceTexts.For("de")), StringComparison.Ordinal);

    [Theory]
    [InlineData("related = {rite}", "PRF433: 'rite' in 'related' is not the key of another entry; did you mean 'rites'?")]
    [InlineData("related = {a}", "PRF433: 'a' in 'related' is not the key of another entry")]
    [InlineData("related = {rites}, relatedtype = {translatonof}", "PRF434: 'translatonof' is not a relatedtype that we know; did you mean 'translationof'?")]
    public void What_is_not_found_is_reported_and_the_entry_is_shown(string fields, string expected)
    {
        var bag = new DiagnosticBag();
        Assert.StartsWith("2000", Line($"@book{{a, title = {{T}}, date = 2000, {fields}}}", bag), StringComparison.Ordinal);
        Assert.EndsWith(expected, Assert.Single(bag.Freeze()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options = {usetranslator = true}", "Vera Tau and Ida Ray (trans.)", "P, 2000")]
    [InlineData("options = {usetranslator}, editor = {A B}", "A B (ed.)", "trans. by Vera Tau and Ida Ray, P, 2000")]
    [InlineData("options = {useprefix}", "", "trans. by Vera Tau and Ida Ray, P, 2000")]
    public void Translators_take_the_place_of_authors_if_the_entry_says_so(string fields, string people, string line)
    {
        var paper = Paper($"@book{{a, title = {{T}}, translator = {{Vera Tau and Ida Ray}}, publisher = {{P}}, date = 2000, {fields}}}");
        Assert.Equal((people, line), (AuthorLine.Html(paper, InterfaceTexts.English), VenueLine.Html(paper, InterfaceTexts.English)));
    }

    [Fact]
    public void Members_of_a_set_are_entries_of_their_own()
    {
        var bag = new DiagnosticBag();
        var papers = Bib.List("@set{s, entryset = {rites, v1, v9}}\n" + Others, bag).All;
        Assert.Equal(7, papers.Length);
        Assert.Contains("PRF414: No entry has the citation key 'v9'; did you mean 'v1'?", Assert.Single(bag.Freeze()).ToString(), StringComparison.Ordinal);
    }

    private static string Line(string entry, DiagnosticBag? bag = null) => VenueLine.Html(Paper(entry, bag), InterfaceTexts.English);

    private static Publication Paper(string entry, DiagnosticBag? bag = null) => Bib.List(Others + entry, bag).Find("a")!;
}
