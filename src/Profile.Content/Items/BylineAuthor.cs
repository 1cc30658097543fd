using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Content.Items;

/// <summary>An author of a post (docs/reference/al-folio.md, 2.4: <c>author</c>, or <c>authors</c> of a distill post).</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Url">A page of theirs on another site, or null.</param>
/// <param name="Affiliations">Where they work: the name, and a page on another site or null.</param>
internal sealed record BylineAuthor(string Name, string? Url, ImmutableArray<(string Name, string? Url)> Affiliations)
{
    /// <summary>The list of authors if there is one, else the single author, else nobody. An author without a name is left out.</summary>
    public static ImmutableArray<BylineAuthor> Read(Fields fields)
    {
        var listed = fields.Has("authors") ? fields.List("authors").Select(One).OfType<BylineAuthor>().ToImmutableArray() : [];
        return !listed.IsEmpty ? listed : PlainText.OfField(fields.Text("author")) is { } author ? [new BylineAuthor(author, null, [])] : [];
    }

    private static BylineAuthor? One(YamlNode node) => Named(node) is not var (name, url) ? null
        : new BylineAuthor(name, url, [.. Places((node as YamlMap)?["affiliations"] ?? (node as YamlMap)?["affiliation"])]);

    private static IEnumerable<(string Name, string? Url)> Places(YamlNode? node) =>
        (node is YamlList list ? list.Items : node is null ? [] : [node]).Select(Named).OfType<(string, string?)>();

    // A name alone, or a map of name and url.
    private static (string Name, string? Url)? Named(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => (PlainText.OfField(scalar.Text)!, null),
        YamlMap map when map["name"] is YamlScalar { IsNull: false } name =>
            (PlainText.OfField(name.Text)!, map["url"] is YamlScalar { Text: var url } && WebAddress.Read(url) is not null ? url : null),
        _ => null,
    };
}
