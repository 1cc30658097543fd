using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Loading;

/// <summary>
/// Turns documents into items, on all processors. A document with an error keeps the item of its last good form; the error is still reported. An item is
/// remembered from the last load if everything that it was made of is the same.
/// </summary>
internal sealed class ItemReading(LoadMemory memory, ReadContext context)
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
        var result = memory.Items.Get(document.Path, () => Made(document, read), known => known.Holds(document, context)).Result;
        result.Into(context.Bag);
        if (!result.HasErrors)
        {
            if (!document.IsFaulty)
            {
                good.Add(document.Document);
            }

            return (T?)result.Value;
        }

        // Its address, date and terms are the current ones, since lists and archives were made from those.
        return memory.Files.LastGood(document.Path, document.Document.Hash) is { } last
            // Its Liquid sees the page's current keys, so the body matches neither the cached one of the old file nor that of the new.
            ? Guarded(document with { Document = last with { Hash = ContentHash.Of(last.Hash, document.Document.Hash) } }, read,
                context with { Bag = new DiagnosticBag() })
            : (T?)result.Value;
    }

    private RememberedItem Made<T>(SiteDocument document, Func<SiteDocument, ReadContext, T?> read)
        where T : class
    {
        var bodies = new List<ShownBody>();
        var isAlone = true;
        var result = Documents.Read.Of<object?>(bag => Guarded(document, read, context with
        {
            Bag = bag,
            Rendered = (text, permalink, body) => bodies.Add(new ShownBody(text, permalink, body)),
            Part = (name, whole) =>
            {
                isAlone = false;
                return context.Part(name, whole);
            },
            Paginator = permalink =>
            {
                isAlone &= context.Paginator(permalink) is null;
                return context.Paginator(permalink);
            },
        }));
        return new RememberedItem(document, context.Links, context.ShowsDescription, [.. bodies], isAlone, result);
    }

    private static T? Guarded<T>(SiteDocument document, Func<SiteDocument, ReadContext, T?> read, ReadContext context)
        where T : class => Guard.Read(document.Document.Location, context.Bag, () => read(document, context), null);
}

/// <summary>A body in an item.</summary>
/// <param name="Permalink">The page that shows it.</param>
internal sealed record ShownBody(Document Document, string Permalink, RenderedBody Body);

/// <summary>An item, and what it was made of.</summary>
/// <param name="Links">The addresses and files of the site, and its settings: a different object for each combination of them.</param>
/// <param name="ShowsDescription">Whether the home page's description was shown under the name.</param>
/// <param name="IsAlone">Whether it was made of its own document, without other files or the pages of a list.</param>
/// <param name="Result">The item; null when there is none.</param>
internal sealed record RememberedItem(
    SiteDocument Document, LinkResolver Links, bool ShowsDescription, ImmutableArray<ShownBody> Bodies, bool IsAlone, Read<object?> Result)
{
    /// <summary>Whether a document gives the same item in a load.</summary>
    public bool Holds(SiteDocument document, ReadContext context) => ReferenceEquals(document, Document) && ReferenceEquals(context.Links, Links)
        && context.ShowsDescription == ShowsDescription && IsAlone
        && Bodies.All(b => ReferenceEquals(context.Markup.Render(b.Document, b.Permalink, new DiagnosticBag()), b.Body));
}
