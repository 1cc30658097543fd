namespace Profile.Content.Diagnostics;

// PRF230 …: the owner's colours.
internal static partial class Messages
{
    public static readonly Message PaleAccent = new("PRF230", Severity.Warning,
        "'{0}' is too pale to read on the page (contrast {1}, 4.5 is needed); {2} is shown instead",
        "Links have the accent colour, and people with weak eyes or in the sun must be able to read them (WCAG 2.2, 1.4.3). Choose a darker colour.");

    public static readonly Message UnreadColour = new("PRF231", Severity.Warning,
        "'{0}' is computed and so no colour here; the theme's own is shown",
        "Sass is not run. Write the colour itself, such as #2a5db0, or set accent in the site settings.");
}
