using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Sources;

/// <summary>After an event only the paths that it reports are scanned; the result equals that of a whole scan, or there is none.</summary>
public sealed class FolderScanTests : IDisposable
{
    private readonly ContentFolder folder = new("-- about.md --\nHello.\n-- pages/a.md --\nA.\n-- pages/b.md --\nB.\n-- site.yml --\ntitle: x\n");
    private readonly FolderScan before;

    public FolderScanTests() => before = Scan();

    public void Dispose() => folder.Dispose();

    private FolderScan Scan() => FolderScanner.Scan(folder.Root)!;

    [Fact]
    public void Changed_files_have_their_new_stamps()
    {
        folder.Write("about.md", "Hello again.\n");
        folder.Write("pages/b.md", "Better.\n");
        var renewed = before.Renewed(["pages/b.md", "about.md"]);
        Assert.True(renewed!.IsSame(Scan()));
        Assert.False(renewed.IsSame(before));
    }

    [Fact]
    public void Files_that_came_and_went_or_belong_to_an_editor_change_nothing()
    {
        folder.Write("pages/.a.md.swp", "x");
        folder.Write("node_modules/x/readme.md", "x");
        Assert.Same(before, before.Renewed(["pages/a.md.1234", "pages/.a.md.swp", "pages/a.md~", "4913", "node_modules/x/readme.md", "pages/a.md"]));
    }

    [Fact]
    public void A_new_a_deleted_and_an_unknown_path_need_a_whole_scan()
    {
        folder.Write("pages/c.md", "C.\n");
        folder.Delete("pages/a.md");
        Assert.Null(before.Renewed(["pages/c.md"]));
        Assert.Null(before.Renewed(["pages/a.md"]));
        Assert.Null(before.Renewed(["pages"]));
        Assert.Null(before.Renewed([""]));
    }

    [Fact]
    public void A_link_that_leads_to_another_file_needs_a_whole_scan()
    {
        File.CreateSymbolicLink(folder.Full("linked.md"), folder.Full("pages/a.md"));
        var scan = Scan();
        Assert.Same(scan, scan.Renewed(["linked.md"]));
        folder.Delete("linked.md");
        File.CreateSymbolicLink(folder.Full("linked.md"), folder.Full("about.md"));
        Assert.Null(scan.Renewed(["linked.md"]));
    }

    [Fact]
    public void A_folder_that_is_gone_needs_a_whole_scan()
    {
        Directory.Delete(folder.Full("pages"), recursive: true);
        Assert.Null(before.Renewed(["pages"]));
    }

    [Fact]
    public void A_file_that_became_a_link_needs_a_whole_scan()
    {
        folder.Delete("pages/a.md");
        File.CreateSymbolicLink(folder.Full("pages/a.md"), folder.Full("pages/b.md"));
        Assert.Null(before.Renewed(["pages/a.md"]));
    }
}
