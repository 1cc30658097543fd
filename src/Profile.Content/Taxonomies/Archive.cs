using System.Collections.Immutable;
using Profile.Content.Posts;

namespace Profile.Content.Taxonomies;

/// <summary>The posts of one year or one term.</summary>
/// <param name="Permalink">Its page.</param>
/// <param name="Title">The year, or the term as the owner wrote it.</param>
/// <param name="Subtitle">What the list is.</param>
/// <param name="Posts">Newest first.</param>
internal sealed record Archive(string Permalink, string Title, string Subtitle, ImmutableArray<Post> Posts);
