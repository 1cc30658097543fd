namespace Profile.Content.Markup.Icons;

/// <summary>The variant in which an icon is drawn.</summary>
internal enum IconStyle
{
    Solid,
    Outlined,
    Brand,
    Academic,
}

/// <summary>What an old name stands for.</summary>
internal sealed record RenamedIcon(IconStyle Style, string Name);
