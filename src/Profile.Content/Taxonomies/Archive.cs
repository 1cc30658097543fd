using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Taxonomies;

/// <summary>An item in an archive.</summary>
/// <param name="Address">Its page; null for a book of a collection without pages.</param>
/// <param name="Date">Null for a book that nobody says when it was read.</param>
internal sealed record ArchiveEntry(string Title, string? Address, PartialDate? Date, bool IsDraft);

/// <summary>The posts, or the books, of one year or one term.</summary>
/// <param name="Permalink">Its page.</param>
/// <param name="Title">The year, or the term as the owner wrote it.</param>
/// <param name="Subtitle">What the list is.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record Archive(string Permalink, string Title, string Subtitle, ImmutableArray<ArchiveEntry> Entries);
