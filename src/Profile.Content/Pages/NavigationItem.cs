using System.Collections.Immutable;

namespace Profile.Content.Pages;

/// <summary>A link of the navigation; with children it opens them and is no link itself.</summary>
internal sealed record NavigationItem(string Title, string Permalink)
{
    public ImmutableArray<NavigationItem> Children { get; init; } = [];
}
