using Profile.Liquid.Filters;
using static Profile.Content.Markup.Liquid.Includes.IncludeCall;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include audio.liquid path="assets/audio/a.mp3" controls=true %}</c>.</summary>
internal static class AudioInclude
{
    private static readonly string[] Switches = ["autoplay", "loop", "muted"];

    public static string Html(IncludeCall call)
    {
        if (call.Text("path") is not { } path)
        {
            return "";
        }

        var switches = string.Concat(Switches.Where(call.Flag).Select(name => " " + name));
        var caption = call.Text("caption") is { } text ? $"<figcaption class=\"caption\">{text}</figcaption>" : "";
        return $"<figure><audio src=\"{HtmlFilters.Escape(call.Address(path))}\"{Attribute("class", call.Text("class"))} "
            + $"controls{switches}></audio>{caption}</figure>";
    }
}
