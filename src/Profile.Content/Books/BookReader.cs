using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Books;

/// <summary>Reads a book (docs/reference/al-folio.md, 2.6).</summary>
internal static class BookReader
{
    public static Schema Schema { get; } = ItemKeys.Common("a book",
        Schema.Text("author", "Who wrote it.", "Mary Somerville"),
        Schema.Text("cover", "A picture of its cover.", "assets/img/somerville.jpg"),
        Schema.Text("olid", "Its number at Open Library; not used here, since pages fetch nothing from elsewhere.", "OL123456M"),
        Schema.Text("isbn", "Its ISBN.", "9780000000002"),
        Schema.Text("buy_link", "Where to buy it.", "https://books.example.org/somerville"),
        Schema.Date("date", "When it was reviewed.", "1835-03"),
        Schema.Date("started", "When reading began.", "1835-02"),
        Schema.Date("finished", "When reading ended.", "1835-03-20"),
        Schema.Text("released", "When it appeared.", "1834"),
        Schema.Number("stars", "From 0 to 5; halves are allowed.", "4.5"),
        Schema.Text("goodreads_review", "Number of the review at Goodreads.", "123456"),
        Schema.Text("status", "Reading, Finished, Queued or another word.", "Finished"));

    /// <summary>The book.</summary>
    public static Book Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        return new Book
        {
            Permalink = context.PermalinkOf(document),
            Title = ItemKeys.Title(fields, document, context),
            Author = fields.Text("author"),
            Cover = context.Picture(fields, "cover", document),
            Released = fields.Text("released"),
            Date = facts.Date,
            Started = fields.Date("started"),
            Finished = fields.Date("finished"),
            Stars = fields.Number("stars") is { } stars ? Math.Clamp(Math.Round(stars * 2) / 2, 0, 5) : null,
            Status = fields.Text("status"),
            BuyLink = context.Link(fields, "buy_link", document),
            Goodreads = fields.Text("goodreads_review") is { } review && review.All(char.IsAsciiDigit)
                ? $"https://www.goodreads.com/review/show/{review}"
                : null,
            Body = context.Body(document),
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
        };
    }
}
