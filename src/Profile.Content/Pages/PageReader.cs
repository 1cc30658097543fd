using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Pages;

/// <summary>Reads a page of the owner's own (al-folio reference 2.2).</summary>
internal static class PageReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a page");

    /// <summary>The page, or null when its address went to another file.</summary>
    public static Page? Read(Document document, ReadContext context)
    {
        if (context.PermalinkOf(document) is not { } permalink)
        {
            return null;
        }

        var fields = context.Fields(document, Schema);
        return new Page
        {
            Permalink = permalink,
            Title = ItemKeys.Title(fields, document, context),
            Description = fields.Text("description"),
            Body = context.Body(document),
            Terms = ItemKeys.Terms(fields),
            IsInNavigation = fields.Flag("nav") ?? false,
            NavigationOrder = fields.Number("nav_order"),
        };
    }
}
