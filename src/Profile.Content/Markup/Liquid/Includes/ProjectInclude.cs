using Fluid.Values;
using Profile.Liquid.Filters;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include projects.liquid %}</c>: a card of the caller's variable <c>project</c>, in a column of the grid around it.</summary>
internal static class ProjectInclude
{
    public static string Card(IncludeCall call) => Html(call, isHorizontal: false);

    public static string HorizontalCard(IncludeCall call) => Html(call, isHorizontal: true);

    private static string Html(IncludeCall call, bool isHorizontal)
    {
        var project = call.Variable("project");
        if (project is not LiquidObject)
        {
            return "";
        }

        var title = Of(project, "title", call) ?? "";
        var url = Of(project, "redirect", call) ?? Of(project, "url", call) ?? "";
        var image = Of(project, "img", call) is { } path
            ? $"<img src=\"{HtmlFilters.Escape(call.Address(path))}\" class=\"{(isHorizontal ? "card-img" : "card-img-top")}\" alt=\"\" loading=\"lazy\">"
            : "";
        var description = Of(project, "description", call) is { } text ? $"<p class=\"card-text\">{text}</p>" : "";
        var source = Of(project, "github", call) is { } github
            ? $"<p class=\"card-links\"><a href=\"{HtmlFilters.Escape(call.Address(github))}\">Code</a></p>"
            : "";
        var heading = $"<h3 class=\"card-title\"><a href=\"{HtmlFilters.Escape(call.Address(url))}\">{title}</a></h3>";
        var body = $"<div class=\"card-body\">{heading}{description}{source}</div>";
        var (cell, card) = isHorizontal ? ("col", "card hoverable card-horizontal") : ("grid-item", "card hoverable");
        return $"<div class=\"{cell}\"><div class=\"{card}\">{image}{body}</div></div>";
    }

    private static string? Of(FluidValue project, string key, IncludeCall call) =>
        ValueText.Of(Members.Property(project, key, call.Run)) is { Length: > 0 } text ? text : null;
}
