namespace Profile.Content.Items;

/// <summary>The theme's own page that lists the items of a kind; it exists if there are any and no file of the owner's has its address.</summary>
/// <param name="Title">Its title and its name in the navigation, as a key of the interface texts.</param>
/// <param name="Permalink">Its address.</param>
/// <param name="Rank">Its position in the navigation of a native site, lowest first.</param>
internal sealed record Listing(string Title, string Permalink, int Rank)
{
    /// <summary>True when the list shows whole items, each with its slug as its id: an item without a page of its own is read there.</summary>
    public bool ShowsWholeItems { get; init; }
}
