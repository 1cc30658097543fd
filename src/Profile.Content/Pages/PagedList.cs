using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Pages;

/// <summary>A part of a list that a page shows below its text (<c>pagination</c>).</summary>
/// <param name="Entries">What is shown on this page.</param>
/// <param name="Place">Which of the list's pages it is.</param>
/// <param name="Collection">The collection of the entries; null without any.</param>
internal sealed record PagedList(ImmutableArray<PagedListEntry> Entries, PagePlace Place, string? Collection);

/// <summary>One entry of such a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">The address of its page, or null.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Description">A sentence about it, or null.</param>
internal sealed record PagedListEntry(string Title, string? Address, PartialDate? Date, string? Description);
