using Fluid.Values;
using Profile.Content.Documents;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Values;

/// <summary>A page or an item of a collection: Jekyll's own keys first, then every key of the front matter.</summary>
/// <param name="page">The page.</param>
/// <param name="isRunning">True for the page being rendered, whose keys are recorded one by one; other pages are reached through their collection, which is
/// recorded.</param>
internal sealed class PageValue(LiquidPage page, bool isRunning = false) : LiquidObject
{
    private static readonly string[] OwnKeys = ["title", "url", "date", "path", "name", "id", "slug", "collection", "categories", "tags"];

    public LiquidPage Page => page;

    public override IEnumerable<string> Keys => OwnKeys.Union(page.Document.FrontMatter.Entries.Select(e => e.Key), StringComparer.Ordinal);

    public override bool IsData => false;

    public override bool Equals(FluidValue? other) => other is PageValue o && o.Page.Document.Path == page.Document.Path;

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(page.Document.Path);

    public override FluidValue? Find(string key, LiquidRun run)
    {
        if (isRunning)
        {
            run.Note(new PageRead(key));
        }

        var document = page.Document;
        return key switch
        {
            "url" => LiquidValue.Of(page.Url),
            "date" => page.Date is { } date ? DateValue.Of(date, run.Host.Zone) : Written(key),
            "title" => LiquidValue.Of(page.Title),
            // For a page the front matter's own key counts (jekyll/page.rb); for an item of a collection, the path of its file.
            "path" when !IsInCollection => Written(key) ?? LiquidValue.Of(document.Path),
            "path" or "relative_path" => LiquidValue.Of(document.Path),
            "name" => Written(key) ?? LiquidValue.Of(System.IO.Path.GetFileName(document.Path)),
            "basename" => LiquidValue.Of(document.Name),
            "ext" => LiquidValue.Of(System.IO.Path.GetExtension(document.Path)),
            "dir" => LiquidValue.Of(page.Url is { } url ? url[..(url.LastIndexOf('/') + 1)] : null),
            "id" => Written(key) ?? (IsInCollection ? LiquidValue.Of(Id) : null),
            "slug" => LiquidValue.Of(page.Slug),
            "collection" => Written(key) ?? (IsInCollection ? LiquidValue.Of(document.Collection) : null),
            "draft" => Written(key) ?? LiquidValue.Of(false),
            "categories" or "tags" => Words(key, key == "tags" ? "tag" : "category"),
            "content" => LiquidValue.Of(run.Content(page)),
            "excerpt" => Written(key) ?? LiquidValue.Of(Excerpt(run)),
            "next" => Written(key) ?? Neighbour(run, 1),
            "previous" => Written(key) ?? Neighbour(run, -1),
            _ => Written(key),
        };
    }

    private bool IsInCollection => page.Document.Collection is not ("" or "pages");

    // Jekyll's Document#id: the folder of the address and the slug, without extension.
    private string? Id => page.Url?.TrimEnd('/') is { } url ? $"{url[..Math.Max(0, url.LastIndexOf('/'))]}/{page.Slug}" : null;

    private FluidValue? Written(string key) => page.Document.FrontMatter.Entry(key) is { } entry ? LiquidValue.Of(entry.Value) : null;

    // Jekyll::Utils.pluralized_array_from_hash: "a b" is two values, and so is [a, b]; the singular key comes first.
    private FluidValue? Words(string key, string singular)
    {
        if (!IsInCollection && page.Document.FrontMatter.Entry(key) is null)
        {
            return key == "tags" || key == "categories" ? LiquidValue.Of([]) : null;
        }

        var words = new List<FluidValue>();
        if (page.Document.FrontMatter[singular] is YamlScalar { IsNull: false } one)
        {
            words.Add(LiquidValue.Of(one.Text));
        }

        switch (page.Document.FrontMatter[key])
        {
            case YamlList list:
                words.AddRange(list.Items.Where(i => !i.IsNull).Select(i => i is YamlScalar scalar ? LiquidValue.Of(scalar.Text) : LiquidValue.Of(i)));
                break;
            case YamlScalar { IsNull: false } text:
                words.AddRange(text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LiquidValue.Of));
                break;
        }

        return LiquidValue.Of([.. words.DistinctBy(ValueText.Of)]);
    }

    private string Excerpt(LiquidRun run)
    {
        var body = page.Document.Body.TrimStart();
        var end = body.IndexOf("\n\n", StringComparison.Ordinal);
        var first = PageContents.Raw(page with { Document = page.Document with { Body = end < 0 ? body : body[..end] } });
        return page.Document.IsMarkdown ? run.Host.Markdownify(first) : first;
    }

    private PageValue? Neighbour(LiquidRun run, int step) => run.Site.Site.Neighbour(page, step, run) is { } other ? new PageValue(other) : null;
}
