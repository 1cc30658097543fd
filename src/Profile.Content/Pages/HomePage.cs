using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>The side on which the portrait floats.</summary>
internal enum Align
{
    Right,
    Left,
    Center,
}

/// <summary>Where a home page shows the owner's accounts.</summary>
internal enum SocialPlace
{
    None,
    Head,
    End,
}

/// <summary>The box with portrait and address, on the home page or of a person on a page of layout <c>profiles</c>.</summary>
/// <param name="Align">The side of the page that it is on.</param>
/// <param name="Picture">URL of the portrait, or null for none.</param>
/// <param name="PictureAlt">Alternative text of the portrait.</param>
/// <param name="IsCircular">Whether the portrait is cropped to a circle.</param>
/// <param name="MoreInfo">HTML below it, or null.</param>
internal sealed record ProfileBox(Align Align, string? Picture, string PictureAlt, bool IsCircular, string? MoreInfo)
{
    /// <summary>URL of another portrait for the dark scheme, or null.</summary>
    public string? DarkPicture { get; init; }

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Picture is null && MoreInfo is null;
}

/// <summary>The home page (docs/reference/al-folio.md, 5.2).</summary>
internal sealed record HomePage
{
    /// <summary>The page of a site whose home page cannot be read at all.</summary>
    public static HomePage Empty { get; } = new()
    {
        Title = "About",
        Profile = new ProfileBox(Align.Right, null, "", IsCircular: false, MoreInfo: null),
        Body = RenderedBody.Empty,
        News = ListDisplay.Off,
        LatestPosts = ListDisplay.Off,
    };

    /// <summary>The page's name in the navigation.</summary>
    public required string Title { get; init; }

    /// <summary>HTML under the owner's name, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>URL of a recording of the owner's name, or null.</summary>
    public string? Pronunciation { get; init; }

    public string? Description { get; init; }

    public required ProfileBox Profile { get; init; }

    public required RenderedBody Body { get; init; }

    public required ListDisplay News { get; init; }

    public required ListDisplay LatestPosts { get; init; }

    public bool SelectedPapers { get; init; }

    public SocialPlace Social { get; init; }
}
