using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Profile.Content;

namespace Profile.Search;

/// <summary>One result; matches are in <c>mark</c> elements, everything else is encoded.</summary>
internal sealed record SearchHit(SearchDocument Document, IHtmlContent Title, IHtmlContent Snippet);

/// <summary>What a search found, best first.</summary>
/// <param name="Site">The site in which it was found.</param>
internal sealed record SearchAnswer(Site Site, SearchQuery Query, ImmutableArray<SearchHit> Hits)
{
    /// <summary>The hits by kind; the kind with the best hit first.</summary>
    public IEnumerable<IGrouping<string, SearchHit>> Groups => Hits.GroupBy(h => h.Document.Kind);
}
