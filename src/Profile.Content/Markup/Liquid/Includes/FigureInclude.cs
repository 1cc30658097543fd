using Profile.Liquid.Filters;
using static Profile.Content.Markup.Liquid.Includes.IncludeCall;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include figure.liquid path="assets/img/a.jpg" class="img-fluid" alt="…" caption="…" %}</c>: a picture with a caption.</summary>
internal static class FigureInclude
{
    private static readonly string[] Sizes = ["min-width", "min-height", "max-width", "max-height"];

    public static string Html(IncludeCall call)
    {
        if (call.Text("path") is not { } path)
        {
            return "";
        }

        var style =
            string.Join("; ", Sizes.Where(p => call.Text(p) is not null).Select(p => $"{p}: {call.Text(p)}").Append(call.Text("style")).OfType<string>());
        var image = $"<img src=\"{HtmlFilters.Escape(call.Address(path))}\""
            + Attribute("alt", call.Text("alt") ?? call.Text("title") ?? (call.Text("caption") is null ? null : ""))
            + Attribute("class", call.Text("class"))
            + Attribute("title", call.Text("title"))
            + Attribute("width", Size(call.Text("width")))
            + Attribute("height", Size(call.Text("height")))
            + Attribute("style", style.Length > 0 ? style : null)
            + Attribute("loading", call.Text("loading") ?? "lazy")
            + (call.Flag("zoomable") ? " data-zoomable" : "")
            + ">";
        var linked = call.Text("url") is { } url ? $"<a href=\"{HtmlFilters.Escape(call.Address(url))}\">{image}</a>" : image;
        var caption = call.Text("caption") is { } text ? $"<figcaption class=\"caption\">{text}</figcaption>" : "";
        return $"<figure>{linked}{caption}</figure>";
    }

    // al-folio's own default, which carries no meaning.
    private static string? Size(string? written) => written == "auto" ? null : written;
}
