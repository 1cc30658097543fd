using System.Text.RegularExpressions;
using Profile.Content.Diagnostics;
using Profile.Content.Languages;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// Entries as programs export them, with the habits of each program: their content is shown, additions for the program's own use are not, and none of them is a
/// warning.
/// </summary>
public sealed class ExporterFormTests
{
    public static TheoryData<string, string, string, string, string> Forms => new()
    {
        {
            """
            @inproceedings{DBLP:conf/loom/NollT20,
              author       = {Ida Noll and
                              Wei Tau 0001},
              editor       = {Uma Rho},
              title        = {Weaving {XML} Threads},
              booktitle    = {Proceedings of the 5th Conference on Looms, {LOOM} 2020, Graz, Austria,
                              May 4-6, 2020},
              series       = {Lecture Notes in Looms},
              volume       = {12},
              pages        = {1--10},
              publisher    = {Loom Press},
              year         = {2020},
              url          = {https://doi.org/10.1000/LOOM.1},
              doi          = {10.1000/LOOM.1},
              timestamp    = {Mon, 04 May 2020 00:00:00 +0200},
              biburl       = {https://dblp.org/rec/conf/loom/NollT20.bib},
              bibsource    = {dblp computer science bibliography, https://dblp.org}
            }
            """,
            "Ida Noll and Wei Tau<sup>0001</sup>",
            "In <em>Proceedings of the 5th Conference on Looms, LOOM 2020, Graz, Austria, May 4-6, 2020</em>, ed. by Uma Rho, vol. 12, Lecture Notes in Looms, "
                + "Loom Press, 1–10, 2020",
            "Noll, I., & Tau, W. (2020). Weaving XML Threads. In U. Rho (Ed.), Proceedings of the 5th Conference on Looms, LOOM 2020, Graz, Austria, "
                + "May 4-6, 2020 (Vol. 12, pp. 1–10). Loom Press. https://doi.org/10.1000/LOOM.1",
            "DOI"
        },
        {
            """
            @article{Noll:2020abc,
                author = "Noll, Ida and others",
                collaboration = "LOOM",
                title = "{Search for threads at $\sqrt{s}=13$ TeV}",
                eprint = "2001.00001",
                archivePrefix = "arXiv",
                primaryClass = "hep-ex",
                reportNumber = "LOOM-2020-01",
                doi = "10.1000/a",
                journal = "Phys. Rev. D",
                volume = "101",
                number = "3",
                pages = "032001",
                year = "2020"
            }
            """,
            "Ida Noll, LOOM Collaboration, and others",
            "<em>Phys. Rev. D</em>, 101(3), 032001, 2020",
            "Noll, I., LOOM Collaboration, et al. (2020). Search for threads at $\\sqrt{s}=13$ TeV. Phys. Rev. D, 101(3), 032001. https://doi.org/10.1000/a",
            "DOI, arXiv"
        },
        {
            """
            @inproceedings{noll-tau-2020-weaving,
                title = "Weaving Threads",
                author = "Noll, Ida  and
                  Tau, Wei",
                booktitle = "Proceedings of the Conference on Looms",
                month = jul,
                year = "2020",
                address = "Online",
                publisher = "Loom Society",
                url = "https://anthology.example.org/2020.loom-main.1/",
                doi = "10.1000/b",
                pages = "1--10",
                abstract = "On threads."
            }
            """,
            "Ida Noll and Wei Tau",
            "In <em>Proceedings of the Conference on Looms</em>, Online: Loom Society, 1–10, Jul 2020",
            "Noll, I., & Tau, W. (2020). Weaving Threads. Proceedings of the Conference on Looms, 1–10. https://doi.org/10.1000/b",
            "Abs, DOI, URL"
        },
        {
            """
            @ARTICLE{2020ApJ...900L..12N,
                   author = {{Noll}, Ida and {van der Meer}, Vera},
                    title = "{Threads of the {\ensuremath{\alpha}} Loom}",
                  journal = {\apjl},
                 keywords = {Looms, 1234, Astrophysics - Looms},
                     year = 2020,
                    month = sep,
                   volume = {900},
                   number = {1},
                      eid = {L12},
                    pages = {L12},
                      doi = {10.1000/c},
            archivePrefix = {arXiv},
                   eprint = {2009.00001},
             primaryClass = {astro-ph.GA},
                   adsurl = {https://ui.adsabs.harvard.edu/abs/2020ApJ...900L..12N},
                  adsnote = {Provided by the SAO/NASA Astrophysics Data System}
            }
            """,
            "Ida Noll and Vera van der Meer",
            "<em>ApJL</em>, 900(1), L12, Sep 2020",
            "Noll, I., & van der Meer, V. (2020). Threads of the $\\alpha$ Loom. ApJL, 900(1), Article L12. https://doi.org/10.1000/c",
            "DOI, arXiv"
        },
        {
            """
             @article{Noll_2020, title={Weaving &amp; threads}, volume={3}, ISSN={1234-5678}, url={http://dx.doi.org/10.1000/d}, DOI={10.1000/d}, number={2},
              journal={Journal of Looms}, publisher={Loom Press}, author={Noll, Ida and Müller, K.}, year={2020}, month=may, pages={321–328} }
            """,
            "Ida Noll and K. Müller",
            "<em>Journal of Looms</em>, 3(2), 321–328, May 2020",
            "Noll, I., & Müller, K. (2020). Weaving & threads. Journal of Looms, 3(2), 321–328. https://doi.org/10.1000/d",
            "DOI"
        },
        {
            """
            @article{noll_weaving_2020,
            	title = {Weaving {Threads}},
            	volume = {3},
            	copyright = {https://creativecommons.org/licenses/by/4.0/},
            	issn = {1234-5678},
            	shorttitle = {Weaving},
            	url = {https://looms.example.org/3/2/321},
            	doi = {10.1000/e},
            	language = {en},
            	number = {2},
            	urldate = {2021-03-04},
            	journal = {Journal of Looms},
            	author = {Noll, Ida and Tau, Wei},
            	month = may,
            	year = {2020},
            	keywords = {loom, thread},
            	pages = {321--328},
            	file = {Full Text PDF:/home/ida/storage/x.pdf:application/pdf},
            }
            """,
            "Ida Noll and Wei Tau",
            "<em>Journal of Looms</em>, 3(2), 321–328, May 2020",
            "Noll, I., & Tau, W. (2020). Weaving Threads. Journal of Looms, 3(2), 321–328. https://doi.org/10.1000/e",
            "DOI, URL"
        },
        {
            """
            @article{Noll2020,
            abstract = {On threads.},
            author = {Noll, Ida and Tau, Wei},
            doi = {10.1000/f},
            file = {:home/ida/x.pdf:pdf},
            issn = {12345678},
            journal = {Journal of Looms},
            keywords = {loom,thread},
            mendeley-groups = {Looms},
            mendeley-tags = {loom},
            month = {may},
            number = {2},
            pages = {321--328},
            title = {{Weaving threads}},
            volume = {3},
            year = {2020}
            }
            """,
            "Ida Noll and Wei Tau",
            "<em>Journal of Looms</em>, 3(2), 321–328, May 2020",
            "Noll, I., & Tau, W. (2020). Weaving threads. Journal of Looms, 3(2), 321–328. https://doi.org/10.1000/f",
            "Abs, DOI"
        },
        {
            """
            @article{RN12,
               author = {Noll, I. and Tau, W.},
               title = {Weaving threads},
               journal = {Journal of Looms},
               volume = {3},
               number = {2},
               pages = {321-328},
               ISSN = {1234-5678},
               DOI = {10.1000/g},
               url = {https://looms.example.org/3/2/321},
               year = {2020},
               type = {Journal Article}
            }
            """,
            "I. Noll and W. Tau",
            "<em>Journal of Looms</em>, 3(2), 321–328, 2020",
            "Noll, I., & Tau, W. (2020). Weaving threads. Journal of Looms, 3(2), 321–328. https://doi.org/10.1000/g",
            "DOI, URL"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_exported_entry_says_what_it_is(string entry, string people, string line, string reference, string links)
    {
        var bag = new DiagnosticBag();
        var paper = Bib.One(entry, bag);
        Assert.Empty(bag.Freeze());
        Assert.Equal((people, reference, links), (AuthorLine.Html(paper, InterfaceTexts.English), CitationText.Apa(paper),
            string.Join(", ", paper.Links.Select(l => l.Label))));
        Assert.Equal(line, Regex.Replace(VenueLine.Html(paper, InterfaceTexts.English), "</?span[^>]*>", ""));
    }
}
