using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Projects;

/// <summary>Reads a project (docs/reference/al-folio.md, 2.5).</summary>
internal static class ProjectReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a project",
        Schema.Text("img", "Its picture.", "assets/img/engine.jpg"),
        new SchemaKey("category", ValueKinds.Text | ValueKinds.List, "The group in which it is listed.", Example: "Machines"),
        Schema.Number("importance", "Its place in the list, 1 for the first.", "1"),
        Schema.Text("redirect", "Where the project really is, when it is somewhere else.", "https://example.org/engine"),
        ItemKeys.Contents,
        Schema.Date("date", "The project's date.", "1837"));

    /// <summary>The project, or null when it has no address.</summary>
    public static Project? Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        if ((context.Link(fields, "redirect", document) ?? facts.Redirect ?? context.PermalinkOf(document)) is not { } address)
        {
            return null;
        }

        return new Project
        {
            Permalink = context.PermalinkOf(document),
            Address = address,
            Title = ItemKeys.Title(fields, document, context),
            Description = PlainText.OfField(fields.Text("description")),
            DescriptionHtml = context.DescriptionHtml(fields, document),
            Picture = context.Picture(fields, "img", document),
            Category = fields.Texts("category").FirstOrDefault(c => c.Length > 0),
            Importance = fields.Number("importance"),
            HasContents = ItemKeys.HasContents(fields),
            Date = facts.Date,
            Body = context.Body(document),
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
        };
    }
}
