using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Loading;

/// <summary>
/// Turns documents into items, on all processors. A document with an error keeps the item of its last good form; the error is still reported.
/// </summary>
internal sealed class ItemReading(DocumentLoader loader, ReadContext context)
{
    private readonly ConcurrentBag<Document> good = [];

    /// <summary>The documents that became items without an error.</summary>
    public IEnumerable<Document> Good => good;

    /// <summary>The items with the paths of their documents, in the same order; documents that gave none are left out.</summary>
    public ImmutableArray<(string Path, T Item)> Read<T>(IEnumerable<SiteDocument> documents, Func<SiteDocument, ReadContext, T?> read)
        where T : class
    {
        var source = documents.ToArray();
        var items = new T?[source.Length];
        Parallel.For(0, source.Length, i => items[i] = One(source[i], read));
        return [.. source.Zip(items).Where(i => i.Second is not null).Select(i => (i.First.Path, i.Second!))];
    }

    private T? One<T>(SiteDocument document, Func<SiteDocument, ReadContext, T?> read)
        where T : class
    {
        var result = Documents.Read.Of(bag => Guarded(document, read, bag));
        result.Into(context.Bag);
        if (!result.HasErrors)
        {
            if (!document.IsFaulty)
            {
                good.Add(document.Document);
            }

            return result.Value;
        }

        // Its address, date and terms are the current ones, since lists and archives were made from those.
        return loader.LastGood(document.Path, document.Document.Hash) is { } last
            // Its Liquid sees the page's current keys, so the body matches neither the cached one of the old file nor that of the new.
            ? Guarded(document with { Document = last with { Hash = ContentHash.Of(last.Hash, document.Document.Hash) } }, read, new DiagnosticBag())
            : result.Value;
    }

    private T? Guarded<T>(SiteDocument document, Func<SiteDocument, ReadContext, T?> read, DiagnosticBag bag)
        where T : class => Guard.Read(document.Document.Location, bag, () => read(document, context with { Bag = bag }), null);
}
