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
            : Box(path, source, call.Text("title") ?? call.Text("caption"), call.Text("poster") is { } picture ? call.Address(picture) : null);
        var caption = call.Text("caption") is { } text ? $"<figcaption class=\"caption\">{text}</figcaption>" : "";
        return $"<figure>{player}{caption}</figure>";
    }

    /// <summary>
    /// A box for another site's frame. The frame would tell that site about every visitor, so it loads only on a click; without scripts the box is a link.
    /// </summary>
    /// <param name="path">The address as written, whose host is the title when there is none.</param>
    /// <param name="source">The address as HTML.</param>
    /// <param name="caption">The title, or null.</param>
    /// <param name="poster">The address of a picture in the box, or null.</param>
    internal static string Box(string path, string source, string? caption, string? poster)
    {
        var title = HtmlFilters.Escape(caption ?? (Uri.TryCreate(path, UriKind.Absolute, out var url) ? url.Host : path));
        var picture = poster is null ? "" : $"<img src=\"{HtmlFilters.Escape(poster)}\" alt=\"\">";
        return $"<a class=\"pf-player\" href=\"{source}\" data-frame=\"{source}\" data-title=\"{title}\">{picture}<span>{title}</span></a>";
    }

    // A video that has no controls and does not start automatically could never be watched.
    private static string Switches(IncludeCall call) =>
        string.Concat(SwitchNames.Where(name => call.Flag(name) || (name == "controls" && !call.Flag("autoplay"))).Select(name => " " + name));
}
