using Profile.Content.Diagnostics;
using Profile.Content.Languages;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// Everything that an entry says, in every form that we give: the list, references and exports. The expected values come from the field's own tools.
/// </summary>
public sealed class PublicationFormTests
{
    private const string Extended =
        "@article{a, title = {T}, author = {family=Meer, given=Vera, prefix=van der, useprefix=true and Guo, Dan and "
        + "family=Bennet, given=Frank G., suffix=Jr., juniorcomma=true and given=Ida, family=Noll}, date = {2021-11-01}, journaltitle = {J}}";

    [Theory]
    [InlineData(Extended, "Vera van der Meer, Dan Guo, Frank G. Bennet Jr., and Ida Noll")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {M&uuml;ller, K. and O&#39;Neill, A. and Noll, Ida}}",
        "K. Müller, A. O&#x27;Neill, and Ida Noll")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {{Smith &amp; Sons} and Noll, Ida}}", "Smith &amp; Sons and Ida Noll")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {Nguy{\\~{\\^e}}n, A  and Th{\\'\\u a}ng, B  and Th{\\'{\\^e}}, C  and L{\\`{\\u{a}}}m, D}}",
        "A Nguyễn, B Thắng, C Thế, and D Lằm")]
    [InlineData("@book{a, title = {T}, year = 2021, editor = {Noll, Ida and Tau, Wei}}", "Ida Noll and Wei Tau (eds.)")]
    [InlineData("@proceedings{a, title = {T}, year = 2021, editor = {Ida Noll}}", "Ida Noll (ed.)")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {Noll, Ida and others}, collaboration = {LOOM}}", "Ida Noll, LOOM Collaboration, and others")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {Wei Wang 0001 and Noll, Ida}}", "Wei Wang<sup>0001</sup> and Ida Noll")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {family=Noll, given={Ida, M.} and others}}", "Ida, M. Noll and others")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {\"family=Loom, Inc.\" and "
        + "\"family=Noll\", \"given=Ida M.\" and family=\"van Dyk\", given=\"A.\"}}",
        "Loom, Inc., Ida M. Noll, and A. van Dyk")]
    [InlineData("@article{a, title = {T}, year = 2020, author = {Wei\\ Tau and {\\uppercase{i}}da Noll}}", "Wei Tau and Ida Noll")]
    public void The_line_of_people_is_as_expected(string entry, string expected) =>
        Assert.Equal(expected, AuthorLine.Html(Bib.One(entry), InterfaceTexts.English));

    [Fact]
    public void BibTeX_has_the_characters_of_names() => Assert.Contains("author = {Müller, K. and O'Neill, A. and Smith \\& Sons}",
        Bib.One("@misc{a, title = {T}, year = 2020, author = {M&uuml;ller, K.* and O&#39;Neill, A. and Smith &amp; Sons}}").BibTeXSource,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("van Beethoven, Ludwig", "van Beethoven, L.", "L. van Beethoven")]
    [InlineData("family=Beethoven, given=Ludwig, prefix=van, useprefix=false", "Beethoven, L. van", "L. van Beethoven")]
    [InlineData("Zhang, X.-Y. and Doe, J.-P.", "Zhang, X.-Y., & Doe, J.-P.", "X.-Y. Zhang and J.-P. Doe")]
    [InlineData("Doe, Jean-Paul", "Doe, J.-P.", "J.-P. Doe")]
    [InlineData("Ford, Jr., Henry", "Ford, H., Jr.", "H. Ford Jr.")]
    [InlineData("Noll, Yu. A. and Tau, Wm. Jean-P. and Rho, M.Ch.",
        "Noll, Yu. A., Tau, Wm. J.-P., & Rho, M. Ch.", "Yu. A. Noll, Wm. J.-P. Tau, and M. Ch. Rho")]
    [InlineData("{\\'E}mile Borel", "Borel, É.", "É. Borel")]
    public void Names_are_shortened(string authors, string apa, string ieee)
    {
        var paper = Bib.One($"@article{{a, title = {{T}}, journal = {{J}}, year = 2020, author = {{{authors}}}}}");
        Assert.StartsWith(apa + (apa.EndsWith('.') ? " (2020)" : ". (2020)"), CitationText.Apa(paper), StringComparison.Ordinal);
        Assert.StartsWith(ieee + ", “T,”", CitationText.Ieee(paper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1-10, 15--20", "1–10, 15–20", "1", "20")]
    [InlineData("S1---S9", "S1–S9", "S1", "S9")]
    [InlineData("321--28", "321–28", "321", "328")]
    [InlineData("1—10", "1–10", "1", "10")]
    [InlineData("xii-xv", "xii–xv", "xii", "xv")]
    [InlineData("101-1--101-10", "101-1–101-10", "101-1", "101-10")]
    [InlineData("12:1--12:10", "12:1–12:10", "12:1", "12:10")]
    [InlineData("5, 7, 9", "5, 7, 9", "5", "9")]
    [InlineData("100+", "100+", "100", null)]
    [InlineData("A-12", "A-12", "A-12", null)]
    [InlineData("e1234", "e1234", "e1234", null)]
    public void Pages_have_en_dashes_and_a_first_and_a_last(string written, string shown, string first, string? last)
    {
        var paper = Bib.One($"@article{{a, title = {{T}}, journal = {{J}}, year = 2020, pages = {{{written}}}}}");
        Assert.Equal((shown, first, last), (paper.Pages, PageRange.Split(paper.Pages!).First, PageRange.Split(paper.Pages!).Last));
    }

    [Theory]
    [InlineData("@article{a, title = {T}, journal = {Phys. Rev. X}, year = 2020, volume = 10, number = 4, eid = {041003}",
        "<em>Phys. Rev. X</em>, 10(4), 041003, 2020")]
    [InlineData("@article{a, title = {T}, journal = {J}, series = {newseries}, volume = 3, year = 2020", "<em>J</em>, new ser., 3, 2020")]
    [InlineData("@article{a, title = {T}, journal = {J}, series = {2}, volume = 3, year = 2020", "<em>J</em>, 2nd ser., 3, 2020")]
    [InlineData("@book{a, title = {T}, publisher = {Loom Press}, location = {Graz}, date = {2015}, series = {Lecture Notes}, number = {12}",
        "Lecture Notes 12, Graz: Loom Press, 2015")]
    [InlineData("@book{a, title = {T}, publisher = {Addison}, address = {Reading}, volume = {A}, edition = 2, year = 1986",
        "2nd ed., vol. A, Reading: Addison, 1986")]
    [InlineData("@book{a, title = {T}, author = {A B}, editor = {C D and E F}, translator = {G H}, publisher = {P}, year = 1986",
        "ed. by C D and E F, trans. by G H, P, 1986")]
    [InlineData("@article{a, title = {T}, journal = {J}, volume = 5, number = {2-3}, year = 2020", "<em>J</em>, 5(2–3), 2020")]
    [InlineData("@techreport{a, title = {T}, institution = {Lab}, number = {TR-5}, year = 2020", "Technical report TR-5, <em>Lab</em>, 2020")]
    [InlineData("@report{a, title = {T}, institution = {Lab}, number = {5-7}, year = 2020", "no. 5-7, <em>Lab</em>, 2020")]
    [InlineData("@manual{a, title = {T}, organization = {Loom Society}, edition = 3, address = {Graz}, year = 2020", "3rd ed., Loom Society, Graz, 2020")]
    [InlineData("@inproceedings{a, title = {T}, booktitle = {B}, organization = {IEEE}, year = 2020", "In <em>B</em>, IEEE, 2020")]
    [InlineData("@book{a, title = {T}, edition = {2. Aufl.}, publisher = {P}, year = 1986", "2. Aufl., P, 1986")]
    [InlineData("@article{a, title = {T}, journal = {J}, volume = {n/a}, number = {n/a}, pages = {n/a}, year = 2022", "<em>J</em>, 2022")]
    [InlineData("@data{a, title = {T}, publisher = {Dataverse}, year = 2020, version = {V1}", "version V1, Dataverse, 2020")]
    [InlineData("@mvbook{a, title = {T}, volumes = 4, publisher = {P}, year = 1986", "4 vols., P, 1986")]
    [InlineData("@incollection{a, title = {T}, booktitle = {B}, booksubtitle = {C}, chapter = 3, pages = {1--9}, publisher = {P}, year = 1986",
        "In <em>B: C</em>, P, chap. 3, <span class=\"pf-pages\">1–9</span>, 1986")]
    [InlineData("@techreport{a, title = {T}, institution = {Lab}, type = {Working Paper}, number = 12, year = 2019", "Working Paper 12, <em>Lab</em>, 2019")]
    [InlineData("@thesis{a, title = {T}, institution = {Univ}, type = {mathesis}, date = 2012", "Master&#x27;s thesis, <em>Univ</em>, 2012")]
    [InlineData("@phdthesis{a, title = {T}, school = {Univ}, year = 2012", "<em>Univ</em>, 2012")]
    [InlineData("@patent{a, title = {T}, number = {EP 1}, type = {patenteu}, holder = {Loom Co}, location = {countryfr}, date = 2012",
        "European patent EP 1, Loom Co, France, 2012")]
    [InlineData("@unpublished{a, title = {T}, note = {Submitted}", "Submitted")]
    [InlineData("@misc{a, title = {T}, year = 2026, note = {Under review}", "2026. Under review")]
    [InlineData("@article{a, title = {T}, journal = {J}, date = 2026, pubstate = {inpress}", "<em>J</em>, 2026. in press")]
    [InlineData("@article{a, title = {T}, journal = {J}, volume = 12, version = 3, year = 2004", "version 3, <em>J</em>, 12, 2004")]
    [InlineData("@inbook{a, title = {T}, booktitle = {B}, maintitle = {M}, volume = 5, publisher = {P}, location = {A and B and C}, date = 1968",
        "In <em>B</em>, <em>M</em>, vol. 5, A, B, and C: P, 1968")]
    [InlineData("@inproceedings{a, title = {T}, booktitle = {B}, booktitleaddon = {Proceedings of LOOM}, venue = {Graz}, eventdate = {1968-05-19/1968-05-25}, "
        + "publisher = {P}, location = {Wien}, date = 1968", "In <em>B</em>, Proceedings of LOOM (Graz, May 19–25, 1968), Wien: P, 1968")]
    [InlineData("@inproceedings{a, title = {T}, booktitle = {B}, eventtitle = {LOOM 2020}, publisher = {P}, location = {Wien}, date = 2020",
        "In <em>B</em>, LOOM 2020, Wien: P, 2020")]
    [InlineData("@inproceedings{a, title = {T}, booktitle = {B}, publisher = {P}, location = {Wien}, year = 2020", "In <em>B</em>, P, Wien, 2020")]
    [InlineData("@book{a, title = {T}, author = {A B}, language = {langlatin and langgerman}, publisher = {P}, isbn = {0-1}, date = 1995",
        "Latin and German, P, 1995, ISBN 0-1")]
    [InlineData("@book{a, title = {T}, author = {A B}, translator = {G H}, origlanguage = {german}, publisher = {P}, date = 2000",
        "trans. from German by G H, P, 2000")]
    [InlineData("@book{a, title = {T}, editor = {A B}, options = {useeditor = false}, publisher = {P}, date = 2000", "ed. by A B, P, 2000")]
    [InlineData("@online{a, title = {T}, date = {2005-10-16}, url = {https://a.example.org}, urldate = {2006-10-01}", "Oct 16, 2005, visited Oct 1, 2006")]
    [InlineData("@patent{a, title = {T}, number = 1, type = {patentus}, holder = {A}, date = {1997-09-16}", "U.S. patent 1, A, Sep 16, 1997")]
    [InlineData("@article{a, title = {T}, journal = {J}, date = {2005-10-16}", "<em>J</em>, Oct 2005")]
    public void The_line_says_what_a_type_is_known_by(string entry, string expected) =>
        Assert.Equal(expected, VenueLine.Html(Bib.One(entry + "}"), InterfaceTexts.English));

    [Theory]
    [InlineData("@book{a, title = {Looms}, subtitle = {A History}, year = 2015}", "Looms: A History")]
    [InlineData("@book{a, title = {Looms?}, subtitle = {A History}, year = 2015}", "Looms? A History")]
    [InlineData("@article{a, title = {Is \\enquote{good \\enquote{enough}} \\mkbibquote{fine}?}, date = 2020}", "Is “good ‘enough’” “fine”?")]
    [InlineData("@article{a, title = {Weaving at {\\ensuremath{<}}5 and $\\sim$ 6}, date = 2020}", "Weaving at <5 and ∼ 6")]
    [InlineData("@article{a, title = {\\foreignlanguage{german}{Der} \\texorpdfstring{$x$}{x}}, date = 2020}", "Der x")]
    public void Titles_keep_what_they_say(string entry, string title)
    {
        var paper = Bib.One(entry);
        Assert.Equal(title, paper.Title);
        Assert.Contains(title, CitationText.Apa(paper), StringComparison.Ordinal);
        Assert.Contains("TI  - " + title, RisWriter.Write([paper]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\apj", "ApJ")]
    [InlineData("{\\mnras}", "MNRAS")]
    [InlineData("\\aap", "A&A")]
    [InlineData("\\prd", "Phys. Rev. D")]
    public void The_journals_of_AASTeX_have_names(string macro, string journal) =>
        Assert.Equal(journal, Bib.One($"@article{{a, title = {{T}}, journal = {{{macro}}}, year = 2016}}").Venue);

    [Fact]
    public void An_unknown_command_is_shown_by_its_name_and_reported()
    {
        var bag = new DiagnosticBag();
        Assert.Equal("myjournal", Bib.One("@article{a, title = {T}, journal = {\\myjournal}, year = 2016}", bag).Venue);
        Assert.Contains("PRF429", string.Join('\n', bag.Freeze()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{10.1002/(SICI)1097-4571(1998)49:8$<$693::AID-ASI4$>$3.0.CO;2-O}", "10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O")]
    [InlineData("{10.1000/a\\_b\\&c{}}", "10.1000/a_b&c")]
    [InlineData("{10.1000/8\\textless{}693}", "10.1000/8<693")]
    [InlineData("{https://doi.org/10.1000/8%3C693}", "10.1000/8<693")]
    public void TeX_is_removed_from_a_DOI(string written, string doi)
    {
        var paper = Bib.One($"@article{{a, title = {{T}}, year = 1998, doi = {written}}}");
        Assert.Equal(doi, paper.Doi);
        Assert.Contains($"DO  - {doi}\r\n", RisWriter.Write([paper]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@inproceedings{a, title = {T}, year = 2020, url = {https://a.example.org/1}}", "URL=https://a.example.org/1")]
    [InlineData("@misc{a, title = {T}, year = 2020, howpublished = {\\url{https://data.example.org/x_1}}}", "URL=https://data.example.org/x_1")]
    [InlineData("@misc{a, title = {T}, year = 2020, howpublished = {Data at \\href{https://data.example.org/x}{here}}}", "URL=https://data.example.org/x")]
    [InlineData("@misc{a, title = {T}, year = 2020, html = {https://a.example.org/}, url = {http://a.example.org}}", "HTML=https://a.example.org/")]
    [InlineData("@article{a, title = {T}, year = 2020, journal = {ArXiv}, volume = {abs/2001.00001}}", "arXiv=https://arxiv.org/abs/2001.00001")]
    [InlineData("@misc{a, title = {T}, year = 2020, eprint = {123}, eprinttype = {jstor}}", "JSTOR=https://www.jstor.org/stable/123")]
    [InlineData("@misc{a, title = {T}, year = 2020, eprint = {9}, eprinttype = {googlebooks}}", "Google Books=https://books.google.com/books?id=9")]
    [InlineData("@misc{a, title = {T}, year = 2020, url = {http://a.example.org/1 https://b.example.org/2}}",
        "URL=http://a.example.org/1 URL=https://b.example.org/2")]
    [InlineData("@misc{a, title = {T}, year = 2020, pmcid = {12}}", "PMC=https://pmc.ncbi.nlm.nih.gov/articles/PMC12/")]
    public void Every_address_is_a_link(string entry, string link) =>
        Assert.Equal(link, string.Join(' ', Bib.One(entry).Links.Where(l => l.Href is not null).Select(l => $"{l.Label}={l.Href}")));

    [Theory]
    [InlineData("@techreport{a, title = {Looms}, author = {Noll, Ida}, institution = {Lab}, type = {Working Paper}, number = {1234}, year = 2019}",
        "<em>Looms</em> (Working Paper No. 1234). Lab.", "“Looms,” Lab, Working Paper 1234, 2019.", "\"genre\":\"Working Paper\"", "SN  - 1234\r\n")]
    [InlineData("@thesis{a, title = {Yarn}, author = {Noll, Ida}, institution = {Univ}, type = {bathesis}, date = 2010}",
        "<em>Yarn</em> [Bachelor&#x27;s thesis]. Univ.", "“Yarn,” Bachelor&#x27;s thesis, Univ, 2010.", "\"genre\":\"Bachelor's thesis\"",
            "M3  - Bachelor's thesis\r\n")]
    [InlineData("@book{a, title = {Nature}, author = {Noll, Ida}, publisher = {Springer Nature}, year = 2011}",
        "<em>Nature</em>. Springer Nature.", "<em>Nature</em>. Springer Nature, 2011.", "\"publisher\":\"Springer Nature\"", "PB  - Springer Nature\r\n")]
    [InlineData("@article{a, title = {Beaks}, author = {Noll, Ida}, journal = {eLife}, year = 2020, volume = 9, doi = {10.7554/eLife.50524}}",
        "<em>eLife, 9</em>. https://doi.org/10.7554/eLife.50524", "<em>eLife</em>, vol. 9, 2020, doi: 10.7554/eLife.50524.", "\"DOI\":\"10.7554/eLife.50524\"",
        "T2  - eLife\r\n")]
    [InlineData("@article{a, title = {T}, author = {Noll, Ida}, journal = {J}, year = 2020, volume = 10, eid = {041003}}",
        "<em>J, 10</em>, Article 041003.", "vol. 10, Art. no. 041003, 2020.", "\"number\":\"041003\"", "C7  - 041003\r\n")]
    [InlineData("@book{a, title = {T}, author = {Noll, Ida}, publisher = {P}, location = {Graz}, date = 2015, series = {LNL}, number = {12}}",
        "<em>T</em>. P.", "in LNL, no. 12. Graz: P, 2015.", "\"publisher-place\":\"Graz\"", "M1  - 12\r\n")]
    [InlineData("@online{a, title = {Yarn}, author = {Noll, Ida}, date = 2019, url = {https://y.example.org/}, urldate = {2021-03-04}}",
        "<em>Yarn</em>. https://y.example.org/", "“Yarn.” Accessed: Mar. 4, 2021. [Online]. Available: https://y.example.org/",
        "\"accessed\":{\"date-parts\":[[2021,3,4]]}", "Y2  - 2021/03/04/\r\n")]
    [InlineData("@inproceedings{a, title = {T}, author = {Noll, Ida}, editor = {Tau, Wei}, booktitle = {Proc}, location = {Graz}, year = 2020, pages = {1--2}}",
        "In W. Tau (Ed.), <em>Proc</em> (pp. 1–2).", "in <em>Proc</em>, W. Tau, Ed., Graz, 2020, pp. 1–2.", "\"event-place\":\"Graz\"", "C3  - Proc\r\n")]
    public void Each_field_has_its_place_in_references_and_exports(string entry, string apa, string ieee, string csl, string ris)
    {
        var paper = Bib.One(entry);
        Assert.Contains(apa, CitationText.ApaHtml(paper), StringComparison.Ordinal);
        Assert.Contains(ieee, CitationText.IeeeHtml(paper), StringComparison.Ordinal);
        Assert.Contains(csl, Bib.Csl(paper), StringComparison.Ordinal);
        Assert.Contains(ris, RisWriter.Write([paper]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@article{a, title = {Yarn?}, author = {Tau, Wei and Doe, Ann and others}, journal = {J}, year = 2020, volume = 3, number = 2, "
        + "pages = {321-328}}",
        "Tau, Wei, Ann Doe, et al. 2020. “Yarn?” <em>J</em> 3 (2): 321–28.", "Tau, Wei, et al. “Yarn?” <em>J</em>, vol. 3, no. 2, 2020, pp. 321–28.")]
    [InlineData("@book{a, title = {Yarn}, year = 2020, publisher = {P}}", "<em>Yarn</em>. 2020. P.", "<em>Yarn</em>. P, 2020.")]
    [InlineData("@book{a, title = {Yarn}, author = {van der Meer, Vera}, edition = 2, year = 2020, publisher = {P}, address = {Graz}}",
        "Meer, Vera van der. 2020. <em>Yarn</em>. 2nd ed. Graz: P.", "van der Meer, Vera. <em>Yarn</em>. 2nd ed., P, 2020.")]
    [InlineData("@misc{a, title = {Yarn}, author = {Tau, Wei}}", "Tau, Wei. n.d. “Yarn.”", "Tau, Wei. <em>Yarn</em>.")]
    public void Chicago_and_MLA_are_made_of_the_same_parts(string entry, string chicago, string mla)
    {
        var paper = Bib.One(entry);
        Assert.Equal((chicago, mla), (CitationText.Html(paper, "chicago-author-date"), CitationText.Html(paper, "modern-language-association")));
    }

    [Theory]
    [InlineData("@incollection{a, title = {T}, editor = {Noll, Ida}, booktitle = {B}, year = 2020}", "Noll, I. (Ed.). (2020). T. In B.",
        "I. Noll, Ed., “T,” in B, 2020.")]
    [InlineData("@book{a, title = {T}, editor = {Noll, Ida and others}, publisher = {P}, year = 2020}", "Noll, I., et al. (Eds.). (2020). T. P.",
        "I. Noll et al., Eds., T. P, 2020.")]
    [InlineData("@misc{a, title = {T}, year = 2020}", "T. (2020).", "“T.” 2020.")]
    [InlineData("@misc{a, title = {\\enquote{Good \\enquote{fine} dogs'} Noll's}, author = {Noll, Ida}, year = 2020}",
        "Noll, I. (2020). “Good ‘fine’ dogs’” Noll’s.",
        "I. Noll, “‘Good “fine” dogs’’ Noll’s.” 2020.")]
    public void People_and_punctuation_marks_occur_once(string entry, string apa, string ieee)
    {
        var paper = Bib.One(entry);
        Assert.Equal((apa, ieee), (CitationText.Apa(paper).Replace('\'', '’'), CitationText.Ieee(paper).Replace('\'', '’')));
    }

    [Theory]
    [InlineData("journal = {J}, url = {www.loom.example/a}", "URL https://www.loom.example/a")]
    [InlineData("journal = {J}, url = {loom.example.org/a}", "URL https://loom.example.org/a")]
    [InlineData("journal = {J}, url = {10.1000/xyz}", "URL https://doi.org/10.1000/xyz")]
    [InlineData("journal = {J}, url = {/assets/pdf/a.pdf}", "URL /assets/pdf/a.pdf")]
    [InlineData("journal = {J}, eprint = {https://hdl.handle.net/10/20}, eprinttype = {hdl}", "Handle https://hdl.handle.net/10/20")]
    [InlineData("journal = {arXiv preprint arXiv:2001.00002}", "arXiv https://arxiv.org/abs/2001.00002")]
    [InlineData("journal = {arXiv:hep-th/9901001}", "arXiv https://arxiv.org/abs/hep-th/9901001")]
    [InlineData("journal = {ArXiv}, volume = {abs/2001.00001}", "arXiv https://arxiv.org/abs/2001.00001")]
    public void What_leads_to_the_text_is_a_link(string fields, string expected) => Assert.Equal(expected,
        string.Join("; ", Bib.One($"@article{{a, title = {{T}}, year = 2020, {fields}}}").Links.Select(l => $"{l.Label} {l.Href}")));

    [Theory]
    [InlineData("self-study of well-being: the end of it", "Self-Study of Well-Being: The End of It")]
    [InlineData("an X-ray of {p53} and e-mail by iPhone", "An X-Ray of p53 and E-Mail by iPhone")]
    [InlineData("what is it for", "What Is It For")]
    [InlineData("{de Broglie} waves with $x_a$ threads", "de Broglie Waves with $x_a$ Threads")]
    [InlineData("the loom's end? then yarn", "The Loom's End? Then Yarn")]
    public void Titles_that_say_that_they_are_English_have_capitals_in_Chicago_and_MLA(string title, string expected)
    {
        var english = Bib.One($"@book{{a, title = {{{title}}}, langid = {{english}}, year = 2020}}");
        Assert.Equal(expected, CitationText.TitleInCapitals(english).Text);
        Assert.DoesNotContain(expected, CitationText.Apa(english), StringComparison.Ordinal);
        Assert.NotEqual(expected, CitationText.TitleInCapitals(Bib.One($"@book{{a, title = {{{title}}}, year = 2020}}")).Text);
    }

    [Theory]
    [InlineData("321–328", "321–28", "321–28")]
    [InlineData("101–108", "101–8", "101–08")]
    [InlineData("100–104", "100–104", "100–04")]
    [InlineData("1496–1500", "1496–500", "1496–500")]
    [InlineData("11–15", "11–15", "11–15")]
    [InlineData("S1–S9", "S1–9", "S1–9")]
    [InlineData("321–28, 401–402", "321–28, 401–2", "321–28, 401–02")]
    public void Page_ranges_are_shortened(string pages, string chicago, string mla) =>
        Assert.Equal((chicago, mla), (PageRange.Abbreviated(pages, last: 1), PageRange.Abbreviated(pages, last: 2)));

    [Theory]
    [InlineData("@unpublished{a, title = {T}, note = {Draft}, year = 2020}", "UNPD")]
    [InlineData("@misc{a, title = {T}, eprint = {2001.00001}, archiveprefix = {arXiv}, year = 2020}", "UNPD")]
    public void RIS_has_no_type_that_its_readers_do_not_know(string entry, string type) =>
        Assert.StartsWith($"TY  - {type}\r\n", RisWriter.Write([Bib.One(entry)]), StringComparison.Ordinal);

    [Fact]
    public void Every_field_of_biblatex_is_known()
    {
        var bag = new DiagnosticBag();
        Bib.One("@book{a, title = {T}, year = 2020, volumes = 2, sorttitle = {T}, indextitle = {T}, indexsorttitle = {T}, shorthand = {T}, "
            + "editortype = {compiler}, origlanguage = {german}, related = {b}, usera = {x}, eventtitle = {E}, bookpagination = {page}}", bag);
        Assert.DoesNotContain(bag.Freeze(), d => d.Code == "PRF426");
    }

    // The words of the file on one line, however they are escaped.
}
