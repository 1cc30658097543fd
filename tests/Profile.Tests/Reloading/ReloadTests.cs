using System.Diagnostics;
using System.Net;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>
/// Edits in a real folder while a client sends requests all the time: the new page is served, no request fails, and no answer mixes two versions.
/// </summary>
public sealed class ReloadTests : IDisposable
{
    private readonly ServedSite served = new(Sites.Ada);

    public void Dispose() => served.Dispose();

    private static string News(string text) => $"---\ndate: 2024\n---\n{text}\n";

    private Task<string> NewsShows(string text) => Shows("/news/", text);

    private Task<string> Shows(string path, string text) =>
        Eventually.True(() => served.Http.GetStringAsync(path), page => page.Contains(text, StringComparison.Ordinal));

    [Fact]
    public async Task An_edit_is_served()
    {
        served.Content.Write("about.md", "---\ntitle: About\n---\nEdited.");
        Assert.Contains("Edited.", await Shows("/", "Edited."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_is_served_and_a_deleted_one_is_not()
    {
        served.Content.Write("news/new.md", News("Brand new."));
        Assert.Contains("Brand new.", await NewsShows("Brand new."), StringComparison.Ordinal);
        served.Content.Delete("news/new.md");
        Assert.DoesNotContain("Brand new.",
            await Eventually.True(() => served.Http.GetStringAsync("/news/"), p => !p.Contains("Brand new.", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_page_moves()
    {
        File.Move(served.Content.Full("pages/talks.md"), served.Content.Full("pages/lectures.md"));
        Assert.Equal(HttpStatusCode.OK, await Eventually.True(async () => (await served.Http.GetAsync("/lectures/")).StatusCode, s => s == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/talks/")).StatusCode);
    }

    [Fact]
    public async Task A_save_by_rename_is_served()
    {
        // As editors do it: write the new text to another file, then move it over the old one.
        served.Content.Write(".about.md.swp", "---\ntitle: About\n---\nSaved by rename.");
        File.Move(served.Content.Full(".about.md.swp"), served.Content.Full("about.md"), overwrite: true);
        Assert.Contains("Saved by rename.", await Shows("/", "Saved by rename."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_swapped_in_whole_is_served_and_later_edits_too()
    {
        using var other = new ContentFolder(Sites.Ada.Replace("engines", "looms", StringComparison.Ordinal));
        var aside = served.Content.Root + ".old";
        Directory.Move(served.Content.Root, aside);
        Directory.Move(other.Root, served.Content.Root);
        try
        {
            Assert.Contains("looms", await Shows("/", "looms"), StringComparison.Ordinal);
            served.Content.Write("about.md", "---\ntitle: About\n---\nAfter the swap.");
            Assert.Contains("After the swap.", await Shows("/", "After the swap."), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    [Fact]
    public async Task A_retargeted_link_to_the_whole_folder_is_served()
    {
        using var releases = new ContentFolder();
        using var second = new ContentFolder(Sites.Ada.Replace("engines", "looms", StringComparison.Ordinal));
        var link = Path.Combine(releases.Root, "current");
        Directory.CreateSymbolicLink(link, served.Content.Root);
        using var linked = ProfileServer.Start(link);
        using var client = linked.Http();
        Assert.Contains("engines", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, second.Root);
        Assert.Contains("looms", await Eventually.True(() => client.GetStringAsync("/"), p => p.Contains("looms", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ConfigMap_is_updated_by_its_hidden_link()
    {
        using var map = new ContentFolder();
        Snapshot(map, "..one", "engines");
        Directory.CreateSymbolicLink(map.Full("..data"), "..one");
        foreach (var file in new[] { "site.yml", "about.md", "news" })
        {
            File.CreateSymbolicLink(map.Full(file), $"..data/{file}");
        }

        using var mapped = ProfileServer.Start(map);
        using var client = mapped.Http();
        Assert.Contains("engines", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Snapshot(map, "..two", "looms");
        Directory.CreateSymbolicLink(map.Full("..data_tmp"), "..two");
        // rename(2) over the old link, as the kubelet does it; File.Move follows links to folders.
        using var rename = Process.Start("mv", ["-T", map.Full("..data_tmp"), map.Full("..data")]);
        await rename.WaitForExitAsync();
        var page = await Eventually.True(() => client.GetStringAsync("/"), p => p.Contains("looms", StringComparison.Ordinal));
        Assert.Contains("looms", page, StringComparison.Ordinal);
        Assert.Contains("News of looms", page, StringComparison.Ordinal);

        static void Snapshot(ContentFolder folder, string name, string word)
        {
            folder.Write($"{name}/site.yml", "first_name: Ada\n");
            folder.Write($"{name}/about.md", $"---\ntitle: About\nnews: true\n---\nAbout {word}.");
            folder.Write($"{name}/news/a.md", News($"News of {word}."));
        }
    }

    [Fact]
    public async Task A_burst_of_200_files_is_served_whole()
    {
        foreach (var i in Enumerable.Range(0, 200))
        {
            served.Content.Write($"news/burst-{i}.md", News($"Burst {i}."));
        }

        var page = await NewsShows("Burst 199.");
        Assert.All(Enumerable.Range(0, 200), i => Assert.Contains($"Burst {i}.", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_page_and_the_mended_file_is_served()
    {
        served.Content.Write("pages/talks.md", "---\ntitle: \"Talks\n---\nBroken.");
        served.Content.Write("news/marker.md", News("The rest moves on."));
        await NewsShows("The rest moves on.");
        Assert.Contains("A talk.", await served.Http.GetStringAsync("/talks/"), StringComparison.Ordinal);
        served.Content.Write("pages/talks.md", "---\ntitle: Talks\n---\nMended.");
        Assert.Contains("Mended.", await Shows("/talks/", "Mended."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_settings_keep_the_last_good_ones()
    {
        served.Content.Write("site.yml", "first_name: [\n");
        served.Content.Write("news/marker.md", News("The rest moves on."));
        Assert.Contains("<title>News · Ada Lovelace</title>", await NewsShows("The rest moves on."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_emptied_or_gone_keeps_the_last_good_site()
    {
        var aside = served.Content.Root + ".old";
        Directory.Move(served.Content.Root, aside);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(3))
        {
            Assert.Contains("engines", await served.Http.GetStringAsync("/"), StringComparison.Ordinal);
            await Task.Delay(50);
        }

        Directory.Move(aside, served.Content.Root);
        served.Content.Write("about.md", "---\ntitle: About\n---\nBack again.");
        Assert.Contains("Back again.", await Shows("/", "Back again."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlapping_changes_never_give_a_page_of_two_versions()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                served.Content.Write("about.md", $"---\ntitle: About\nnews: true\nsubtitle: v{i}.\n---\nBody v{i}.");
                await Task.Delay(40);
            }

            await stop.CancelAsync();
        });
        while (!stop.IsCancellationRequested)
        {
            var response = await served.Http.GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var versions = System.Text.RegularExpressions.Regex.Matches(await response.Content.ReadAsStringAsync(), "v\\d+\\.").Select(m => m.Value).Distinct();
            Assert.InRange(versions.Count(), 0, 1);
        }

        await writer;
        Assert.Contains("Body v39.", await Shows("/", "Body v39."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_content_folder_the_server_waits_for_it()
    {
        var root = served.Content.Root + "-later";
        using var waiting = ProfileServer.Start(root);
        using var client = waiting.Http();
        var response = await client.GetAsync("/");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "2"), (response.StatusCode, response.Headers.RetryAfter!.ToString()));
        Assert.Contains("Back in a moment", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/livez")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/readyz")).StatusCode);

        using var later = new ContentFolder(Sites.Ada);
        Directory.Move(later.Root, root);
        try
        {
            Assert.Equal(HttpStatusCode.OK, await Eventually.True(async () => (await client.GetAsync("/")).StatusCode, s => s == HttpStatusCode.OK));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
