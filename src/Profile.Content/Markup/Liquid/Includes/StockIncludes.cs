using System.Collections.Frozen;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>Makes the HTML of a stock include.</summary>
internal delegate string StockInclude(IncludeCall call);

/// <summary>
/// The includes that al-folio provides and content uses (docs/reference/al-folio.md, 3.3), rewritten. They take precedence over a site's own file of the same
/// name, which in nearly every checkout is al-folio's own. Includes that only build al-folio's page frame show nothing, because our pages have a frame.
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
        ["bib_search"] = Nothing,
        ["social"] = Nothing,
        ["metadata"] = Nothing,
        ["head"] = Nothing,
        ["header"] = Nothing,
        ["footer"] = Nothing,
        ["scripts"] = Nothing,
        ["giscus"] = Nothing,
        ["disqus"] = Nothing,
        ["newsletter"] = Nothing,
        ["back_to_top"] = Nothing,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stock include with a file's name, whatever its extension, or null.</summary>
    public static StockInclude? Find(string file)
    {
        var extension = Path.GetExtension(file);
        var name = extension is ".html" or ".liquid" ? file[..^extension.Length] : file;
        return name.StartsWith("scripts/", StringComparison.Ordinal) ? Nothing : ByName.GetValueOrDefault(name.TrimStart('/'));
    }

    private static string Nothing(IncludeCall call) => "";
}
