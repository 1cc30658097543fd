using Profile.Content.Cv;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Pages;
using Profile.Content.Publications;
using Profile.Content.Settings;

namespace Profile.Content;

/// <summary>What an editor can know about one kind of content file: its keys, as declared by the reader of that kind.</summary>
/// <param name="Name">Its name on the command line and as a file: <c>site</c>, <c>site.json</c>.</param>
/// <param name="Files">The files that it applies to.</param>
/// <param name="IsFrontMatter">True when it applies to the front matter between the <c>---</c> lines, false when it applies to the whole file.</param>
/// <param name="Schema">The keys.</param>
internal sealed record ContentSchema(string Name, string Files, bool IsFrontMatter, Schema Schema)
{
    public static IReadOnlyList<ContentSchema> All { get; } =
    [
        new("site", "site.yml", false, SiteSettingsSchema.Site),
        new("experience", "experience.yml", false, CvSchemas.Root),
        new("socials", "data/socials.yml", false, Account.Schema),
        new("coauthors", "data/coauthors.yml", false, PublicationOptionsReader.CoauthorsSchema),
        new("venues", "data/venues.yml", false, PublicationOptionsReader.VenuesSchema),
        new("home", "about.md", true, HomePageReader.Schema),
        .. Kinds.All.Where(k => k.Schema is not null).Select(k => new ContentSchema(k.Word, $"{k.Collection}/*.md", true, k.Schema!)),
    ];

    /// <summary>The schema of that name, or null.</summary>
    public static ContentSchema? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>The schema as JSON Schema text.</summary>
    public string ToJson() => JsonSchemaRenderer.Write(Schema, IsFrontMatter ? $"Front matter of {Files}" : Files);
}
