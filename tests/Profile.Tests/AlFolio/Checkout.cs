using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>What every al-folio checkout contains, and the checks that are run on one.</summary>
internal static class Checkout
{
    private const string Bibliography = """
        -- _bibliography/papers.bib --
        ---
        ---
        @string{mem = {Scientific Memoirs}}
        @article{notes, title={Sketch of the {Analytical Engine}}, author={Menabrea, L. F. and Lovelace, Ada},
          journal=mem, year={1843}, selected={true}, abbr={SM}, abstract={A sketch.}, pdf={notes.pdf}}
        @inproceedings{looms, title={On Looms}, author={Lovelace, Ada}, booktitle={Proc. of Weaving}, year={1841}}
        -- assets/pdf/notes.pdf --
        %PDF
        -- assets/img/prof_pic.jpg --
        x
        """;

    private const string News = """
        -- _news/announcement_1.md --
        ---
        layout: post
        date: 1843-09-01 15:59:00-0400
        inline: true
        ---

        Note G is *out* :sparkles:
        """;

    public static async Task Check(string site, params (string Path, string[] Expected)[] pages)
    {
        using var content = new ContentFolder(site + "\n" + News + "\n" + Bibliography);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        foreach (var (path, expected) in pages)
        {
            var page = await http.GetStringAsync(path);
            Assert.All(expected, e => Assert.Contains(e, page, StringComparison.Ordinal));
            Assert.DoesNotContain("{%", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        }
    }
}
