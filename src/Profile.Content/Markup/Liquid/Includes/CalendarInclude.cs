using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include calendar.liquid calendar_id="…" %}</c>: a link, since nothing is embedded from elsewhere.</summary>
internal static class CalendarInclude
{
    public static string Html(IncludeCall call)
    {
        if (call.Text("calendar_id") is not { } id)
        {
            return "";
        }

        var zone = call.Text("timezone") is { } written ? $"&ctz={Uri.EscapeDataString(written)}" : "";
        return $"<p class=\"calendar\"><a "
            + $"href=\"{HtmlFilters.Escape($"https://calendar.google.com/calendar/embed?src={Uri.EscapeDataString(id)}{zone}")}\">Calendar</a></p>";
    }
}
