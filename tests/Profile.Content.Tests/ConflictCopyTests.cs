using Profile.Content.Routes;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Which of several files that claim the same address is served follows from their names alone.</summary>
public sealed class ConflictCopyTests
{
    [Theory]
    [InlineData("talks (1)", "talks")]
    [InlineData("talks copy", "talks")]
    [InlineData("talks copy 2", "talks")]
    [InlineData("talks - Copy (2)", "talks")]
    [InlineData("Copy of talks", "talks")]
    [InlineData("talks (Ada's conflicted copy 2026-11-27)", "talks")]
    [InlineData("talks.sync-conflict-20261127-101500-ABCDEFG", "talks")]
    [InlineData("talks_conflict-20261127-101500", "talks")]
    [InlineData("talks - Kopie", "talks")]
    [InlineData("talks (copie 2)", "talks")]
    [InlineData("talks - コピー (2)", "talks")]
    [InlineData("talks 副本", "talks")]
    [InlineData("Kopie von talks", "talks")]
    [InlineData("talks (Ada in Konflikt stehende Kopie 2026-11-27)", "talks")]
    [InlineData("talks 2", null)] // Only if both claim the same address.
    [InlineData("talks", null)]
    [InlineData("copy", null)]
    [InlineData("2024-01-01-lecture-1", null)]
    [InlineData("talks (in Paris)", null)]
    public void A_name_says_of_which_file_it_is_a_copy(string name, string? original) => Assert.Equal(original, ConflictCopy.OriginalOf(name));

    [Theory]
    [InlineData("talks (1)", "talks")] // Not a copy.
    [InlineData("Talks", "talks")] // The name that the address is made from.
    [InlineData("lectures", "talk")] // The shorter name.
    [InlineData("aaa", "bbb", "aaa")] // The first in path order.
    public void The_winner_follows_from_the_names(string one, string other, string? winner = null)
    {
        static string Page(string name) => $"-- pages/{name}.md --\n---\ntitle: {name}\npermalink: /talks/\nredirect_from: /old/\n---\nText.\n";
        var site = ContentFolder.Load("-- about.md --\n---\ntitle: About\n---\n" + Page(one) + Page(other));
        Assert.Equal(winner ?? other, site.ItemAt("/talks/")!.Title);
        Assert.Equal("/talks/", site.Routes.Find("/old/")!.Target);
    }

    [Theory]
    [InlineData("papers copy")]
    [InlineData("papers 2")]
    [InlineData("Papers")]
    public void Of_a_citation_key_in_a_bibliography_and_in_its_copy_the_entry_in_the_original_counts(string copy)
    {
        var site = ContentFolder.Load($$$"""
            -- {{{copy}}}.bib --
            @misc{a, title = {Old}, year = {2024}}
            -- papers.bib --
            @misc{a, title = {New}, year = {2024}}
            """);
        Assert.Equal("New", site.Publications.All[0].Title);
        Assert.Equal([$"{copy}.bib"], site.Diagnostics.Where(d => d.Code is "PRF431" or "PRF510").Select(d => d.Location.Path).Distinct());
    }

    [Theory]
    [InlineData("sub copy")]
    [InlineData("sub (1)")]
    [InlineData("sub 2")]
    public void Of_a_folder_and_its_copy_the_original_counts(string copy)
    {
        static string Page(string folder) => $"-- pages/{folder}/talks.md --\n---\ntitle: {folder}\npermalink: /talks/\n---\nText.\n";
        var site = ContentFolder.Load("-- about.md --\n---\ntitle: About\n---\n" + Page("sub") + Page(copy));
        Assert.Equal("sub", site.ItemAt("/talks/")!.Title);
        Assert.Equal([$"pages/{copy}/talks.md PRF509"], site.Diagnostics.Where(d => d.Location.Path != "site.yml").Select(d => $"{d.Location.Path} {d.Code}"));
    }

    [Fact]
    public void A_file_with_a_number_in_its_name_is_reported_as_a_copy_if_both_claim_one_address()
    {
        static string Page(string name, string permalink) => $"-- pages/{name}.md --\n---\ntitle: {name}\npermalink: {permalink}\n---\nText.\n";
        var site = ContentFolder.Load(Page("talks", "/talks/") + Page("talks 2", "/talks/") + Page("part", "/one/") + Page("part 2", "/two/"));
        Assert.Equal(["pages/talks 2.md PRF509"],
            site.Diagnostics.Where(d => d.Location.Path.StartsWith("pages/", StringComparison.Ordinal)).Select(d => $"{d.Location.Path} {d.Code}"));
    }

    [Fact]
    public void Of_names_that_differ_only_in_case_the_one_with_capitals_is_reported_as_a_copy()
    {
        var site = ContentFolder.Load("-- pages/Talks.md --\n---\ntitle: T\n---\n-- pages/talks.md --\n---\ntitle: t\n---\n");
        Assert.Equal(["pages/Talks.md PRF510"], site.Diagnostics.Where(d => d.Code == "PRF510").Select(d => $"{d.Location.Path} {d.Code}"));
    }

    [Fact]
    public void A_copy_that_lost_its_address_is_reported_once_as_a_copy_of_its_own_original()
    {
        var site = ContentFolder.Load("""
            -- about.md --
            ---
            title: About
            ---
            -- news/k.md --
            ---
            date: 2024
            permalink: /k/
            ---
            K
            -- news/k (1).md --
            ---
            date: 2024
            permalink: /k/
            ---
            K
            -- pages/hard copy.md --
            ---
            title: Hard copy
            permalink: /x/
            ---
            -- pages/unrelated.md --
            ---
            title: Unrelated
            permalink: /x/
            ---
            """);
        Assert.Equal(["PRF509"], site.Diagnostics.Where(d => d.Location.Path == "news/k (1).md").Select(d => d.Code));
        Assert.Equal(["PRF501"], site.Diagnostics.Where(d => d.Location.Path == "pages/hard copy.md").Select(d => d.Code));
    }
}
