using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Posts;

/// <summary>Reads a post (docs/reference/al-folio.md, 2.4); its date is in the front matter or at the start of its file name.</summary>
internal static class PostReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a post",
        [.. Byline.Keys, .. ItemKeys.Singular, ItemKeys.Contents,
        Schema.Date("date", "When it was published; the date in the file name when absent.", "1843-10-02", required: true) with { MayStandInFileName = true },
        Schema.Flag("citation", "Whether the end of the post says how to cite it.", false),
        Schema.Flag("featured", "Whether it is pinned to the top of the blog.", false),
        ItemKeys.RelatedPosts with { Description = "Whether other posts are listed at its end; when absent, the settings decide." },
        Schema.Text("redirect", "Where the post really is, when it is published elsewhere.", "https://example.org/programs")]);

    /// <summary>The post, or null when it has no address.</summary>
    public static Post? Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        if ((context.Link(fields, "redirect", document) ?? facts.Redirect ?? context.PermalinkOf(document)) is not { } address)
        {
            return null;
        }

        return new Post
        {
            Permalink = context.PermalinkOf(document),
            Address = address,
            Title = ItemKeys.Title(fields, document, context),
            Date = facts.Date!.Value,
            Description = PlainText.OfField(fields.Text("description")),
            DescriptionHtml = context.DescriptionHtml(fields, document),
            Body = context.Body(document),
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
            HasContents = ItemKeys.HasContents(fields),
            Byline = Byline.Read(fields),
            ShowsRelated = fields.Flag("related_posts") ?? context.Settings.RelatedPosts.IsEnabled,
            IsCitable = fields.Flag("citation") ?? false,
            IsFeatured = fields.Flag("featured") ?? false,
        };
    }
}
