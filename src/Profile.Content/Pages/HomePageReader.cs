using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Settings;

namespace Profile.Content.Pages;

/// <summary>
/// Reads the home page of every al-folio generation (docs/reference/al-folio.md, 2.1, 5.1, 5.2): its options are in the page, or in older sites in the
/// settings.
/// </summary>
internal static class HomePageReader
{
    /// <summary>The keys of the parts beside its text; any page of layout <c>about</c> has them too.</summary>
    public static ImmutableArray<SchemaKey> Parts { get; } =
    [
        Schema.Html("subtitle", "A line of HTML under the name.", "Countess of <em>Lovelace</em>"),
        Schema.Text("pronunciation", "A recording of the owner's name, which a button beside it plays.", "assets/audio/ada.mp3"),
        Schema.Map("profile", "The portrait and the text below it.", ProfileBoxReader.Schema),
        new SchemaKey("news", ValueKinds.Flag | ValueKinds.Map, "Whether news is listed.", Keys: ListDisplay.Schema, Example: "{limit: 5}"),
        new SchemaKey("announcements", ValueKinds.Flag | ValueKinds.Map, "Whether news is listed, how many, and whether the list scrolls.",
            Keys: ListDisplay.Schema, Example: "{limit: 5, scrollable: true}"),
        new SchemaKey("latest_posts", ValueKinds.Flag | ValueKinds.Map, "Whether the newest posts are listed, how many, and whether the list scrolls.",
            Keys: ListDisplay.Schema, Example: "{limit: 3}"),
        Schema.Flag("selected_papers", "Whether papers marked selected = {true} are listed.", false),
        Schema.Flag("social", "Whether social links are shown at the end.", false),
    ];

    public static Schema Schema { get; } = ItemKeys.Common("the home page", [Schema.Text("permalink", "Its address: that of the site.", "/"), .. Parts]);

    /// <summary>The home page from a document; a document without keys gives a page with only its body.</summary>
    public static HomePage Read(Document document, ReadContext context)
    {
        var fields = context.Fields(document, Schema);
        var settings = new Fields(context.Settings.Map, SiteSettingsSchema.Site, new DiagnosticBag());
        var body = context.Body(document);
        var profile = ProfileBoxReader.Read(fields.Open("profile"), document, context, context.Settings.Owner.Display);
        // If the owner has a layout for this page, it shows these parts where the owner wants them.
        var isOurs = body.Frame is null;
        return new HomePage
        {
            Title = PlainText.OfField(fields.Text("title")) ?? "About",
            Subtitle = body.Parts.HasFlag(HomeParts.Subtitle) ? null
                : context.Html(fields, "subtitle", document) ?? (context.ShowsDescription ? context.Html(fields, "description", document) : null),
            // A path as for a picture: from the root, or a complete address.
            Pronunciation = context.Picture(fields, "pronunciation", document),
            Description = PlainText.OfField(fields.Text("description")),
            Profile = body.Parts.HasFlag(HomeParts.Profile) ? profile with { MoreInfo = null } : profile,
            Body = body,
            News = isOurs ? News(fields, settings) : ListDisplay.Off,
            LatestPosts = (isOurs ? ListDisplay.Read(fields, "latest_posts") ?? ListDisplay.Read(settings, "latest_posts") : null) ?? ListDisplay.Off,
            SelectedPapers = isOurs && (fields.Flag("selected_papers") ?? false),
            Social = Social(fields, settings, body),
        };
    }

    // al-folio shows the accounts in the header only on the home page.
    private static SocialPlace Social(Fields page, Fields settings, RenderedBody body) =>
        body.Parts.HasFlag(HomeParts.SocialAtHead) ? SocialPlace.Head
        : page.Flag("social") ?? false ? SocialPlace.End
        : settings.Flag("enable_navbar_social") ?? false ? SocialPlace.Head
        : SocialPlace.None;

    // G4 has announcements in the page; G3 has news in the page and announcements in the settings; G2 news in the page and news_limit in the settings.
    private static ListDisplay News(Fields page, Fields settings)
    {
        if (ListDisplay.Read(page, "announcements") is { } announcements)
        {
            return announcements;
        }

        var site = ListDisplay.Read(settings, "announcements");
        var limit = site?.Limit ?? settings.Count("news_limit");
        return ListDisplay.Read(page, "news") is { } news
            ? news with { Limit = news.Limit ?? limit, Scrollable = news.Scrollable || site?.Scrollable == true }
            : ListDisplay.Off;
    }
}
