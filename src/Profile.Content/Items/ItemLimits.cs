namespace Profile.Content.Items;

/// <summary>Bounds on the lists of a site.</summary>
internal static class ItemLimits
{
    /// <summary>Pages into which a list may be divided.</summary>
    public const int ListPages = 1000;
}
