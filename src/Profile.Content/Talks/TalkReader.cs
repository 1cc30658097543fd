using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Talks;

/// <summary>Reads a talk, including those in other themes' <c>_talks</c> folders (venue, location).</summary>
internal static class TalkReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a talk",
        Schema.Date("date", "When it is: 2024, 2024-03, 2024-03-05 or 2024-03-05 14:00.", "1840-09-10"),
        Schema.Date("end", "Its last day, or the time at which it is over.", "1840-09-12"),
        Schema.Text("event", "The conference, seminar or lecture series.", "Meeting of Italian scientists"),
        Schema.Text("venue", "Another name for event.", "Academy of Sciences"),
        Schema.Text("event_url", "The event's own site.", "https://example.org/turin"),
        Schema.Text("url", "Another name for event_url.", "https://example.org/turin"),
        Schema.Text("place", "Where it is.", "Turin"),
        Schema.Text("location", "Another name for place.", "Turin"),
        Schema.Text("slides", "The slides: a file or an address.", "assets/pdf/slides.pdf"),
        Schema.Text("video", "A recording.", "https://video.example.org/turin"),
        Schema.Text("abstract", "What it is about; the text below the front matter may say it instead.", "An engine that weaves algebra."),
        ItemKeys.Contents);

    /// <summary>The talk.</summary>
    public static Talk Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        var permalink = context.PermalinkOf(document);
        return new Talk
        {
            Permalink = permalink,
            Address = facts.Redirect ?? permalink,
            Title = ItemKeys.Title(fields, document, context),
            Date = facts.Date,
            End = facts.End,
            Event = Words("event") ?? Words("venue"),
            EventUrl = context.Link(fields, "event_url", document) ?? context.Link(fields, "url", document),
            Place = Words("place") ?? Words("location"),
            Slides = context.Link(fields, "slides", document),
            Video = context.Link(fields, "video", document),
            Description = Words("description"),
            DescriptionHtml = context.DescriptionHtml(fields, document),
            Abstract = fields.Text("abstract") is { } text ? context.Markup.Words(text, fields.LocationOf("abstract"), context.Bag) : null,
            HasContents = ItemKeys.HasContents(fields),
            Body = context.Body(document),
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
        };

        string? Words(string key) => PlainText.OfField(fields.Text(key)) is { Length: > 0 } words ? words : null;
    }
}
