using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>Reads one of the owner's own pages (docs/reference/al-folio.md, 2.2), or an item of a collection that has no reader of its own.</summary>
internal static class PageReader
{
    private static readonly Schema Child = new("an entry of the drop-down",
        Schema.Text("title", "The name of the entry; 'divider' for a line.", "Talks"),
        Schema.Text("permalink", "Where it leads.", "/talks/"));

    public static Schema Schema { get; } = ItemKeys.Common("a page",
        [
        Schema.Html("description", "One sentence of HTML under the title; its words are for lists and search engines.", "What an engine can be <em>told</em>."),
        Schema.Date("date", "The page's date.", "1843-09-05"),
        Schema.Flag("dropdown", "Whether it opens a list of pages in the navigation.", false),
        Schema.List("children", "The pages of that list.", Child),
        new SchemaKey("cv_pdf", ValueKinds.Text | ValueKinds.Flag, "The CV as a file, on a page of layout cv.", Example: "cv.pdf"),
        Schema.Text("cv_format", "Which CV file is shown if there are two, on a page of layout cv.", values: ["rendercv", "jsonresume"]),
        Schema.Map("pagination", "Lists posts, or the items of a collection, divided into pages.", new Schema("the pagination",
            Schema.Flag("enabled", "Whether pagination is on.", false),
            Schema.Text("collection", "What is listed: posts, or another collection.", "posts"),
            Schema.Text("permalink", "Pattern of the addresses of the later pages.", "/page/:num/"),
            Schema.Text("sort_field", "The key that items of a collection other than posts are sorted by.", "title", @default: "date"),
            Schema.Flag("sort_reverse", "Whether the order is reversed.", false),
            Schema.Number("per_page", "How many entries are on each page.", "5", @default: "10"))),
        Schema.Flag("list",
            "Whether a page at the address of a list, such as /publications/, has that list below its text; when absent, it does if the text has no Liquid."),
        Schema.Text("cv_data", "The data file with the CV, on a page of layout cv; the site's CV when absent.", "cv_long"),
        Schema.List("profiles", "The people of a page of layout profiles.", ProfileBoxReader.PersonSchema),
        ItemKeys.Contents,
        ItemKeys.RelatedPosts,
        Schema.Any("redirect", "Where the page really is.", "https://example.org/talks"),
        .. HomePageReader.Parts, .. Byline.Keys]);

    /// <summary>The page, or null when another file took its address or when it only redirects.</summary>
    public static Page? Read(SiteDocument source, ReadContext context) =>
        context.PermalinkOf(source.Document) is { } permalink ? Read(source, context, permalink) : null;

    /// <summary>A later page of a paginated list; only the first page reports diagnostics.</summary>
    /// <param name="permalink">Its address.</param>
    public static Page ReadLater(SiteDocument source, ReadContext context, string permalink) =>
        Read(source, context with { Bag = new DiagnosticBag(), Part = (_, _) => null }, permalink);

    private static Page Read(SiteDocument source, ReadContext context, string permalink)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        var isPage = document.Collection == "pages";
        var body = context.Body(document, permalink);
        var layout = body.Frame ?? fields.Text("layout") ?? "page";
        return new Page
        {
            Permalink = permalink,
            Collection = document.Collection,
            Title = isPage ? ItemKeys.Title(fields, document, context) : PlainText.OfField(fields.Text("title")) ?? ItemKeys.FileTitle(document),
            Layout = layout,
            Description = PlainText.OfField(fields.Text("description")),
            DescriptionHtml = layout == "post" && !context.CompletesPages ? null : context.Html(fields, "description", document),
            Body = body,
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
            Date = facts.Date,
            List = List(document, permalink, context),
            HasListBelow = context.CompletesPages && isPage && body.Frame is null
                && (fields.Flag("list") ?? !(document.Body.Contains("{%", StringComparison.Ordinal) || document.Body.Contains("{{", StringComparison.Ordinal))),
            Children = fields.Flag("dropdown") == true
                ? [.. fields.List("children").OfType<YamlMap>().Select(m => ChildOf(m, document, context)).OfType<NavigationItem>()]
                : [],
            CvFile = CvFile(fields, document, context),
            People = body.Frame is not null ? [] : [.. fields.List("profiles").OfType<YamlMap>()
                .Select(m => ProfileBoxReader.Person(m, document, context, name => context.Part(name, document)))],
            About = layout == "about" ? HomePageReader.Read(document, context with { Bag = new DiagnosticBag() }) : null,
            Byline = layout is "post" or "distill" ? Byline.Read(fields) : null,
            ShowsRelated = ItemKeys.ShowsRelated(fields, context),
            CvData = layout == "cv" ? fields.Text("cv_data") : null,
            HasContents = ItemKeys.HasContents(fields),
        };
    }

    private static PagedList? List(Document document, string permalink, ReadContext context)
    {
        if (!context.CompletesPages || document.Body.Contains("paginator", StringComparison.Ordinal) || context.Paginator(permalink) is not { } paginator)
        {
            return null;
        }

        return new PagedList(
            [.. paginator.Posts.Select(p => new PagedListEntry(p.Title ?? p.Document.Name, p.Url, p.Date,
                p.Document.FrontMatter["description"] is YamlScalar { IsNull: false } text ? PlainText.OfField(text.Text) : null))],
            new PagePlace(paginator.Page, paginator.TotalPages, paginator.PreviousPath, paginator.NextPath),
            paginator.Posts.Select(p => p.Document.Collection).FirstOrDefault());
    }

    private static NavigationItem? ChildOf(YamlMap map, Document document, ReadContext context)
    {
        var fields = new Fields(map, Child, context.Bag);
        return fields.Text("title") is { } title and not "divider" && context.Link(fields, "permalink", document) is { } href
            ? new NavigationItem(title, href)
            : null;
    }

    // Some generations give a file in assets/pdf/, others a whole path (docs/reference/al-folio.md, 5.5).
    private static string? CvFile(Fields fields, Document document, ReadContext context)
    {
        if (fields.Value("cv_pdf") is not YamlScalar { Flag: null, Text: var file })
        {
            return null;
        }

        var inFolder = context.Links.Resolve($"/assets/pdf/{file}", "/", document.Path);
        return inFolder is { Problem: null } && !file.Contains("://", StringComparison.Ordinal) ? inFolder.Href : context.Link(fields, "cv_pdf", document);
    }
}
