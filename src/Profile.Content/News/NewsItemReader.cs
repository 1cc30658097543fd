using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Content.News;

/// <summary>Reads a news item (al-folio reference 2.3 and 7): a date, and either a line or a title with a text.</summary>
internal static class NewsItemReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a news item",
        [.. Byline.Keys,
        Schema.Date("date", "When it happened: 2024, 2024-03 or 2024-03-05.", "1843-09", required: true) with { MayStandInFileName = true },
        Schema.Flag("inline", "Whether the list shows the whole text; by itself, when the text is one paragraph without a title.")]);

    /// <summary>The item, or null with a diagnostic when it has no date that can be read.</summary>
    public static NewsItem? Read(Document document, ReadContext context)
    {
        var fields = context.Fields(document, Schema);
        var written = fields.Date("date");
        if (written is null && fields.Has("date"))
        {
            return null;
        }

        var date = written ?? FileDate.Of(document.Name);
        if (date is null)
        {
            return fields.Missing<NewsItem>("date");
        }

        var body = context.Body(document);
        var title = PlainText.OfField(fields.Text("title"));
        var permalink = context.PermalinkOf(document);
        return new NewsItem
        {
            Permalink = permalink,
            Title = title ?? (permalink is null && body.Text.Length > 0 ? body.Excerpt(80) : ItemKeys.FileTitle(document)),
            Date = date.Value,
            Byline = Byline.Read(fields),
            IsInline = fields.Flag("inline") ?? (title is null && body.IsOneParagraph),
            Body = body,
            Terms = ItemKeys.Terms(fields),
            IsDraft = context.Drafts.Contains(document.Path),
        };
    }
}
