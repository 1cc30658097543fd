namespace Profile.Content.Markup.Icons;

/// <summary>Which drawing of a name is used.</summary>
internal enum IconStyle
{
    Solid,
    Outlined,
    Brand,
    Academic,
}

/// <summary>What an old name stands for.</summary>
internal sealed record RenamedIcon(IconStyle Style, string Name);
