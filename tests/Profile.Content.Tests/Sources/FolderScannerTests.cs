using System.Diagnostics;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Sources;

public sealed class FolderScannerTests : IDisposable
{
    private readonly ContentFolder folder = new("-- about.md --\nHello.\n-- assets/a.txt --\na\n");

    public void Dispose() => folder.Dispose();

    private FolderScan Scan() => FolderScanner.Scan(folder.Root)!;

    private IEnumerable<string> Paths() => Scan().Files.Select(f => f.Path);

    private IEnumerable<string> Says() => Scan().Diagnostics.Select(d => d.ToString());

    [Fact]
    public void Files_are_in_the_order_of_their_paths() => Assert.Equal(["about.md", "assets/a.txt"], Paths());

    [Fact]
    public void A_folder_that_does_not_exist_is_no_content() => Assert.Null(FolderScanner.Scan(folder.Full("nowhere")));

    [Theory]
    [InlineData(".git/config")]
    [InlineData(".env")]
    [InlineData("a.md~")]
    [InlineData(".a.md.swp")]
    [InlineData("4913")]
    [InlineData("#a.md#")]
    [InlineData("node_modules/x/readme.md")]
    public void What_is_hidden_or_an_editors_is_never_seen(string path)
    {
        folder.Write(path, "x");
        Assert.Equal(["about.md", "assets/a.txt"], Paths());
    }

    [Fact]
    public void A_link_inside_is_followed_to_its_real_place()
    {
        File.CreateSymbolicLink(folder.Full("b.md"), "about.md");
        var file = Scan().Files.Single(f => f.Path == "b.md");
        Assert.EndsWith("/about.md", file.RealPath, StringComparison.Ordinal);
        Assert.Equal(7, file.Stamp.Size);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_reported_and_not_followed()
    {
        File.CreateSymbolicLink(folder.Full("passwd.txt"), "/etc/passwd");
        Directory.CreateSymbolicLink(folder.Full("etc"), "/etc");
        Assert.Equal(["about.md", "assets/a.txt"], Paths());
        Assert.Contains("etc: warning PRF103: is a link to a place outside the content folder and is not followed", Says());
    }

    [Fact]
    public void A_link_to_nothing_is_reported()
    {
        File.CreateSymbolicLink(folder.Full("gone.md"), "nowhere.md");
        Assert.Contains("gone.md: warning PRF102: is a link to a file that is not there", Says());
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        Directory.CreateSymbolicLink(folder.Full("one"), ".");
        Directory.CreateSymbolicLink(folder.Full("assets/two"), "..");
        Assert.Equal(["about.md", "assets/a.txt"], Paths());
    }

    [Fact]
    public void A_pipe_is_reported_and_never_opened()
    {
        using var make = Process.Start("mkfifo", [folder.Full("pipe.md")]);
        make.WaitForExit();
        Assert.Contains("pipe.md: warning PRF104: is not a regular file and is skipped", Says());
    }

    [Theory]
    [InlineData("ln", "-sf", "/etc/passwd")]
    [InlineData("mkfifo")]
    public void What_became_a_link_or_a_pipe_after_the_scan_is_not_opened(params string[] command)
    {
        var file = Scan().Files.Single(f => f.Path == "about.md");
        Assert.NotNull(file.Now());
        File.Delete(file.RealPath);
        using var make = Process.Start(command[0], [.. command[1..], file.RealPath]);
        make.WaitForExit();
        var bag = new DiagnosticBag();
        Assert.Null(ContentFileReader.Read(file, "pages", SourceLimits.DocumentBytes, bag));
        Assert.Contains("about.md: error PRF101", Assert.Single(bag.Freeze()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_a_folder_that_became_a_link_are_not_opened()
    {
        var file = Scan().Files.Single(f => f.Path == "assets/a.txt");
        Directory.Move(folder.Full("assets"), folder.Full(".aside"));
        Directory.CreateSymbolicLink(folder.Full("assets"), ".aside");
        Assert.Null(file.Now());
    }

    [Fact]
    public void A_file_name_with_a_newline_is_reported_in_one_line()
    {
        folder.Write("a\nb.md", "x");
        Assert.Contains("a?b.md: warning PRF105: has a name with control characters, a backslash or bytes that are not UTF-8, and is skipped", Says());
    }

    [Fact]
    public void Folders_have_an_end()
    {
        folder.Write(string.Concat(Enumerable.Repeat("d/", 40)) + "deep.md", "x");
        Assert.Equal(["about.md", "assets/a.txt"], Paths());
        Assert.Contains(Says(), s => s.EndsWith("error PRF106: is more than 32 folders deep and is skipped", StringComparison.Ordinal));
    }

    [Fact]
    public void A_skipped_file_makes_a_different_scan_when_it_appears_and_when_it_is_removed()
    {
        var before = Scan();
        File.CreateSymbolicLink(folder.Full("out.txt"), "/etc/hostname");
        var with = Scan();
        Assert.False(before.IsSame(with));
        File.Delete(folder.Full("out.txt"));
        Assert.True(before.IsSame(Scan()));
    }

    [Fact]
    public void The_same_size_and_time_with_other_bytes_is_another_stamp()
    {
        var before = Scan();
        var time = File.GetLastWriteTimeUtc(folder.Full("about.md"));
        folder.Write("about.md", "World.\n");
        File.SetLastWriteTimeUtc(folder.Full("about.md"), time);
        Assert.False(before.IsSame(Scan()));
    }
}
