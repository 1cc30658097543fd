using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>The cards of repositories and their owners: links, because al-folio's pictures come from an external service.</summary>
internal static class RepositoryInclude
{
    /// <summary><c>repository="owner/name"</c>.</summary>
    public static string Repository(IncludeCall call) => Card(call.Text("repository"), "repo p-2 text-center");

    /// <summary><c>username="owner"</c>.</summary>
    public static string User(IncludeCall call) => Card(call.Text("username"), "repo repo-user p-2 text-center");

    private static string Card(string? path, string classes)
    {
        if (path is null)
        {
            return "";
        }

        var name = HtmlFilters.Escape(path.Trim('/'));
        return $"<div class=\"{classes}\"><a href=\"https://github.com/{name}\">{name}</a></div>";
    }
}
