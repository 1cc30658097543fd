namespace Profile.Content.Diagnostics;

// PRF230 and up: the owner's colours and styles.
internal static partial class Messages
{
    public static readonly Message PaleAccent = new("PRF230", Severity.Warning,
        "'{0}' is too pale to read on the page (contrast {1}, 4.5 is needed); {2} is shown instead",
        "Links have the accent colour, and people with poor eyesight or in bright sunlight must be able to read them (WCAG 2.2, 1.4.3). Choose a darker "
            + "colour.");

    public static readonly Message UnreadColour = new("PRF231", Severity.Warning,
        "'{0}' is computed, so it is not a colour here; the theme's own is shown",
        "Sass is not run. Write the colour itself, such as #2a5db0, or set accent in the site settings.");

    public static readonly Message ComputedStyles = new("PRF232", Severity.Warning,
        "'{0}' is computed by Sass, which is not run here; {1} such lines of the site's own styles are left out",
        "The rest of their rules is applied. Write what the mixin or function produces, as plain CSS; variables, nesting and & are read.");

    public static readonly Message LongStyles = new("PRF233", Severity.Warning,
        "the site's own styles are longer than {0} characters; this rule and those after it are left out",
        "Only rules for the site's own classes count, not those for the theme's. Remove what no page uses.");
}
