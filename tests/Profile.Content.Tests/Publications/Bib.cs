using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        ImmutableArray<Publication> papers = [.. PublicationDraft.Read(files, bag).Select(reader.Read)];
        return new PublicationList(files, new RelatedWorkReader(papers, files, p => p.IsMeantByKey, bag).Read(), []);
    }

    public static Publication One(string text, DiagnosticBag? bag = null, PublicationReadOptions? options = null) =>
        Assert.Single(List(text, bag, options).All);

    /// <summary>A publication as CSL-JSON, each character as it is.</summary>
    public static string Csl(Publication paper) => JsonSerializer.Serialize(JsonDocument.Parse(CslJsonWriter.Write([paper])), Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
