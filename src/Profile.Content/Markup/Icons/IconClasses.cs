using System.Collections.Frozen;

namespace Profile.Content.Markup.Icons;

/// <summary>
/// What an element's classes say about an icon: <c>fa fa-home fa-2x mine</c> is the solid icon home, and fa-2x and mine are left to the style sheet.
/// </summary>
/// <param name="Written">The class that names the icon.</param>
/// <param name="Others">Sizes, and the owner's own classes.</param>
internal sealed record IconClasses(IconStyle Style, string Written, IReadOnlyList<string> Others)
{
    private static readonly FrozenDictionary<string, IconStyle> Styles = new Dictionary<string, IconStyle>(StringComparer.Ordinal)
    {
        ["fa"] = IconStyle.Solid,
        ["fas"] = IconStyle.Solid,
        ["fa-solid"] = IconStyle.Solid,
        ["far"] = IconStyle.Outlined,
        ["fa-regular"] = IconStyle.Outlined,
        ["fab"] = IconStyle.Brand,
        ["fa-brands"] = IconStyle.Brand,
        ["ai"] = IconStyle.Academic,
        // Font Awesome Pro.
        ["fal"] = IconStyle.Outlined,
        ["fa-light"] = IconStyle.Outlined,
        ["fat"] = IconStyle.Outlined,
        ["fa-thin"] = IconStyle.Outlined,
        ["fad"] = IconStyle.Solid,
        ["fa-duotone"] = IconStyle.Solid,
        ["fa-sharp"] = IconStyle.Solid,
        ["fa-classic"] = IconStyle.Solid,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Names of sizes, positions and animations.
    private static readonly FrozenSet<string> Modifiers = new[]
    {
        "2xs", "xs", "sm", "lg", "xl", "2xl", "fw", "ul", "li", "border", "inverse", "spin", "pulse", "beat", "fade", "beat-fade", "bounce", "flip", "shake",
        "spin-pulse", "spin-reverse", "stack", "pull-left", "pull-right", "pull-start", "pull-end", "swap-opacity", "width-auto", "width-fixed",
        "rotate-90", "rotate-180", "rotate-270", "rotate-by", "flip-horizontal", "flip-vertical", "flip-both",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The icon's name without its prefix.</summary>
    public string Name => Written[Prefix.Length..];

    /// <summary><c>fa-</c> or <c>ai-</c>.</summary>
    public string Prefix => Style == IconStyle.Academic ? "ai-" : "fa-";

    /// <summary>The icon in a list of classes, or null when they name none.</summary>
    public static IconClasses? Read(IEnumerable<string> classes)
    {
        IconStyle? style = null;
        string? written = null;
        var others = new List<string>();
        foreach (var name in classes)
        {
            if (Styles.TryGetValue(name, out var known))
            {
                // fa-sharp fa-regular: the later class is more specific.
                style = known;
            }
            else if (written is null && name.Length > 3 && name.AsSpan(0, 3) is "fa-" or "ai-" && !IsModifier(name[3..]))
            {
                written = name;
            }
            else
            {
                others.Add(name);
            }
        }

        return style is { } found && written is not null && written.StartsWith(found == IconStyle.Academic ? "ai-" : "fa-", StringComparison.Ordinal)
            ? new IconClasses(found, written, others)
            : null;
    }

    // fa-2x, fa-stack-1x.
    private static bool IsModifier(string name)
    {
        var count = name.AsSpan(name.StartsWith("stack-", StringComparison.Ordinal) ? "stack-".Length : 0);
        return Modifiers.Contains(name) || (count is [.. { Length: > 0 } digits, 'x'] && digits.IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
