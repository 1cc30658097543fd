using System.Collections.Immutable;

namespace Profile.Content.Pages;

/// <summary>A link in the navigation; one with children opens a menu of them and is not a link itself.</summary>
internal sealed record NavigationItem(string Title, string Permalink)
{
    public ImmutableArray<NavigationItem> Children { get; init; } = [];

    public bool Equals(NavigationItem? other) => other is not null && Title == other.Title && Permalink == other.Permalink
        && Children.AsSpan().SequenceEqual(other.Children.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Title, Permalink);
}
