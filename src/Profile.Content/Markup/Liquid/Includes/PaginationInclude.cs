using System.Globalization;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;
using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include pagination.liquid %}</c>: links to the newer and older pages of a list.</summary>
internal static class PaginationInclude
{
    public static string Html(IncludeCall call)
    {
        if (call.Variable("paginator") is not PaginatorValue { Paginator: var paginator })
        {
            return "";
        }

        call.Run.Note(new PaginatorRead(paginator.Permalink));
        if (paginator.TotalPages <= 1)
        {
            return "";
        }

        var texts = InterfaceTexts.For((call.Run.Setting("lang") as YamlScalar)?.Text ?? "en");
        var place = string.Create(CultureInfo.InvariantCulture, $"<li aria-current=\"page\">{paginator.Page} / {paginator.TotalPages}</li>");
        return $"<nav class=\"pagination\" "
            + $"aria-label=\"{texts["Pages"]}\"><ul>{Link(call, paginator.PreviousPath, "prev", texts["Newer"])}"
            + $"{place}{Link(call, paginator.NextPath, "next", texts["Older"])}</ul></nav>";
    }

    private static string Link(IncludeCall call, string? path, string rel, string text) =>
        path is null ? "" : $"<li><a rel=\"{rel}\" href=\"{HtmlFilters.Escape(call.Address(path))}\">{text}</a></li>";
}
