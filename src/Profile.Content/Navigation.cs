namespace Profile.Content;

/// <summary>A link of the navigation bar.</summary>
internal sealed record NavigationItem(string Title, string Permalink);
