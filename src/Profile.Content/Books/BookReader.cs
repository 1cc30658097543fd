using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Books;

/// <summary>Reads a book (al-folio reference 2.6).</summary>
internal static class BookReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a book",
        Schema.Text("author", "Who wrote it."),
        Schema.Text("cover", "A picture of its cover."),
        Schema.Text("olid", "Its number at Open Library; not used here, since pages fetch nothing from elsewhere."),
        Schema.Text("isbn", "Its ISBN."),
        Schema.Text("buy_link", "Where to buy it."),
        Schema.Date("date", "When it was reviewed."),
        Schema.Date("started", "When reading began."),
        Schema.Date("finished", "When reading ended."),
        Schema.Text("released", "When it appeared."),
        Schema.Number("stars", "0 to 5, halves too."),
        Schema.Text("goodreads_review", "Number of the review at Goodreads."),
        Schema.Text("status", "Reading, Finished, Queued or another word."));

    /// <summary>The book.</summary>
    public static Book? Read(Document document, ReadContext context)
    {
        var fields = context.Fields(document, Schema);
        return new Book
        {
            Permalink = context.PermalinkOf(document),
            Title = ItemKeys.Title(fields, document, context),
            Author = fields.Text("author"),
            Cover = context.Picture(fields, "cover", document),
            Released = fields.Text("released"),
            Date = fields.Date("date"),
            Started = fields.Date("started"),
            Finished = fields.Date("finished"),
            Stars = fields.Number("stars") is { } stars ? Math.Clamp(Math.Round(stars * 2) / 2, 0, 5) : null,
            Status = fields.Text("status"),
            BuyLink = context.Link(fields, "buy_link", document),
            Goodreads = fields.Text("goodreads_review") is { } review && review.All(char.IsAsciiDigit) ? $"https://www.goodreads.com/review/show/{review}" : null,
            Body = context.Body(document),
            Terms = ItemKeys.Terms(fields),
            IsDraft = context.Drafts.Contains(document.Path),
        };
    }
}
