using Profile.Content.Diagnostics;
using Profile.Content.Settings;

namespace Profile.Content.Appearance;

/// <summary>
/// Reads the owner's accent colour: from the setting <c>accent</c>, else from the checkout's style sheets, for the variables <c>--global-theme-color</c> and
/// <c>--global-hover-color</c> of each colour scheme (docs/reference/al-folio.md, 5.8).
/// </summary>
internal static class AccentReader
{
    private const string Theme = "--global-theme-color";
    private const string Hover = "--global-hover-color";

    /// <summary>The accent, or null to use the theme's own.</summary>
    public static Accent? Read(SiteSettings settings, SassReader sheets, DiagnosticBag bag)
    {
        if (settings.Accent is { } chosen)
        {
            return Accent.Of(chosen, null, null, null, bag);
        }

        if (Find(Theme, SchemeOfRule.Any) is not { } light)
        {
            return null;
        }

        if (Colour(light) is not { } colour)
        {
            bag.Report(Messages.UnreadColour, light.Location, light.Written);
            return null;
        }

        return Accent.Of((colour, light.Location), Colour(Find(Theme, SchemeOfRule.Dark)), Colour(Find(Hover, SchemeOfRule.Any)),
            Colour(Find(Hover, SchemeOfRule.Dark)), bag);

        // The last declaration for the root counts.
        StyleDeclaration? Find(string name, SchemeOfRule scheme) =>
            sheets.Rules.Where(r => r.Conditions.IsEmpty && r.Selectors.Any(s => StyleSelector.Read(s) is { Text: "" } root && root.Scheme == scheme))
                .SelectMany(r => r.Declarations).LastOrDefault(d => d.Name == name);
    }

    private static Colour? Colour(StyleDeclaration? declaration) => declaration?.Value is { } value ? Appearance.Colour.Parse(value) : null;
}
