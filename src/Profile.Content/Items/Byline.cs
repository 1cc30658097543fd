using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>What stands under the title of a post or a news item beside its date (al-folio reference 2.4, keys of a post).</summary>
/// <param name="Author">Who wrote it, when it was not the owner; plain text, or null.</param>
/// <param name="Updated">When it was last changed, where the file says so.</param>
/// <param name="Note">The key <c>meta</c>: a few words of the owner's; plain text, or null.</param>
internal sealed record Byline(string? Author, PartialDate? Updated, string? Note)
{
    /// <summary>The keys that it is read from.</summary>
    public static SchemaKey[] Keys { get; } =
    [
        Schema.Text("author", "Who wrote it, when it was somebody else.", "Charles Babbage"),
        Schema.Date("last_updated", "When it was last changed.", "1843-10-05"),
        Schema.Date("last_modified_at", "Jekyll's name of last_updated.", "1843-10-05"),
        Schema.Text("meta", "A few words beside the date.", "Revised twice"),
    ];

    public static Byline Read(Fields fields) => new(fields.Text("author"), fields.Date("last_modified_at") ?? fields.Date("last_updated"), fields.Text("meta"));
}
