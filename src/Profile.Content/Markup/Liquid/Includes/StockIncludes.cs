using System.Collections.Frozen;
using Profile.Content.Markup.Layouts;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>Makes the HTML of a stock include.</summary>
internal delegate string StockInclude(IncludeCall call);

/// <summary>
/// The includes that al-folio provides and content uses (docs/reference/al-folio.md, 3.3), rewritten. A site's own file of the same name is run in place of
/// ours when it differs from every text that al-folio had there (<see cref="StockTexts"/>). Includes that only build al-folio's page frame show nothing,
/// because our pages have a frame.
/// </summary>
internal static class StockIncludes
{
    private static readonly FrozenDictionary<string, StockInclude> ByName = new Dictionary<string, StockInclude>(StringComparer.Ordinal)
    {
        ["figure"] = FigureInclude.Html,
        ["video"] = VideoInclude.Html,
        ["audio"] = AudioInclude.Html,
        ["projects"] = ProjectInclude.Card,
        ["projects_horizontal"] = ProjectInclude.HorizontalCard,
        ["repository/repo"] = RepositoryInclude.Repository,
        ["repository/repo_user"] = RepositoryInclude.User,
        ["pagination"] = PaginationInclude.Html,
        ["news"] = ItemListInclude.News,
        ["latest_posts"] = ItemListInclude.LatestPosts,
        ["courses"] = CoursesInclude.Html,
        ["selected_papers"] = call => call.Run.Publications(host => host.Bibliography, "--group_by none --query @*[selected=true]*", call.Run.At),
        ["calendar"] = CalendarInclude.Html,
        ["repository/repo_trophies"] = Nothing,
        ["bib_search"] = call => call.Run.Publications(host => host.BibliographyFilter, "", call.Run.At),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Frame = new[]
    {
        "social", "metadata", "head", "header", "footer", "scripts", "giscus", "disqus", "newsletter", "back_to_top",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Our include for a file, whatever its extension, or null.</summary>
    /// <param name="own">The site's own file of that name, or null.</param>
    public static StockInclude? Find(string file, ContentText? own)
    {
        var extension = Path.GetExtension(file);
        var name = (extension is ".html" or ".liquid" ? file[..^extension.Length] : file).TrimStart('/');
        return name.StartsWith("scripts/", StringComparison.Ordinal) || Frame.Contains(name) ? Nothing
            : ByName.GetValueOrDefault(name) is { } ours && (own is null || (StockTexts.Contains(own.Path, own.Text) && !HasHeading(own))) ? ours
            : null;
    }

    // In early generations the include holds the heading of a list; later the layout does, as in our pages.
    private static bool HasHeading(ContentText text) => text.Text.Contains("<h2", StringComparison.OrdinalIgnoreCase);

    private static string Nothing(IncludeCall call) => "";
}
