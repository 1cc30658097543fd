using System.Text;
using Profile.Content.Appearance;

namespace Profile.Metadata;

/// <summary>The owner's accent colour as a style sheet of a few bytes for the page's head; on paper everything stays black.</summary>
internal static class AccentStyle
{
    public static string Of(Accent accent)
    {
        var css = new StringBuilder("@media screen{");
        css.Append(Rule(":root", accent.Light, accent.LightHover));
        css.Append($"@media(prefers-color-scheme:dark){{{Rule(":root:not([data-theme=light])", accent.Dark, accent.DarkHover)}}}");
        css.Append(Rule(":root[data-theme=dark]", accent.Dark, accent.DarkHover));
        return css.Append('}').ToString();
    }

    private static string Rule(string root, Colour colour, Colour? hover) =>
        $"{root}{{--accent:{colour}{(hover is { } h && h != colour ? $";--hover:{h}" : "")}}}";
}
