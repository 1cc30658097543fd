using Profile.Content.Diagnostics;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

public sealed class PublicationReaderTests
{
    [Fact]
    public void Reads_every_field_of_an_article()
    {
        var publication = Bib.One(
            """
            @article{lovelace1843, title = {Notes on the {Analytical} Engine by L.~F. Men\'abr\'ea}, author = {Ada Lovelace and others},
              editor = {Taylor, Richard}, journal = {Scientific {Memoirs} \& more}, year = 1843, month = sep, day = 5, volume = 3, number = 1,
              pages = {666--731}, publisher = {Taylor}, doi = {https://doi.org/10.1000/x(1)}, eprint = {2401.00001}, archivePrefix = {arXiv},
              isbn = {1}, issn = {2}, pmid = {3}, url = {https://example.org/a\_b}, abstract = {We <b>note</b> \emph{it}.}, keywords = {engine; numbers, notes},
              selected = {TRUE}, note = {To \emph{appear}}, additional_info = {*more*}, award = {Best *paper*}, award_name = {Best \& first}, annotation = {A},
              preview = {notes.png}, location = {London}, language = {english}, x-own = {kept}}
            """);

        Assert.Equal("Notes on the Analytical Engine by L.\u00A0F. Menábréa", publication.Title);
        Assert.Equal(("lovelace1843", "article", true), (publication.CitationKey, publication.Type, publication.HasMoreAuthors));
        Assert.Equal(new PublicationDate(1843, 9, 5), publication.Date);
        Assert.Equal(("Scientific Memoirs & more", "<em>Scientific Memoirs &amp; more</em>"), (publication.Venue, publication.VenueHtml));
        Assert.Equal(("3", "1", "666–731", "Taylor"), (publication.Volume, publication.Number, publication.Pages, publication.Publisher));
        Assert.Equal(("10.1000/x(1)", "2401.00001", "https://example.org/a_b"), (publication.Doi, publication.Arxiv, publication.Url));
        Assert.Equal(("1", "2", "3"), (publication.Isbn, publication.Issn, publication.Pmid));
        Assert.Equal(("We note it.", "We <strong>note</strong> <em>it</em>."), (publication.Abstract, publication.AbstractHtml));
        Assert.Equal("engine|numbers|notes", string.Join('|', publication.Keywords));
        Assert.Equal((true, "To <em>appear</em>", "*more*"), (publication.IsSelected, publication.NoteHtml, publication.Text("additional_info")));
        Assert.Equal(("Best *paper*", "Best & first", "A"), (publication.Text("award"), publication.AwardName, publication.AnnotationHtml));
        Assert.Equal(("/assets/img/publication_preview/notes.png", "London", "english"), (publication.Preview, publication.Place, publication.Language));
        Assert.Equal(("kept", "Taylor", 1), (publication.Text("x-own"), Assert.Single(publication.Editors).Last, publication.Location.Line));
    }

    [Theory]
    [InlineData("@inproceedings{a, booktitle = {Proc. of X}", "In <em>Proc. of X</em>")]
    [InlineData("@conference{a, booktitle = {X}", "In <em>X</em>")]
    [InlineData("@incollection{a, booktitle = {X}", "In <em>X</em>")]
    [InlineData("@phdthesis{a, school = {X}", "<em>X</em>")]
    [InlineData("@mastersthesis{a, school = {X}", "<em>X</em>")]
    [InlineData("@thesis{a, institution = {X}", "<em>X</em>")]
    [InlineData("@techreport{a, institution = {X}", "<em>X</em>")]
    [InlineData("@article{a, journaltitle = {X}", "<em>X</em>")]
    [InlineData("@book{a, publisher = {X}", "")]
    [InlineData("@article{a, note = {X}", "")]
    public void The_venue_depends_on_the_type(string entry, string expected) =>
        Assert.Equal(expected, Bib.One(entry + ", title = {T}, year = 2020}").VenueHtml);

    [Theory]
    [InlineData("month = {January}", 1, null)]
    [InlineData("month = Sept", 9, null)]
    [InlineData("month = 12", 12, null)]
    [InlineData("month = {18--24 jul}", 7, 18)]
    [InlineData("month = jul # \"~4\"", 7, 4)]
    [InlineData("month = {July--August}", 7, null)]
    [InlineData("month = {}", null, null)]
    [InlineData("month = feb, day = 30", 2, null)]
    [InlineData("day = 3", null, null)]
    public void Months_come_in_many_spellings(string fields, int? month, int? day)
    {
        var publication = Bib.One($"@misc{{a, title = {{T}}, year = {{2020}}, {fields}}}");
        Assert.Equal((month, day), (publication.Month, publication.Day));
    }

    [Theory]
    [InlineData("Conference on Looms, 2025.", "Conference on Looms")]
    [InlineData("Conference on Looms, 2024", "Conference on Looms, 2024")]
    [InlineData("Looms 2025", "Looms 2025")]
    [InlineData("Looms, Graz, June 1-3, 2025", "Looms, Graz, June 1-3, 2025")]
    [InlineData("Looms, Graz, 1-3 Sept., 2025", "Looms, Graz, 1-3 Sept., 2025")]
    public void The_year_at_the_end_of_a_venue_is_not_said_twice(string venue, string expected)
    {
        var paper = Bib.One($"@inproceedings{{a, title = {{T}}, year = {{2025}}, booktitle = {{{venue}}}}}");
        Assert.Equal((expected, $"In <em>{expected}</em>"), (paper.Venue, paper.VenueHtml));
    }

    [Theory]
    [InlineData("2024-03-05", 2024, 3, 5)]
    [InlineData("2024-03", 2024, 3, null)]
    [InlineData("2024", 2024, null, null)]
    public void The_date_of_biblatex_counts_when_there_is_no_year(string date, int year, int? month, int? day) =>
        Assert.Equal(new PublicationDate(year, month, day), Bib.One($"@misc{{a, title = {{T}}, date = {{{date}}}}}").Date);

    [Theory]
    [InlineData("@misc{a, year = 2020}", "p.bib(1,1): error PRF421: The entry 'a' has no title and is left out")]
    [InlineData("@misc{a, titel = {T}, year = 2020}", "p.bib(1,1): error PRF421: The entry 'a' has no title and is left out; is 'titel' meant to be 'title'?")]
    [InlineData("@misc{a, title = {T}}", "p.bib(1,1): warning PRF422: The entry 'a' has no year")]
    [InlineData("@misc{a, title = {T}, yaer = 2020}", "p.bib(1,1): warning PRF422: The entry 'a' has no year; is 'yaer' meant to be 'year'?")]
    [InlineData("@misc{a, title = {T}, year = 20244}", "p.bib(1,23): warning PRF423: '20244' is not a year or date; 'a' shows it as it was written")]
    [InlineData("@misc{a, title = {T}, year = 2020, month = {Brumaire}}",
        "p.bib(1,36): warning PRF424: 'Brumaire' is not a month; 'a' shows it as it was written")]
    [InlineData("@misc{a, title = {T}, year = 2020, month = feb, day = 45}",
        "p.bib(1,49): warning PRF435: '45' is not a day of its month; 'a' shows it as it was written")]
    [InlineData("@misc{a, title = {T}, year = 2020, month = 13}", "p.bib(1,36): warning PRF424: '13' is not a month; 'a' shows it as it was written")]
    [InlineData("@artcle{a, title = {T}, year = 2020}", "p.bib(1,1): warning PRF425: '@artcle' is not a type of entry; did you mean 'article'?")]
    [InlineData("@misc{a, title = {T}, year = 2020, auhtor = {A}}",
        "p.bib(1,36): warning PRF426: 'auhtor' is not a field that we know; did you mean 'author'?")]
    [InlineData("@misc{a, title = {T}, year = 2020, abstact = {A}}",
        "p.bib(1,36): warning PRF426: 'abstact' is not a field that we know; did you mean 'abstract'?")]
    [InlineData("@misc{a, title = {T}, year = 2020, pdf = {javascript:alert(1)}}",
        "p.bib(1,36): warning PRF427: 'javascript:alert(1)' in 'pdf' is not an address that can be linked to")]
    [InlineData("@misc{a, title = {T}, year = 2020, author = {A B; C D}}", "p.bib(1,36): warning PRF420: The names in 'author' of 'a' are separated by ';'")]
    public void Says_what_is_wrong_and_where(string entry, string expected)
    {
        var bag = new DiagnosticBag();
        Bib.List(entry, bag);

        Assert.Contains(expected, bag.Freeze().Select(d => d.ToString()));
    }

    [Fact]
    public void Fields_of_ones_own_are_legal()
    {
        var bag = new DiagnosticBag();
        Bib.One("@misc{a, title = {T}, year = 2020, data = {x}, tags = {x}, paper = {x}, honor = {x}, talk = {x}, bdsk-url-1 = {x}, site = {x}}", bag);

        Assert.Empty(bag.Freeze());
    }

    [Fact]
    public void Entries_that_only_others_refer_to_are_not_publications() =>
        Assert.Empty(Bib.List("@xdata{a, publisher = {P}}").All);

    [Fact]
    public void The_bibtex_for_readers_leaves_out_what_only_this_site_uses() =>
        Assert.Equal("@misc{a,\n  title = {{T}},\n  year = {2020}\n}",
            Bib.One("@misc{a, abbr = {X}, title={{T}}, pdf = {a.pdf}, bibtex_show={true}, year = 2020}").BibTeXSource);

    [Fact]
    public void A_badge_takes_link_and_colour_from_the_venues()
    {
        var options = new PublicationReadOptions
        {
            Venues = [new Venue("AJP", "https://example.org", "color:#00369f"), new Venue("Bad", "javascript:x", null)],
        };

        var good = Bib.One("@misc{a, title = {T}, year = 2020, abbr = {AJP}}", options: options);
        var bad = Bib.One("@misc{a, title = {T}, year = 2020, abbr = {Bad}}", options: options);
        Assert.Equal(("AJP", "https://example.org", "color:#00369f"), (good.Abbreviation, good.VenueUrl, good.BadgeStyle));
        Assert.Equal(("Bad", null, null), (bad.Abbreviation, bad.VenueUrl, bad.BadgeStyle));
    }
}
