using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.News;

/// <summary>Dates of news in an al-folio checkout, in the format of its own include.</summary>
public sealed class NewsDateTests
{
    private const string Item =
        "-- _news/a.md --\n---\ndate: 2024-01-05\ninline: true\n---\nOne.\n-- _pages/all.md --\n---\npermalink: /all/\n---\n{% include news.liquid %}\n";

    private static (string List, string Page) Dates(string include)
    {
        var site = ContentFolder.Load($"-- _config.yml --\nfirst_name: Ada\n{include}\n{Item}");
        return (site.DateForm.News(site.Of(Kinds.News)[0].Date, site.Settings.Texts), site.Of(Kinds.Pages).Single(p => p.Permalink == "/all/").Body.Text);
    }

    [Theory]
    [InlineData("-- _includes/news.liquid --\n{% for item in site.news %}<th>{{ item.date | date: '%b %d, %Y' }}</th>{% endfor %}", "Jan 05, 2024")]
    [InlineData("-- _includes/news.html --\n{% for item in site.news %}<th>{{ item.date | date: \"%b %-d, %Y\" }}</th>{% endfor %}", "Jan 5, 2024")]
    [InlineData("-- _includes/news.html --\n{% for item in site.news %}<th>{{ item.date | date: \"%b. %Y\" }}</th>{% endfor %}", "Jan. 2024")]
    [InlineData("", "Jan 5, 2024")]
    public void They_have_the_form_of_the_checkouts_include(string include, string words)
    {
        var (list, page) = Dates(include);
        Assert.Equal(words, list);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkouts_of_the_generation_without_includes_show_days_with_two_digits() =>
        Assert.Equal("Jan 05, 2024", Dates("al_folio: {api_version: 1}").List);

    [Fact]
    public void A_month_without_a_day_stays_a_month() =>
        Assert.Equal("Jan 2024",
            ContentFolder.Load("-- _config.yml --\nal_folio: {api_version: 1}\n") is var site
            ? site.DateForm.News(DateParser.Parse("2024-01", TimeZoneInfo.Utc)!.Value, site.Settings.Texts)
            : "");
}
