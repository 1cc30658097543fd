using Profile.Content.Sources;
using Profile.Liquid.Filters;
using static Profile.Content.Markup.Liquid.Includes.IncludeCall;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary>
/// <c>{% include video.liquid path="assets/video/a.mp4" controls=true %}</c>: a video of the site, or a box that
/// loads another site's player.
/// </summary>
internal static class VideoInclude
{
    private static readonly string[] SwitchNames = ["controls", "autoplay", "loop", "muted"];

    public static string Html(IncludeCall call)
    {
        if (call.Text("path") is not { } path)
        {
            return "";
        }

        var source = HtmlFilters.Escape(call.Address(path));
        var shared = Attribute("class", call.Text("class")) + Attribute("title", call.Text("title")) + Attribute("width", call.Text("width"))
            + Attribute("height", call.Text("height")) + Attribute("style", call.Text("style"));
        var isFile = !path.Contains("://", StringComparison.Ordinal) || AssetTypes.IsFilm(path);
        var player = isFile
            ? $"<video src=\"{source}\"{shared}{Attribute("poster", call.Text("poster") is { } poster ? call.Address(poster) : null)}{Switches(call)}></video>"
            : Box(call, path, source);
        var caption = call.Text("caption") is { } text ? $"<figcaption class=\"caption\">{text}</figcaption>" : "";
        return $"<figure>{player}{caption}</figure>";
    }

    // Another site's player would tell that site about every visitor, so it loads only on a click; without scripts the box is a link.
    private static string Box(IncludeCall call, string path, string source)
    {
        var title = HtmlFilters.Escape(call.Text("title") ?? call.Text("caption") ?? (Uri.TryCreate(path, UriKind.Absolute, out var url) ? url.Host : path));
        var poster = call.Text("poster") is { } picture ? $"<img src=\"{HtmlFilters.Escape(call.Address(picture))}\" alt=\"\">" : "";
        return $"<a class=\"pf-player\" href=\"{source}\" data-frame=\"{source}\" data-title=\"{title}\">{poster}<span>{title}</span></a>";
    }

    // A video that has no controls and does not start automatically could never be watched.
    private static string Switches(IncludeCall call) =>
        string.Concat(SwitchNames.Where(name => call.Flag(name) || (name == "controls" && !call.Flag("autoplay"))).Select(name => " " + name));
}
