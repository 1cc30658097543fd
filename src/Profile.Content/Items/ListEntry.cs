using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>An item as lists of dates and titles show it.</summary>
/// <param name="Address">The address at which it is read; null for a book of a collection without pages.</param>
/// <param name="Date">Null for a book with no reading date.</param>
internal sealed record ListEntry(string Title, string? Address, PartialDate? Date, bool IsDraft)
{
    public static ListEntry Of(IContentItem item) => new(item.Title, item.Address, item.Date, item.IsDraft);
}
