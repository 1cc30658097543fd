using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Settings;

namespace Profile.Content.Pages;

/// <summary>Reads the home page of every al-folio generation (reference 2.1, 5.1, 5.2): switches stand in the page, or in older sites in the settings.</summary>
internal static class HomePageReader
{
    private static readonly Schema ProfileSchema = new("the home page's profile",
        Schema.Text("align", "The side of the portrait.", @default: "right", values: ["left", "right", "center"]),
        Schema.Text("image", "The portrait, a file in assets/img/ or a path."),
        Schema.Text("image_alt", "What the portrait shows; the owner's name when absent."),
        Schema.Flag("image_circular", "Whether the portrait is cropped to a circle.", false),
        new SchemaKey("more_info", ValueKinds.Text | ValueKinds.Flag, "HTML below the portrait, such as an office address."),
        new SchemaKey("address", ValueKinds.Text | ValueKinds.Flag, "Older name of more_info."));

    public static Schema Schema { get; } = ItemKeys.Common("the home page",
        Schema.Text("subtitle", "A line of HTML under the name."),
        Schema.Map("profile", "The portrait and what stands below it.", ProfileSchema),
        new SchemaKey("news", ValueKinds.Flag | ValueKinds.Map, "Whether news are listed.", Keys: Switch.Schema),
        new SchemaKey("announcements", ValueKinds.Flag | ValueKinds.Map, "Whether news are listed, how many, and whether the list scrolls.", Keys: Switch.Schema),
        new SchemaKey("latest_posts", ValueKinds.Flag | ValueKinds.Map, "Whether the newest posts are listed, how many, and whether the list scrolls.", Keys: Switch.Schema),
        Schema.Flag("selected_papers", "Whether papers marked selected = {true} are listed.", false),
        Schema.Flag("social", "Whether social links stand at the end.", false));

    /// <summary>The home page of a document; a document without keys gives a page with its body and nothing else.</summary>
    public static HomePage Read(Document document, ReadContext context)
    {
        var fields = context.Fields(document, Schema);
        var settings = new Fields(context.Settings.Map, SiteSettingsReader.Schema, new DiagnosticBag());
        return new HomePage
        {
            Title = fields.Text("title") ?? "About",
            Subtitle = context.Html(fields, "subtitle", document),
            Description = fields.Text("description"),
            Profile = Profile(fields.Open("profile"), document, context),
            Body = context.Body(document),
            News = News(fields, settings),
            LatestPosts = Switch.Read(fields, "latest_posts") ?? Switch.Read(settings, "latest_posts") ?? Switch.Off,
            SelectedPapers = fields.Flag("selected_papers") ?? false,
            Social = fields.Flag("social") ?? false,
        };
    }

    // G4 has announcements in the page; G3 has news in the page and announcements in the settings; G2 news in the page and news_limit in the settings.
    private static Switch News(Fields page, Fields settings)
    {
        if (Switch.Read(page, "announcements") is { } announcements)
        {
            return announcements;
        }

        var site = Switch.Read(settings, "announcements");
        var limit = site?.Limit ?? settings.Count("news_limit");
        return Switch.Read(page, "news") is { } news
            ? news with { Limit = news.Limit ?? limit, Scrollable = news.Scrollable || site?.Scrollable == true }
            : Switch.Off;
    }

    private static ProfileBox Profile(Fields? profile, Document document, ReadContext context)
    {
        if (profile is null)
        {
            return new ProfileBox(Align.Right, null, "", false, null);
        }

        var align = profile.Text("align") switch { "left" => Align.Left, "center" => Align.Center, _ => Align.Right };
        var moreInfo = Html(profile, "more_info") ?? Html(profile, "address");
        var picture = Picture(profile, document, context);
        return new ProfileBox(align, picture, profile.Text("image_alt") ?? context.Settings.Owner.Display, profile.Flag("image_circular") ?? false, moreInfo);

        // false and nothing both mean that there is none (al-folio reference 2.1).
        string? Html(Fields fields, string key) =>
            fields.Value(key) is YamlScalar { Flag: null, Text: var html } ? context.Markup.Fragment(html, fields.LocationOf(key), "/", context.Bag) : null;
    }

    private static string? Picture(Fields profile, Document document, ReadContext context)
    {
        if (profile.Text("image") is not { } image)
        {
            return null;
        }

        foreach (var path in new[] { $"/assets/img/{image}", image })
        {
            var resolved = context.Links.Resolve(path, "/", document.Path);
            if (resolved is { Href: { } href, Problem: null } && (href.Contains("://", StringComparison.Ordinal) || context.Links.AssetAt(href) is not null))
            {
                return href;
            }
        }

        context.Bag.Report(Messages.MissingAsset, profile.LocationOf("image"), image,
            Suggestion.For(image, context.Assets.All.Where(a => a.MediaType.StartsWith("image/", StringComparison.Ordinal)).Select(a => Path.GetFileName(a.File.Path))));
        return null;
    }
}
