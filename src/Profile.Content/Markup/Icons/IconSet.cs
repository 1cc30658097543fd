using System.Collections.Frozen;

namespace Profile.Content.Markup.Icons;

/// <summary>Finds icons by the class names of Font Awesome 4 to 7 and Academicons. Each part is read when the first icon in it is looked up.</summary>
internal static class IconSet
{
    private static readonly Lazy<IconSprite> Solid = new(() => IconArchive.FontAwesome("solid"));
    private static readonly Lazy<IconSprite> Outlined = new(() => IconArchive.FontAwesome("regular"));
    private static readonly Lazy<IconSprite> Brands = new(() => IconArchive.FontAwesome("brands"));
    private static readonly Lazy<ILookup<string, string>> OtherNames = new(IconArchive.OtherNames);
    private static readonly Lazy<FrozenDictionary<string, Icon>> Academic = new(IconArchive.Academicons);
    private static readonly Lazy<FrozenDictionary<string, RenamedIcon>> Renamed = new(IconArchive.Renamed);

    /// <summary>
    /// The icon with a name without prefix; null when there is none. If a style lacks the icon, as those of Font Awesome Pro do, one that has it is used.
    /// </summary>
    public static Icon? Find(IconStyle style, string name)
    {
        if (style == IconStyle.Academic)
        {
            return Academic.Value.GetValueOrDefault(name);
        }

        return Current(style, name)
            ?? (Renamed.Value.TryGetValue(name, out var renamed) ? Current(renamed.Style, renamed.Name) : null);
    }

    /// <summary>Every name that has an icon, without prefixes.</summary>
    public static IEnumerable<string> Names(IconStyle style) => style == IconStyle.Academic
        ? Academic.Value.Keys
        : Solid.Value.Names.Concat(Outlined.Value.Names).Concat(Brands.Value.Names).Concat(OtherNames.Value.Select(n => n.Key)).Concat(Renamed.Value.Keys)
            .Distinct(StringComparer.Ordinal);

    private static Icon? Current(IconStyle style, string name) => style switch
    {
        IconStyle.Outlined => First(name, Outlined, Solid, Brands),
        IconStyle.Brand => First(name, Brands, Solid),
        // In version 4 one class served all styles.
        _ => First(name, Solid, Brands, Outlined),
    };

    private static Icon? First(string name, params ReadOnlySpan<Lazy<IconSprite>> parts)
    {
        foreach (var part in parts)
        {
            if (part.Value.Find(name) is { } icon)
            {
                return icon;
            }
        }

        foreach (var part in parts)
        {
            if (OtherNames.Value[name].Select(part.Value.Find).FirstOrDefault(i => i is not null) is { } icon)
            {
                return icon;
            }
        }

        return null;
    }
}
