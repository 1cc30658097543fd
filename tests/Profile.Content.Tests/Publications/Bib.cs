using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>Publications from a text, for tests.</summary>
internal static class Bib
{
    public static PublicationList List(string text, DiagnosticBag? bag = null, PublicationReadOptions? options = null)
    {
        bag ??= new DiagnosticBag();
        var files = new BibliographyFiles([BibTeXParser.Parse("p.bib", text, bag)], [], []);
        var reader = new PublicationReader(options ?? new PublicationReadOptions(), rewriter: null, layout: null, bag);
        return new PublicationList(files, [.. PublicationDraft.Read(files, bag).Select(reader.Read)], []);
    }

    public static Publication One(string text, DiagnosticBag? bag = null, PublicationReadOptions? options = null) =>
        Assert.Single(List(text, bag, options).All);
}
