using System.Text;
using Profile.Content.Documents;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include courses.liquid %}</c>: the collection <c>teachings</c> by year, latest first.</summary>
internal static class CoursesInclude
{
    public static string Html(IncludeCall call)
    {
        var list = new StringBuilder();
        foreach (var year in call.Run.Collection("teachings").GroupBy(c => Text(c, "year") ?? "").OrderByDescending(y => y.Key, StringComparer.Ordinal))
        {
            list.Append($"<h2 class=\"pf-year\">{HtmlFilters.Escape(year.Key)}</h2><ul class=\"courses\">");
            foreach (var course in year)
            {
                var title = course.Url is { } url ? $"<a href=\"{HtmlFilters.Escape(call.Address(url))}\">{course.Title}</a>" : course.Title;
                var details = string.Join(", ", new[] { Text(course, "term"), Text(course, "instructor") }.OfType<string>());
                var description = Text(course, "description") is { } text ? $"<p>{text}</p>" : "";
                list.Append($"<li>{title}{(details.Length > 0 ? $" <span class=\"post-meta\">{details}</span>" : "")}{description}</li>");
            }

            list.Append("</ul>");
        }

        return list.ToString();
    }

    private static string? Text(LiquidPage page, string key) => page.Document.FrontMatter[key] is YamlScalar { IsNull: false } scalar ? scalar.Text : null;
}
