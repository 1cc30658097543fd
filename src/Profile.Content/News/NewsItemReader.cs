using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.News;

/// <summary>Reads a news item (docs/reference/al-folio.md, 2.3 and 7): a date, and either a single line or a title with a text.</summary>
internal static class NewsItemReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a news item",
        [.. Byline.Keys,
        ItemKeys.RelatedPosts,
        Schema.Date("date", "When it happened: 2024, 2024-03 or 2024-03-05.", "1843-09", required: true) with { MayStandInFileName = true },
        Schema.Flag("inline", "Whether the list shows the whole text; when absent, it does so for one paragraph without a title.")]);

    /// <summary>The item.</summary>
    public static NewsItem Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        var body = context.Body(document);
        var title = PlainText.OfField(fields.Text("title"));
        var permalink = context.PermalinkOf(document);
        return new NewsItem
        {
            Permalink = permalink,
            Title = title ?? (permalink is null && body.Text.Length > 0 ? body.Excerpt(80) : ItemKeys.FileTitle(document)),
            Date = facts.Date!.Value,
            Byline = Byline.Read(fields),
            IsInline = fields.Flag("inline") ?? (title is null && body.IsOneParagraph),
            Body = body,
            ShowsRelated = ItemKeys.ShowsRelated(fields, context),
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
        };
    }

    /// <summary>Whether an item of the native layout gets a page: only one of more than a line does; a single line is read in the list.</summary>
    public static bool HasOwnPage(Document document)
    {
        var isInline = document.FrontMatter["inline"] is YamlScalar { Flag: true };
        return !isInline && document.Body.AsSpan().Trim().Contains('\n');
    }
}
