using Profile.Content.Documents;

namespace Profile.Content.Markup.Liquid;

/// <summary>A document as Liquid sees it: <c>page</c>, or an item of <c>site.posts</c>.</summary>
/// <param name="Document">The document; every key of its front matter can be reached, whatever its name.</param>
/// <param name="Url">Its address without the base URL, or null when it has no page of its own.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Title">Its title, or null when it has none.</param>
/// <param name="Slug">Its segment of an address.</param>
internal sealed record LiquidPage(Document Document, string? Url, PartialDate? Date, string? Title, string Slug);
