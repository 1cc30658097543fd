using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Content.Items;

/// <summary>The keys that every document may have, with the same meaning for all kinds.</summary>
internal static class ItemKeys
{
    /// <summary>Whether posts are listed at the end of an item. Posts describe the key in other words, since they need no layout for it.</summary>
    public static SchemaKey RelatedPosts { get; } =
        Schema.Flag("related_posts", "Whether posts are listed at its end, if its layout is post; when absent, the settings decide.");

    /// <summary>Whether posts are listed at the end of an item of al-folio's layout <c>post</c>.</summary>
    public static bool ShowsRelated(Fields fields, ReadContext context) =>
        fields.Flag("related_posts") is var written && fields.Text("layout") == "post" && (written ?? context.Settings.RelatedPosts.IsEnabled);

    /// <summary>The common keys (docs/reference/al-folio.md, 2).</summary>
    public static Schema Common(string noun, params SchemaKey[] more) => new Schema(noun,
        Schema.Text("layout", "The theme's layout in al-folio; a file's kind follows from its folder, and the layout decides which parts a page has.", "page"),
        Schema.Text("title", "Its title.", "On programs"),
        Schema.Text("description", "One sentence for lists and search engines.", "What an engine can be told."),
        Schema.Text("permalink", "Its address.", "/programs/"),
        Schema.Text("slug", "The part of its address that identifies it; the file's name when absent.", "programs"),
        Schema.Text("redirect_to", "Where it is now, if it is somewhere else.", "https://example.org/talks"),
        new SchemaKey("related_publications", ValueKinds.Flag | ValueKinds.Text,
            "Whether the publications that its text cites are listed at its end; or the keys of further ones to list.", Example: "menabrea1842, notes1843"),
        Schema.Texts("redirect_from", "Earlier addresses, which lead here.", "/old-talks/"),
        Schema.Flag("published", "Whether it is part of the site; false for a draft, which only a preview shows.", true),
        Schema.Text("lang", "The language of its text, if it is not the site's; the interface on its page is in that language too.", "de"),
        Schema.Texts("tags", "Tags.", "[logic, engines]"),
        Schema.Texts("categories", "Categories.", "[talks]"),
        Schema.Flag("nav", "Whether it is in the navigation.", false),
        Schema.Number("nav_order", "Its place in the navigation, 1 for the first.", "1")).With(noun, more);

    /// <summary>The key of a table of contents (docs/reference/al-folio.md, 2.2, 2.4): <c>toc: true</c>, or a map that says where the table goes.</summary>
    public static SchemaKey Contents
        { get; } = Schema.Any("toc", "Whether a list of headings is shown above the text: true, or a map as in al-folio.", "{sidebar: left}");

    /// <summary>Whether an item shows a table of contents.</summary>
    public static bool HasContents(Fields fields) => fields.Value("toc") switch
    {
        YamlScalar flag => flag.Flag == true,
        // A distill post lists its headings in its front matter.
        YamlList names => names.Items.Length > 0,
        YamlMap places => IsAsked(places["beginning"]) || IsAsked(places["sidebar"]),
        _ => false,
    };

    private static bool IsAsked(YamlNode? place) => place is YamlScalar { IsNull: false, Flag: not false };

    /// <summary>The terms of an item, without duplicates; if the kind has Jekyll's singular keys, their terms come first, and categories follow tags.</summary>
    public static ImmutableArray<Term> Terms(Fields fields)
    {
        var listed = fields.Words("tags").Select(name => new Term("tag", name, Permalink.Slug(name)))
            .Concat(fields.Words("categories").Select(name => new Term("category", name, Permalink.Slug(name))));
        var all = fields.Declares("tag") ? One(fields, "tag").Concat(One(fields, "category")).Concat(listed) : listed;
        return [.. all.Where(t => t.Name.Trim().Length > 0).DistinctBy(t => (t.Taxonomy, TermAddresses.Fold(t.Name))).OrderByDescending(t => t.Taxonomy,
            StringComparer.Ordinal)];
    }

    private static Term[] One(Fields fields, string taxonomy) => fields.Text(taxonomy) is { } name ? [new Term(taxonomy, name, Permalink.Slug(name))] : [];

    /// <summary>Jekyll's singular keys of a post: one term each, including any spaces.</summary>
    public static SchemaKey[] Singular { get; } =
    [
        Schema.Text("tag", "Jekyll's key for a single tag, which may have several words.", "difference engines"),
        Schema.Text("category", "Jekyll's key for a single category, which may have several words.", "public lectures"),
    ];

    /// <summary>The title, or one made from the file's name, with a report that the title is missing.</summary>
    public static string Title(Fields fields, Document document, ReadContext context)
    {
        if (PlainText.OfField(fields.Text("title")) is { Length: > 0 } title)
        {
            return title;
        }

        var fallback = FileTitle(document);
        context.Bag.Report(Diagnostics.Messages.UntitledItem, document.Location, fallback);
        return fallback;
    }

    /// <summary>
    /// A file's name as a title: <c>2024-03-05-my-first_talk.md</c> is "My first talk". In the folder of a checkout's collection it is "My First_talk", as
    /// Jekyll makes it (jekyll/utils.rb).
    /// </summary>
    public static string FileTitle(Document document)
    {
        if (document.Path.StartsWith('_') && document.Collection != "pages")
        {
            return string.Join(' ', FileDate.NameWithout(document.Name).Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Capitalised));
        }

        var words = FileDate.NameWithout(document.Name).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? document.Name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
