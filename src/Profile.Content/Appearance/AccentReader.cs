using Profile.Content.Diagnostics;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Appearance;

/// <summary>
/// Reads the owner's accent colour: from the setting <c>accent</c>, else from the two style sheets that owners of al-folio sites edit, for the variables
/// <c>--global-theme-color</c> and <c>--global-hover-color</c> of each colour scheme (docs/reference/al-folio.md, 5.8).
/// </summary>
internal static class AccentReader
{
    /// <summary>The style sheet that holds the colour schemes.</summary>
    public const string Themes = "_sass/_themes.scss";

    /// <summary>The style sheet that names the colours.</summary>
    public const string Variables = "_sass/_variables.scss";

    private const string Theme = "--global-theme-color";
    private const string Hover = "--global-hover-color";

    /// <summary>The accent, or null to use the theme's own.</summary>
    /// <param name="file">Returns the text of a file of the site by its path, or null.</param>
    public static Accent? Read(SiteSettings settings, Func<string, ContentFile?> file, DiagnosticBag bag)
    {
        if (settings.Accent is { } chosen)
        {
            return Accent.Of(chosen, null, null, null, bag);
        }

        if (file(Themes) is not { } themes)
        {
            return null;
        }

        var sheet = new SassReader(themes.Text, file(Variables)?.Text ?? "");
        if (sheet.Find(":root", Theme) is not { } light)
        {
            return null;
        }

        var location = new Location(Themes, light.Line);
        if (light.Colour is not { } colour)
        {
            bag.Report(Messages.UnreadColour, location, light.Written);
            return null;
        }

        return Accent.Of((colour, location), Dark(Theme), sheet.Find(":root", Hover)?.Colour, Dark(Hover), bag);

        Colour? Dark(string name) => (sheet.Find("html[data-theme=\"dark\"]", name) ?? sheet.Find("html[data-theme='dark']", name))?.Colour;
    }
}
