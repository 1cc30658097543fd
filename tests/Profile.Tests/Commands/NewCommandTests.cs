using Profile.Content;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    // The evening of the 5th in London is the 6th in Tokyo.
    private static readonly Clock Evening = new(new DateTimeOffset(2024, 3, 5, 20, 0, 0, TimeSpan.Zero));

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    private (int Exit, string Errors) Starter(string path = "profile")
    {
        using var errors = new StringWriter();
        return (NewCommand.Starter(folder.Full(path), TextWriter.Null, errors), errors.ToString());
    }

    private (int Exit, string Errors) Item(string kind, string title)
    {
        using var errors = new StringWriter();
        return (NewCommand.Item(NewItem.All.Single(i => i.Kind.Word == kind), title, folder.Root, Evening, TextWriter.Null, errors), errors.ToString());
    }

    [Fact]
    public void The_starter_has_a_page_of_every_kind_and_no_diagnostic()
    {
        Assert.Equal((0, ""), Starter("."));
        var site = folder.Load();
        Assert.Empty(site.Diagnostics);
        Assert.Equal(["About", "News", "Experience", "Publications", "Talks"], site.Navigation.Select(n => n.Title));
        Assert.Equal("Ada Lovelace", site.Settings.Owner.Display);
        Assert.Single(site.Publications.All);
        Assert.Single(site.Socials);
    }

    [Fact]
    public async Task The_starter_is_found_by_check_as_it_is()
    {
        Starter();
        using var output = new StringWriter();
        Assert.Equal(0, await CheckCommand.RunAsync(new CheckOptions(folder.Full("profile"), Strict: true), output, TextWriter.Null));
        Assert.Equal("0 errors, 0 warnings\n", output.ToString());
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        folder.Write("profile/mine.txt", "mine");
        Assert.Equal((1, $"{folder.Full("profile")} is not empty; a starter goes into an empty folder.\n"), Starter());
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(folder.Full("profile")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_one_error()
    {
        folder.Write("profile", "mine");
        var (exit, errors) = Starter();
        Assert.Equal(1, exit);
        Assert.StartsWith("The starter cannot be written: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "A first: \"talk\" \\ & more", "posts/2024-03-05-a-first-talk-more.md", "/blog/2024/a-first-talk-more/")]
    [InlineData("news", "Note G is out!", "news/note-g-is-out.md", null)]
    [InlineData("project", "Über Maschinen", "projects/über-maschinen.md", "/projects/%C3%BCber-maschinen/")]
    [InlineData("page", "Teaching", "pages/teaching.md", "/teaching/")]
    [InlineData("talk", "Engines", "talks/engines.md", "/talks/engines/")]
    [InlineData("course", "Analysis", "teachings/analysis.md", "/teachings/analysis/")]
    [InlineData("book", "The Connexion", "books/the-connexion.md", "/books/the-connexion/")]
    public void An_item_has_right_front_matter_and_a_good_name(string kind, string title, string path, string? permalink)
    {
        Starter(".");
        Assert.Equal((0, ""), Item(kind, title));
        Assert.True(File.Exists(folder.Full(path)), path);
        var site = folder.Load();
        Assert.Empty(site.Diagnostics);
        if (permalink is not null)
        {
            Assert.Equal(title, site.ItemAt(Uri.UnescapeDataString(permalink))!.Title);
        }
        else
        {
            Assert.Equal(title, site.Of(Kinds.News)[0].Title);
        }
    }

    [Theory]
    [InlineData("Index", "pages/index.md(1,1): error PRF501: wants the address /, which about.md has already")]
    [InlineData("Search", "pages/search.md(1,1): error PRF503: wants the address /search/, which belongs to the server")]
    public void A_title_whose_address_is_taken_writes_nothing(string title, string says)
    {
        Starter(".");
        using var errors = new StringWriter();
        Assert.Equal(1, NewCommand.Item(NewItem.All.Single(i => i.Kind.Word == "page"), title, folder.Root, TimeProvider.System, TextWriter.Null, errors));
        Assert.Equal($"{says}\nNothing was written; choose another title.\n", errors.ToString());
        Assert.False(File.Exists(folder.Full($"pages/{title.ToLowerInvariant()}.md")));
    }

    [Theory]
    [InlineData("a/b\\c: \"x\" #y {z} [q] | > & * ! % @ ` - ? ,")]
    [InlineData("../../etc/passwd")]
    [InlineData("- [ ] yes: no")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("1843-09-05")]
    [InlineData("🚀🎉")]
    [InlineData("数学")]
    [InlineData("{% raw %} {{ title }}")]
    public void Any_title_makes_a_name_inside_its_folder(string title)
    {
        Starter(".");
        Assert.Equal(0,
            NewCommand.Item(NewItem.All.Single(i => i.Kind.Word == "page"), title, folder.Root, TimeProvider.System, TextWriter.Null, TextWriter.Null));
        var site = folder.Load();
        Assert.Empty(site.Diagnostics);
        Assert.Contains(site.Of(Kinds.Pages), p => p.Title == title);
        Assert.Equal(2, Directory.GetFiles(folder.Full("pages")).Length);
    }

    [Theory]
    [InlineData("post", "_posts/2024-03-06-engines.md", "---\nlayout: post\ntitle: \"Engines\"\ndate: 2024-03-06\n")]
    [InlineData("page", "_pages/engines.md", "---\nlayout: page\ntitle: \"Engines\"\nnav: true ")]
    public void In_an_al_folio_checkout_it_is_al_folios_file_and_the_day_is_the_sites(string kind, string path, string start)
    {
        folder.Write("_config.yml", "first_name: Ada\ntimezone: Asia/Tokyo\n");
        Assert.Equal((0, ""), Item(kind, "Engines"));
        Assert.StartsWith(start, File.ReadAllText(folder.Full(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        folder.Write("pages/talks.md", "mine");
        Assert.Equal((1, "pages/talks.md already exists; nothing was written.\n"), Item("page", "Talks"));
        Assert.Equal("mine", File.ReadAllText(folder.Full("pages/talks.md")));
    }

    [Fact]
    public void A_long_title_makes_a_name_that_ends_with_a_word()
    {
        Item("page", string.Join(' ', Enumerable.Repeat("engine", 100)));
        Assert.Equal("engine-engine-engine-engine-engine-engine-engine-engine.md", Path.GetFileName(Directory.EnumerateFiles(folder.Full("pages")).Single()));
    }

    [Fact]
    public void A_title_that_makes_no_name_exits_2() =>
        Assert.Equal((2, "'?!' holds no letter or digit to name a file after.\n"), Item("page", "?!"));

    [Fact]
    public void Without_a_content_folder_it_exits_2()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, NewCommand.Item(NewItem.All[0], "Talk", "/nowhere/at/all", Evening, TextWriter.Null, errors));
        Assert.Equal("The content folder /nowhere/at/all is missing or cannot be read.\n", errors.ToString());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
