using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Items;

/// <summary>What a reader needs in addition to its document: everything that was settled before the first item is read.</summary>
internal sealed record ReadContext(SiteSettings Settings, RouteTable Routes, AssetTable Assets, LinkResolver Links, MarkupRenderer Markup, DiagnosticBag Bag)
{
    /// <summary>Returns another file of the site by its name, for pages that are assembled from several; null when there is none.</summary>
    /// <remarks>The second argument is the document that refers to it.</remarks>
    public Func<string, Document, Document?> Part { get; init; } = (_, _) => null;

    /// <summary>Whether our pages add to a text (the native layout); pages of a checkout already contain everything.</summary>
    public bool CompletesPages { get; init; }

    /// <summary>Whether the description of the home page is shown under the name, as in al-folio's first generation.</summary>
    public bool ShowsDescription { get; init; }

    /// <summary>Finds Liquid's <c>paginator</c> for the page at an address; null when the page is not paginated.</summary>
    public Func<string, LiquidPaginator?> Paginator { get; init; } = _ => null;

    /// <summary>Receives each body that a reader asks for: the text, and the address of the page that shows it.</summary>
    public Action<Document, string, RenderedBody> Rendered { get; init; } = (_, _, _) => { };

    /// <summary>A document's front matter, opened with its kind's schema.</summary>
    public Fields Fields(Document document, Schema schema) => new(document.FrontMatter, schema, Bag, Settings.TimeZone);

    /// <summary>The permalink of the document's own page; null when it has none or lost it to another file.</summary>
    public string? PermalinkOf(Document document) => Routes.PermalinkOf(document.Path);

    /// <summary>The rendered body; relative links are relative to the document's page, or to the root when it has none.</summary>
    public RenderedBody Body(Document document) => Body(document, PermalinkOf(document) ?? "/");

    /// <summary>The rendered body as it appears on the page at a permalink.</summary>
    public RenderedBody Body(Document document, string permalink)
    {
        var body = Markup.Render(document, permalink, Bag);
        Rendered(document, permalink, body);
        return body;
    }

    /// <summary>The URL of the picture given by a key, reported when it does not exist; null for none.</summary>
    public string? Picture(Fields fields, string key, Document document)
    {
        if (fields.Text(key) is not { } picture)
        {
            return null;
        }

        foreach (var path in new[] { picture, $"/{picture.TrimStart('/')}", $"/assets/img/{picture}", $"/assets/images/{picture}" })
        {
            var resolved = Links.Resolve(path, "/", document.Path);
            if (resolved is { Href: { } href, Problem: null } && (href.Contains("://", StringComparison.Ordinal) || Links.AssetAt(href) is not null))
            {
                return href;
            }
        }

        Bag.Report(Messages.MissingAsset, fields.LocationOf(key), picture,
            Suggestion.For(picture,
                Assets.All.Where(a => a.MediaType.StartsWith("image/", StringComparison.Ordinal)).Select(a => Path.GetFileName(a.File.Path))));
        return null;
    }

    /// <summary>The URL given by a key, reported when it leads nowhere; null when it is absent or may not be published.</summary>
    public string? Link(Fields fields, string key, Document document)
    {
        if (fields.Value(key) is not YamlScalar { Flag: null, Text: var target })
        {
            return null;
        }

        var resolved = Links.Resolve(target, "/", document.Path);
        if (resolved.Problem is { } problem)
        {
            Bag.Report(problem, fields.LocationOf(key), target, Links.Suggest(target));
        }

        return resolved.Href;
    }

    /// <summary>
    /// The description above an item's text, as HTML; null when it is absent. It is words, except in a checkout, whose theme prints it unescaped: there its
    /// <see cref="InlineMarkup"/> is kept. The theme's layout of posts has it in lists and for search engines only (docs/reference/al-folio.md, 2.4).
    /// </summary>
    public string? DescriptionHtml(Fields fields, Document document) =>
        !CompletesPages && fields.Text("layout") == "post" ? null
        : PlainText.OfField(fields.Text("description")) is not { Length: > 0 } words ? null
        : CompletesPages ? HtmlText.Encode(words)
        : Markup.InlineHtml(fields.Text("description")!, fields.LocationOf("description"), PermalinkOf(document) ?? "/", Bag);

    /// <summary>The HTML of a front matter value, or null when it is absent.</summary>
    public string? Html(Fields fields, string key, Document document) =>
        fields.Text(key) is { } html ? Markup.Fragment(html, fields.LocationOf(key), PermalinkOf(document) ?? "/", Bag) : null;
}
