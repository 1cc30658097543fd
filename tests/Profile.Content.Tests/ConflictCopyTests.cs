using Profile.Content.Routes;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Which of several files that want one address is served follows from their names alone.</summary>
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
    [InlineData("talks", null)]
    [InlineData("copy", null)]
    [InlineData("2024-01-01-lecture-1", null)]
    [InlineData("talks (in Paris)", null)]
    public void A_name_says_of_which_file_it_is_a_copy(string name, string? original) => Assert.Equal(original, ConflictCopy.OriginalOf(name));

    [Theory]
    [InlineData("talks (1)", "talks")] // Not a copy.
    [InlineData("Talks", "talks")] // The name that the address is made of.
    [InlineData("lectures", "talk")] // The shorter name.
    [InlineData("aaa", "bbb", "aaa")] // The first in path order.
    public void The_winner_follows_from_the_names(string one, string other, string? winner = null)
    {
        static string Page(string name) => $"-- pages/{name}.md --\n---\ntitle: {name}\npermalink: /talks/\nredirect_from: /old/\n---\nText.\n";
        var site = ContentFolder.Load("-- about.md --\n---\ntitle: About\n---\n" + Page(one) + Page(other));
        Assert.Equal(winner ?? other, site.ItemAt("/talks/")!.Title);
        Assert.Equal("/talks/", site.Routes.Find("/old/")!.Target);
    }

    [Fact]
    public void A_copy_that_lost_its_address_is_told_once_and_of_its_own_original()
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
