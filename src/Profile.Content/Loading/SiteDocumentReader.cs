using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>
/// Completes documents with what the settings add to them, and derives their facts; what the last load derived from the same document is reused.
/// </summary>
/// <param name="memory">What earlier loads read.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class SiteDocumentReader(LoadMemory memory, ContentLayout layout, SiteSettings settings, SiteClock clock, DiagnosticBag bag)
{
    private readonly DocumentFactsReader facts = new(layout, settings, clock, Kinds.IsReserved);

    /// <summary>
    /// The document with its facts; null when it is in a language that is not shown. If it lacks what its kind requires, its last good form is used, and it is
    /// absent if it has none.
    /// </summary>
    public SiteDocument? Read(Document document)
    {
        var known = memory.Documents.Get(document.Path, () => Made(document), k => k.Holds(document, settings, clock.Now));
        return known.Result.Into(bag) is { } found ? found
            : known.IsShown && LastGood(document.Path) is { } old ? old
            : null;
    }

    private RememberedDocument Made(Document document)
    {
        var isShown = true;
        SiteDocument? Of(DiagnosticBag own)
        {
            var whole = Guard.Read(document.Location, own, () => Completed(document), document);
            isShown = IsShown(whole, own);
            return isShown ? WithFacts(whole, own) : null;
        }

        return new RememberedDocument(document, settings, clock.Now, Documents.Read.Of(Of), isShown);
    }

    private Document Completed(Document document) => document.IsComplete
        ? document
        : RelatedPublications.Append(FrontMatterDefaults.Apply(document, settings.Defaults)) with { IsComplete = true };

    private bool IsShown(Document document, DiagnosticBag own)
    {
        if (settings.OnlyLanguage is not { } only || document.FrontMatter.Entry("lang") is not { Value: YamlScalar { IsNull: false, Text: var language } } entry
            || language.Equals(only, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        own.Report(Messages.OtherLanguage, entry.Location, language, only);
        return false;
    }

    private SiteDocument? WithFacts(Document document, DiagnosticBag own)
    {
        var kind = Kinds.Of(document.Collection);
        var read = Documents.Read.Of(b => Guard.Read(document.Location, b, () => facts.Read(document, kind, b), null));
        return read.Into(own) is { } found ? new SiteDocument(document, kind, found, read.HasErrors) : null;
    }

    private SiteDocument? LastGood(string path)
    {
        if (memory.Files.LastGood(path) is not { } last)
        {
            return null;
        }

        var kind = Kinds.Of(last.Collection);
        return facts.Read(last, kind, new DiagnosticBag()) is { } old ? new SiteDocument(last, kind, old, IsFaulty: true) : null;
    }
}

/// <summary>A document's facts, and what they follow from.</summary>
/// <param name="Source">The document as it was read.</param>
/// <param name="At">The time of the load.</param>
/// <param name="Result">The document with its facts; null when it has none.</param>
/// <param name="IsShown">Whether the site shows the document's language.</param>
internal sealed record RememberedDocument(Document Source, SiteSettings Settings, DateTimeOffset At, Read<SiteDocument?> Result, bool IsShown)
{
    /// <summary>Whether a document still has these facts at a moment: nothing has become due or ended since.</summary>
    public bool Holds(Document document, SiteSettings settings, DateTimeOffset now) =>
        ReferenceEquals(document, Source) && ReferenceEquals(settings, Settings)
        && !(Result.Value?.Facts.Moments.Any(m => (m <= now) != (m <= At)) ?? false);
}
