using Profile.Content.Diagnostics;
using Profile.Content.Languages;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>When something appeared, in every form in which entries say it, and what they have instead of a date (biblatex's manual, 2.3.8).</summary>
public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("year = {in press}", null, "in press")]
    [InlineData("year = {to appear}", null, "to appear")]
    [InlineData("pubstate = {inpress}", null, "in press")]
    [InlineData("year = {2024 (in press)}", 2024, "2024 (in press)")]
    [InlineData("year = {2020a}", 2020, "2020a")]
    [InlineData("year = {2019--2020}", 2019, "2019–2020")]
    [InlineData("year = {2019/20}", 2019, "2019/20")]
    [InlineData("year = {[1850]}", 1850, "[1850]")]
    [InlineData("year = {c. 1850}", 1850, "c. 1850")]
    [InlineData("year = {Spring 2020}", 2020, "Spring 2020")]
    [InlineData("year = {n.d.}", null, "n.d.")]
    [InlineData("year = {20244}", null, "20244")]
    [InlineData("date = {2019/2020}", 2019, "2019–2020")]
    [InlineData("date = {2019-03/2020-04}", 2019, "Mar 2019–Apr 2020")]
    [InlineData("date = {1850~}", 1850, "c. 1850")]
    [InlineData("date = {1850?}", 1850, "1850?")]
    [InlineData("date = {2004-21}", 2004, "Spring 2004")]
    [InlineData("date = {2004/..}", 2004, "2004–")]
    [InlineData("date = {199X}", 1990, "1990s")]
    [InlineData("date = {19XX}", 1900, "1900s")]
    [InlineData("date = {-0043}", -43, "44 BC")]
    [InlineData("year = {350 BC}", -349, "350 BC")]
    [InlineData("year = {AD 79}", 79, "AD 79")]
    [InlineData("year = {800}", 800, "800")]
    [InlineData("year = {MCMXCIV}", 1994, "MCMXCIV")]
    [InlineData("year = 2020, month = {May--June}", 2020, "May–Jun 2020")]
    [InlineData("year = 2020, month = {5/6}", 2020, "May–Jun 2020")]
    [InlineData("year = 2020, month = {July 28--August 2}", 2020, "Jul 28–Aug 2, 2020")]
    [InlineData("year = 2020, month = {Summer}", 2020, "Summer 2020")]
    [InlineData("year = 2020, month = {to appear}", 2020, "2020 (to appear)")]
    [InlineData("year = 2020, month = {Brumaire}", 2020, "Brumaire 2020")]
    [InlineData("date = {2020-02-30}", 2020, "2020-02-30")]
    [InlineData("date = {2020-13}", 2020, "2020-13")]
    [InlineData("year = 2020, date = {2019-03-04}", 2020, null)]
    [InlineData("date = {forthcoming}", null, "forthcoming")]
    [InlineData("year = {\\noopsort{1973}1981}", 1981, null)]
    [InlineData("year = {2020-05-01}", 2020, null)]
    [InlineData("date = {2020-05-01T10:00:00Z}", 2020, null)]
    public void Words_instead_of_a_year_are_shown_and_a_year_within_them_counts(string field, int? year, string? words)
    {
        var paper = Bib.One($"@article{{a, title = {{T}}, author = {{Noll, Ida}}, journal = {{J}}, {field}}}");
        Assert.Equal((year, words), (paper.Year, paper.Date.Words));
        Assert.EndsWith(words ?? "", VenueLine.Html(paper, InterfaceTexts.English), StringComparison.Ordinal);
        Assert.DoesNotContain("n.d.", words == "n.d." ? "" : CitationText.Apa(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Forthcoming_works_come_before_the_newest_year_in_file_order_and_undated_ones_last() =>
        Assert.Equal(["in press: a c", "to appear: b", "2020: e d", "n.d.: f", ": g"], PublicationList.ByYear(Bib.List(
            """
            @misc{a, title = {A}, year = {in press}}
            @misc{b, title = {B}, year = {to appear}}
            @misc{c, title = {C}, year = {In press}}
            @misc{e, title = {E}, year = {2020--2021}}
            @misc{d, title = {D}, year = {2020}}
            @misc{f, title = {F}, year = {n.d.}}
            @misc{g, title = {G}}
            """).All).Select(g => $"{g.Heading}: {string.Join(' ', g.Publications.Select(p => p.CitationKey))}"));

    [Theory]
    [InlineData("year = {in press}", "(in press)", "“T,” <em>J</em>, in press.", "\"literal\":\"in press\"", "DA  - in press")]
    [InlineData("year = {2024 (in press)}", "(2024). T. <em>J</em>. In press.", "2024, In press.", "\"status\":\"in press\"", "PY  - 2024")]
    [InlineData("date = {2019/2020}", "(2019–2020)", "2019–2020", "\"date-parts\":[[2019],[2020]]", "PY  - 2019")]
    [InlineData("date = {1850~}", "(ca. 1850)", "1850", "\"circa\":true", "DA  - 1850///c. 1850")]
    [InlineData("year = 2020, month = {May--June}", "(2020)", "May–Jun. 2020", "\"date-parts\":[[2020,5],[2020,6]]", "DA  - 2020/05//")]
    [InlineData("date = {2019-03/2020-04}", "(2019–2020)", "Mar. 2019–Apr. 2020", "[[2019,3],[2020,4]]", "PY  - 2019")]
    [InlineData("year = {to appear in 2025}", "(2025). T. <em>J</em>. To appear.",
        "2025, To appear.", "\"status\":\"to appear\"", "PY  - 2025")]
    [InlineData("pubstate = {Under review}", "(Under review). T. <em>J</em>.",
        "<em>J</em>, Under review.", "{\"literal\":\"Under review\"}", "DA  - Under review")]
    [InlineData("year = 2020, origdate = {1850}", "<em>J</em>. (Original work published 1850)", "<em>J</em>, 2020.",
        "\"original-date\":{\"date-parts\":[[1850]]}",
        "PY  - 2020")]
    [InlineData("date = {2004-21}", "(2004)", "Spring 2004", "\"season\":1", "DA  - 2004///Spring 2004")]
    [InlineData("date = {-0043}", "(44 BC)", "44 BC", "\"date-parts\":[[-44]]", "DA  - 44 BC")]
    public void Dates_reach_references_and_exports(string field, string apa, string ieee, string csl, string ris)
    {
        var paper = Bib.One($"@article{{a, title = {{T}}, author = {{Noll, Ida}}, journal = {{J}}, {field}}}");
        Assert.Contains(apa, CitationText.ApaHtml(paper), StringComparison.Ordinal);
        Assert.Contains(ieee, CitationText.IeeeHtml(paper), StringComparison.Ordinal);
        Assert.Contains(csl, Bib.Csl(paper), StringComparison.Ordinal);
        Assert.Contains(ris, RisWriter.Write([paper]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month = may, day = 5", 5, null)]
    [InlineData("month = may, day = {5th}", 5, null)]
    [InlineData("month = may, day = {12--15}", 12, "May 12–15, 2020")]
    [InlineData("month = feb, day = 30", null, "Feb 30, 2020")]
    [InlineData("month = {feb 30}", null, "Feb 30, 2020")]
    [InlineData("month = may, day = {first}", null, "May first, 2020")]
    public void A_day_is_read_or_shown_as_it_was_written(string fields, int? day, string? words)
    {
        var date = Bib.One($"@misc{{a, title = {{T}}, year = 2020, {fields}}}").Date;
        Assert.Equal((day, words), (date.Day, date.Words));
    }

    [Fact]
    public void What_is_not_a_date_is_reported_with_its_field()
    {
        var bag = new DiagnosticBag();
        Bib.One("@misc{a, title = {T}, year = 2020, urldate = {2020-13-01}}", bag);
        Assert.Equal(["PRF432"], bag.Freeze().Select(d => d.Code));
    }
}
