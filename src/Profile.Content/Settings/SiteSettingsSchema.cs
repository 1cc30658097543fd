using Profile.Content.Documents;

namespace Profile.Content.Settings;

/// <summary>The keys of the settings file (docs/reference/al-folio.md, 5.7), with what each means and an example.</summary>
internal static class SiteSettingsSchema
{
    public static Schema Collection { get; } = new("a collection",
        Schema.Flag("output", "Whether each item has a page of its own.", true),
        Schema.Text("permalink", "Pattern of the items' addresses.", "/lectures/:title/"),
        Schema.Text("sort_by", "The key by which items are sorted.", "date"));

    public static Schema Default { get; } = new("a default",
        Schema.Map("scope", "Which files get this front matter.",
            new Schema("a scope", Schema.Text("path", "The folder of the files.", "projects"), Schema.Text("type", "A collection.", "projects"))),
        Schema.Map("values", "The front matter that those files get where they have none of their own.", "{toc: true}"));

    public static Schema Security { get; } = new("the security contact",
        Schema.Text("contact", "An e-mail address (mailto:…), or the address of a page.", "mailto:security@example.org", required: true),
        Schema.Date("expires", "A date, at most a year ahead.", "2027-05-01", required: true));

    /// <summary>The keys of the settings file that the product itself reads; others are available to Liquid as <c>site.X</c>.</summary>
    public static Schema Site { get; } = new("the site settings",
        Schema.Text("title", "The name of the site; the owner's name when absent or 'blank'.", "Ada Lovelace"),
        Schema.Text("name", "The owner's name as one text; when absent, first, middle and last name together.", "Ada Lovelace"),
        Schema.Texts("first_name", "The owner's first name, or a list of its spellings in author lists.", "[Ada, A.]"),
        Schema.Text("middle_name", "The owner's middle name.", "King"),
        Schema.Texts("last_name", "The owner's last name, or a list of its spellings in author lists.", "Lovelace"),
        Schema.Text("description", "One sentence about the site, for search engines and feeds.", "Notes on the Analytical Engine."),
        Schema.Text("keywords", "Words for search engines, which no longer read them; not used here.", "analysis, engines"),
        Schema.Text("url", "Where the site is public; needed for absolute addresses in feeds and the sitemap.", "https://ada.example.org"),
        Schema.Text("baseurl",
            "What links to your own pages begin with, as in Jekyll; the server still answers at the root, and an export at its --base-path.",
            "/lab"),
        Schema.Text("lang", "The language of the content, such as de or pt-BR.", "de", @default: "en"),
        Schema.Texts("languages", "The languages of a checkout with jekyll-polyglot, of which one is shown.", "[en, de]"),
        Schema.Text("default_lang", "Which of these languages is shown; the first when absent.", "en"),
        Schema.Text("timezone", "A time zone; dates with an offset are shown in it.", "Europe/Zurich", @default: "UTC"),
        Schema.Text("accent", "The accent colour.", "\"#2a5db0\""),
        Schema.Text("icon", "An emoji, or a picture in assets/img/.", "⚙️"),
        Schema.Text("apple_touch_icon", "A picture in assets/img/ or a path, for a phone's home screen; when absent, the icon if it is a PNG.", "ada-180.png"),
        Schema.Map("security", "Whom to tell about a security problem, for /.well-known/security.txt.", Security),
        Schema.Html("contact_note", "HTML below the social links.", "Letters are answered <em>weekly</em>."),
        Schema.Html("footer_text", "HTML in the footer.", "Set in <em>Bulmer</em>."),
        Schema.Text("impressum_path", "The address of the page that says who is responsible for the site, for a link in the footer.", "/impressum/"),
        Schema.Flag("footer_fixed", "Whether al-folio keeps the footer at the bottom of the window; not used here.", true),
        Schema.Flag("future", "Whether posts with a date in the future are shown before that day.", false),
        Schema.Flag("enable_math", "Whether formulas are rendered; if not, their source is shown.", true),
        Schema.Flag("enable_navbar_social", "Whether the social links are under the name on a home page that does not have them at its end.", false),
        Schema.Map("math", "Mathematics: macros, a map of names to TeX.", "{macros: {R: '\\mathbb{R}'}}"),
        Schema.Text("permalink", "Pattern of the addresses of posts and pages that have no permalink.", "/:year/:title/"),
        new SchemaKey("collections", ValueKinds.Map | ValueKinds.List, "Folders of items of your own.",
            Keys: new Schema("the collections") { Others = Schema.Map("", "A collection.", Collection) },
            Example: "{lectures: {permalink: \"/lectures/:title/\"}}"),
        Schema.Texts("exclude", "Files that are not read, such as notes/ or *.draft.md; * and ** are wildcards.", "[notes/, \"*.draft.md\"]"),
        Schema.Texts("include", "Jekyll's list of folders to read despite their names; not used here.", "[_pages]"),
        Schema.List("defaults", "Front matter for many files at once.", Default),
        Schema.Number("news_limit", "How many news items the home page shows.", "5"),
        new SchemaKey("announcements", ValueKinds.Flag | ValueKinds.Map, "News on the home page: enabled, scrollable, limit.",
            Example: "{limit: 5, scrollable: true}"),
        new SchemaKey("latest_posts", ValueKinds.Flag | ValueKinds.Map, "Posts on the home page: enabled, scrollable, limit.", Example: "{limit: 3}"),
        Schema.Map("scholar", "Bibliography settings.", new Schema("the bibliography settings",
            Schema.Texts("first_name", "The owner's first name in author lists, or a list of its spellings.", "[Ada, A.]"),
            Schema.Texts("last_name", "The owner's last name in author lists, or a list of its spellings.", "Lovelace"),
            Schema.Text("bibliography", "The file whose entries are listed.", "papers.bib"),
            Schema.Text("group_by", "What publications are grouped by in lists: year, type, or a field such as topic; 'none' for a single list.", "type"),
            Schema.Text("group_order", "The order of the groups: ascending or descending.", "ascending"))),
        Schema.List("filtered_bibtex_keywords", "Fields that the citation of a publication does not show.", "[abstract, keywords]"),
        new SchemaKey("external_services", ValueKinds.Map | ValueKinds.Flag, "al-folio's addresses of services; not used here.", Example: "{badges: true}"),
        Schema.List("external_sources", "Posts that are published elsewhere, by source: name, and posts with url, title and published_date.",
            "[{name: The Examiner, posts: [{url: \"https://examiner.example.org/engine\", title: The Engine, published_date: 1843-10-02}]}]"),
        Schema.Flag("lsi", "Whether the posts listed at the end of a post are those most similar to it, rather than the newest.", true),
        Schema.Map("related_blog_posts", "The posts listed at the end of a post: whether there are any (enabled), and how many (max_related).",
            "{enabled: true, max_related: 3}"),
        Schema.Map("pagination", "How the list of posts, and each page with a pagination key, is divided into pages: per_page, permalink.", "{per_page: 10}"),
        Schema.Number("max_author_limit", "How many authors of a publication a list shows at first; a click on the number of the others shows them.", "3"),
        Schema.Text("blog_name", "The name of the blog, on the blog page of an al-folio checkout.", "Notes"),
        Schema.Text("blog_description", "The description of the blog, on the blog page of an al-folio checkout.", "What an engine can be told."));
}
