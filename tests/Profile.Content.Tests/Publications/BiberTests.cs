using System.Diagnostics;
using System.Text.RegularExpressions;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// The BibTeX that we write, read by us and by biber, the program that reads bibliographies for biblatex (Debian's package biber): biber's version of each
/// entry must say the same in every export.
/// </summary>
public sealed class BiberTests
{
    private const string Written =
        """
        @article{lovelace1843, title = {{Notes} on $x$2 \& {\enquote{engines}}}, author = {Lovelace, Ada and G{\"o}del, Kurt and {\'E}mile Borel and others},
          journal = {Scientific Memoirs}, year = 1843, month = sep, volume = {3}, number = {2}, pages = {666--731}, doi = {10.1000/a_b},
          note = {Ünder $\alpha$}}
        @book{noll2015, title = {Looms}, subtitle = {A History}, author = {van der Meer, Vera and Ford, Jr., Henry}, publisher = {Smith \& Sons},
          address = {Graz}, date = {2015-05-01}, series = {Lecture Notes}, number = {12}, edition = {2}, translator = {Tau, Wei}}
        @inproceedings{x+y:1, title = {Nguy{\~{\^e}}n's {X-ray} {\textless} 5 \% of \#1}, author = {Müller, K. and {Loom Society} and Ōe, Kenzaburō},
          booktitle = {Proceedings of LOOM}, editor = {Tau, Wei and others}, year = {2020}, url = {https://a.example.org/x_1?a=1&b=2}}
        @thesis{t, title = {Yarn}, author = {Noll, Ida}, institution = {Universit{\"a}t Wien}, type = {mathesis}, date = {2012/2013}}
        @article{a, title = {T}, author = {family=Meer, given=Vera, prefix=van der, useprefix=true and given=Ida, family=Noll}, journaltitle = {J},
          date = {2004-21}}
        @patent{p, title = {P}, author = {Noll, Ida}, holder = {{Loom Inc.}}, type = {patentus}, number = {1234567}, date = {2017-02-03}}
        @techreport{r, title = {R}, author = {Noll, Ida}, institution = {Lab}, type = {Working Paper}, number = {5}, year = 2019, eprint = {2001.00001},
          archiveprefix = {arXiv}, primaryclass = {math.LO}}
        @online{o, title = {O}, author = {毛泽东}, url = {https://yarn.example.org/~ida}, date = {2019-05-12}, urldate = {2021-03-14}}
        """;

    [Fact]
    public void We_read_what_we_write()
    {
        var papers = Bib.List(Written).All;
        Assert.Equal(Exports(papers), Exports(Bib.List(string.Join("\n\n", papers.Select(p => p.BibTeXSource))).All));
    }

    [BiberFact]
    public async Task Biber_reads_what_we_write()
    {
        Publication[] papers = [.. Bib.List(Written + string.Join('\n', CitationProcessorTests.Entries())).All.Where(p => !Changed.IsMatch(p.Entry.Source))];
        var folder = Directory.CreateTempSubdirectory("biber-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, "in.bib"), Path.Combine(folder, "out.bib"));
            await File.WriteAllTextAsync(input, string.Join("\n\n", papers.Select(p => p.BibTeXSource)));
            Assert.DoesNotContain("ERROR", await RunAsync(folder, "--tool", "--nolog", $"--output-file={output}", input), StringComparison.Ordinal);
            var read = Bib.List(await File.ReadAllTextAsync(output)).All.ToDictionary(p => p.CitationKey, StringComparer.Ordinal);
            Assert.Equal(papers.Select(p => Exports([p])), papers.Select(p => Exports([read[p.CitationKey]])));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Known differences of biber's output: it loses useprefix, removes spaces from a list of pages, and calls every address a location, which for us is where a
    // conference was held.
    private static readonly Regex Changed = new(@"useprefix=false|1-10, 15--20|@inproceedings.*address");

    private static string Exports(IEnumerable<Publication> papers) => CslJsonWriter.Write(papers) + RisWriter.Write(papers);

    // At its first start biber unpacks itself, into a folder that we give it. Its output is read to the end so that it never blocks. It has ten minutes, for a
    // busy machine.
    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("biber", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["PAR_GLOBAL_TMPDIR"] = folder;
        using var biber = Process.Start(start)!;
        biber.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            var (said, complained) = (biber.StandardOutput.ReadToEndAsync(limit.Token), biber.StandardError.ReadToEndAsync(limit.Token));
            await biber.WaitForExitAsync(limit.Token);
            return await said + await complained;
        }
        catch (OperationCanceledException)
        {
            biber.Kill(entireProcessTree: true);
            throw;
        }
    }

    private sealed class BiberFactAttribute : FactAttribute
    {
        public BiberFactAttribute() => Skip = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "biber"))) ? null : "biber is not installed (Debian's package biber); tests/run installs it.";
    }
}
