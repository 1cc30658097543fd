using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Markup;
using Profile.Feeds;

namespace Profile.Search;

/// <summary><c>/search.json</c>: what the search dialog searches in the browser, with a server or a static host alike. Small enough for a phone.</summary>
internal static class SearchFile
{
    // Characters of each text: the most that the limit for the whole file allows.
    private static readonly int[] TextLengths = [2000, 1000, 500, 200, 0];

    // The JSON around the texts of one document.
    private const int Frame = 48;

    public static string Write(Site site) => Write([.. SearchDocuments.Of(site)]);

    public static string Write(ImmutableArray<SearchDocument> documents)
    {
        var length = TextLengths.FirstOrDefault(l => documents.Sum(d => (long)Size(d, l)) <= ServerLimits.SearchFileBytes);
        var room = ServerLimits.SearchFileBytes;
        return SafeJson.Write(new JsonArray([.. documents.TakeWhile(d => (room -= Size(d, length)) >= 0).Select(d => (JsonNode)Node(d, length))])) + "\n";
    }

    private static JsonObject Node(SearchDocument document, int length) => new()
    {
        ["kind"] = document.Kind,
        ["title"] = document.Title,
        ["url"] = document.Permalink,
        ["text"] = length == 0 ? "" : PlainText.Shorten(document.Text, length),
    };

    private static int Size(SearchDocument document, int length) =>
        Frame + Encoding.UTF8.GetByteCount(document.Kind) + Encoding.UTF8.GetByteCount(document.Title) + document.Permalink.Length
            + Encoding.UTF8.GetByteCount(document.Text.AsSpan(0, Math.Min(length, document.Text.Length)));
}
