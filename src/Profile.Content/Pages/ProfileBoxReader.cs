using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>Reads the box with portrait and address, on the home page and for the people of a page of layout <c>profiles</c>.</summary>
internal static class ProfileBoxReader
{
    public static Schema Schema { get; } = new("the home page's profile",
        Documents.Schema.Text("align", "The side of the portrait.", @default: "right", values: ["left", "right", "center"]),
        Documents.Schema.Text("image", "The portrait, a file in assets/img/ or a path.", "ada.jpg"),
        Documents.Schema.Text("image_dark", "The portrait for the dark colour scheme, if there is another one.", "ada-dark.jpg"),
        Documents.Schema.Text("image_alt", "What the portrait shows; the owner's name when absent.", "Ada in 1836"),
        Documents.Schema.Flag("image_circular", "Whether the portrait is cropped to a circle.", false),
        new SchemaKey("more_info", ValueKinds.Text | ValueKinds.Flag, "HTML below the portrait, such as an office address.", IsHtml: true,
            Example: "<p>12 St James's Square</p>"),
        new SchemaKey("address", ValueKinds.Text | ValueKinds.Flag, "Older name for more_info.", IsHtml: true, Example: "<p>12 St James's Square</p>"));

    public static Schema PersonSchema { get; } = Schema.With("a person",
        Documents.Schema.Text("name", "The person's name, which describes the portrait when image_alt is absent.", "Charles Babbage"),
        Documents.Schema.Text("image_alt", "What the portrait shows; when absent, the person's name, or else the title of the file in content.",
            "Babbage in 1833"),
        Documents.Schema.Text("content", "The file with the person's text.", "babbage.md"));

    /// <summary>One of the people of a page.</summary>
    public static Person Person(YamlMap map, Document document, ReadContext context, Func<string, Document?> part)
    {
        var fields = new Fields(map, PersonSchema, context.Bag);
        var text = fields.Text("content") is { } file ? part(file) : null;
        var name = fields.Text("name") ?? (text?.FrontMatter["title"] is YamlScalar { IsNull: false } title ? title.Text : null);
        return new Person(Read(fields, document, context, PlainText.OfField(name) ?? ""),
            text is null ? RenderedBody.Empty : context.Body(text, context.PermalinkOf(document) ?? "/"));
    }

    /// <summary>The box; an empty one if there are no keys.</summary>
    /// <param name="name">The name of the person in the portrait: its alternative text if the owner gives none. May be empty.</param>
    public static ProfileBox Read(Fields? profile, Document document, ReadContext context, string name)
    {
        if (profile is null)
        {
            return new ProfileBox(Align.Right, null, "", false, null);
        }

        var align = profile.Text("align") switch { "left" => Align.Left, "center" => Align.Center, _ => Align.Right };
        var moreInfo = Html(profile, "more_info") ?? Html(profile, "address");
        var picture = context.Picture(profile, "image", document);
        return new ProfileBox(align, picture, profile.Text("image_alt") ?? name, profile.Flag("image_circular") ?? false, moreInfo)
        {
            DarkPicture = context.Picture(profile, "image_dark", document),
        };

        // Both false and an empty value mean that there is none (docs/reference/al-folio.md, 2.1).
        string? Html(Fields fields, string key) =>
            fields.Value(key) is YamlScalar { Flag: null, Text: var html } ? context.Markup.Fragment(html, fields.LocationOf(key), "/", context.Bag) : null;
    }
}
