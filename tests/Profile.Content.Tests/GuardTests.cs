using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Loading;
using Profile.Content.Pages;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>A reader that fails costs only what it was reading, and the failure is reported.</summary>
public sealed class GuardTests
{
    [Fact]
    public void A_reader_that_throws_gives_what_is_shown_instead_and_one_diagnostic_at_its_place()
    {
        var bag = new DiagnosticBag();
        Assert.Equal("instead", Guard.Read(new Location("experience.yml", 3), bag, () => throw new InvalidOperationException("two\nlines"), "instead"));
        var diagnostic = Assert.Single(bag.Freeze());
        Assert.Equal(("PRF308", Severity.Error, "experience.yml", 3, "could not be rendered: two lines"),
            (diagnostic.Code, diagnostic.Severity, diagnostic.Location.Path, diagnostic.Location.Line, diagnostic.Text));
    }

    [Fact]
    public void What_a_reader_returns_is_passed_on() => Assert.Equal(1, Guard.Read(new Location("a.md"), new DiagnosticBag(), () => 1, 2));

    [Fact]
    public void A_remembered_reading_that_failed_says_so_at_each_load()
    {
        var read = Read.Of(bag => Guard.Read<YamlNode?>(new Location("data/a.yml"), bag, () => throw new FormatException("odd"), null));
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());
        read.Into(first);
        read.Into(second);
        Assert.True(read.HasErrors);
        Assert.Equal(first.Freeze().Single(), second.Freeze().Single());
    }

    [Fact]
    public void A_document_whose_reader_throws_is_absent_and_the_others_are_read()
    {
        using var content = new ContentFolder("-- about.md --\n---\ntitle: About\n---\n");
        var site = content.Load();
        var bag = new DiagnosticBag();
        var context = new ReadContext(site.Settings, site.Routes, site.Assets, null!, null!, bag);
        SiteDocument Document(string path) =>
            new(new Document(path, "pages", YamlMap.Empty(new Location(path)), true, "", 1, ""), Kinds.Pages, new DocumentFacts { Slug = path });
        var read = new ItemReading(new LoadMemory(), context).Read([Document("a.md"), Document("b.md"), Document("c.md")],
            (d, _) => d.Path == "b.md" ? throw new NotSupportedException("no") : d.Path);
        Assert.Equal(["a.md", "c.md"], read.Select(r => r.Item));
        Assert.Equal(("PRF308", "b.md"), (bag.Freeze().Single().Code, bag.Freeze().Single().Location.Path));
    }
}
