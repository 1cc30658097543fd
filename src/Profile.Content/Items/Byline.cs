using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>What follows the title of a post or a news item beside its date (docs/reference/al-folio.md, 2.4, keys of a post).</summary>
/// <param name="Authors">Who wrote it, unless it was the owner alone.</param>
/// <param name="Updated">When it was last changed, if the file says so.</param>
/// <param name="Note">The key <c>meta</c>: a short note by the owner; plain text, or null.</param>
internal sealed record Byline(ImmutableArray<BylineAuthor> Authors, PartialDate? Updated, string? Note)
{
    /// <summary>The keys that hold it.</summary>
    public static SchemaKey[] Keys { get; } =
    [
        Schema.Text("author", "Who wrote it, if it was not the owner.", "Charles Babbage"),
        Schema.List("authors", "Who wrote it, in a distill post: name, url, affiliations with name and url.",
            "[{name: Ada Lovelace, affiliations: {name: London}}]"),
        Schema.Date("last_updated", "When it was last changed.", "1843-10-05"),
        Schema.Date("last_modified_at", "Jekyll's name for last_updated.", "1843-10-05"),
        Schema.Text("meta", "A few words beside the date.", "Revised twice"),
    ];

    public static Byline Read(Fields fields) =>
        new(BylineAuthor.Read(fields), fields.Date("last_modified_at") ?? fields.Date("last_updated"), fields.Text("meta"));
}
