using Profile.Content.Diagnostics;
using Profile.Content.Markup;
using Profile.Content.Markup.Icons;
using Profile.Content.Items;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup.Icons;

public sealed class IconTests
{
    [Fact]
    public void Every_name_of_version_4_has_an_icon()
    {
        var renamed = IconArchive.Renamed();
        Assert.True(renamed.Count > 300);
        Assert.All(renamed.Keys, name => Assert.NotNull(IconSet.Find(IconStyle.Solid, name)));
    }

    [Theory]
    [InlineData(IconStyle.Solid, "envelope", "envelope-o")]
    [InlineData(IconStyle.Solid, "file-pdf", "file-pdf-o")]
    public void An_outlined_icon_of_version_4_is_the_outlined_one_of_today(object style, string today, string once) =>
        Assert.Equal(IconSet.Find(IconStyle.Outlined, today), IconSet.Find((IconStyle)style, once));

    [Fact]
    public void Academicons_are_found_by_their_classes_also_where_their_glyphs_have_other_names() =>
        Assert.All(["google-scholar", "orcid", "arxiv", "biorxiv", "ciencia-vitae", "philpapers", "cv"],
            name => Assert.NotNull(IconSet.Find(IconStyle.Academic, name)));

    [Fact]
    public void No_icon_has_the_name_of_a_size() =>
        Assert.All(IconSet.Names(IconStyle.Solid), name => Assert.NotNull(IconClasses.Read(["fa", $"fa-{name}"])));

    [Fact]
    public void Every_kind_of_account_has_an_icon() =>
        Assert.All(Account.All, account => Assert.StartsWith("<svg", IconMarkup.Decorative(account.Icon), StringComparison.Ordinal));

    [Fact]
    public void The_style_of_the_owner_is_kept() =>
        Assert.Contains(" style=\"color: red\" aria-hidden=\"true\"><path", Page("<i class=\"fas fa-house\" style=\"color: red\"></i> Home").Html,
            StringComparison.Ordinal);

    [Fact]
    public void An_icon_has_no_words() =>
        Assert.Equal("Write to me", Page("<i class=\"fas fa-envelope\" title=\"Envelope\"></i> Write <i class=\"fab fa-github\"> </i>to me").Text);

    [Fact]
    public void A_title_within_a_drawing_is_no_word_of_the_text() => Assert.Equal("A", PlainText.OfHtml("<p><svg><title>B</title></svg>A</p>"));

    [Fact]
    public void Icons_without_end_are_bounded()
    {
        var site = ContentFolder.Load(About(string.Concat(Enumerable.Repeat("<i class=\"fab fa-python\"></i>\n", 8_000))));
        Assert.InRange(site.Home.Body.Html.Length, MarkupLimits.IconCharacters, 2 * MarkupLimits.IconCharacters);
        Assert.Single(site.Diagnostics, d => d.Code == Messages.TooManyIcons.Code);
    }

    [Fact]
    public void A_similar_name_is_searched_only_a_few_times()
    {
        var site = ContentFolder.Load(About(string.Concat(Enumerable.Range(0, 50).Select(i => $"<i class=\"fas fa-envelop{i}\"></i>\n"))));
        Assert.Equal(MarkupLimits.IconSuggestions,
            site.Diagnostics.Count(d => d.Code == Messages.UnknownIcon.Code && d.ToString().EndsWith("did you mean 'fa-envelope'?", StringComparison.Ordinal)));
        Assert.Equal(50, site.Diagnostics.Count(d => d.Code == Messages.UnknownIcon.Code));
    }

    private static RenderedBody Page(string text) => ContentFolder.Load(About(text)).Home.Body;

    private static string About(string text) => $"-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n{text}\n";
}
