using System.Net;
using System.Text.RegularExpressions;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Publications;

/// <summary>jekyll-scholar's tags in the pages of a checkout with several bibliographies. The right values are those of jekyll-scholar 7.3.0.</summary>
public sealed partial class ScholarTagTests
{
    private const string Files = """
        -- _config.yml --
        title: blank
        first_name: Ida
        last_name: Noll
        url: https://ida.example.org
        permalink: /blog/:year/:title.html
        scholar: {bibliography: papers.bib, group_by: none, type_order: [book, article], type_names: {article: Papers}}
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        ---
        Hello.
        -- _bibliography/papers.bib --
        @article{a1, title = {First}, author = {Noll, Ida and Tau, Wei}, journal = {J}, year = 2020, month = feb, selected = {true}}
        @article{a2, title = {Second}, author = {Noll, Ida}, journal = {J}, year = 2019, month = oct}
        @book{a3, title = {Third}, author = {Noll, Ida and Tau, Wei and Rho, Uma}, publisher = {Loom Press}, year = 2018}
        @misc{a2, title = {Second again}, year = 2019}
        @misc{bare, year = 2019}
        -- _bibliography/talks.bib --
        @misc{a1, title = {A talk}, author = {Tau, Wei}, year = 2021, selected = {true}}
        @misc{bare, title = {With a title}, year = 2021}
        @article{a2, title = {Second}, author = {Noll, Ida}, journal = {J}, year = 2019, month = oct}
        -- assets/bibliography/post.bib --
        @misc{a1, title = {Of a post}, author = {Rho, Uma}, year = 2022}
        -- _posts/2024-01-02-loom.md --
        ---
        layout: post
        title: Loom
        bibliography: post.bib
        ---
        {{ page.id }}: {% cite a1 %}
        """;

    [Theory]
    [InlineData("{% bibliography %}", "First, Second, Third, Second again")]
    [InlineData("{% bibliography -f talks %}", "A talk, With a title, Second")]
    [InlineData("{% bibliography -f talks -f post.bib %}", "A talk, With a title, Second, Of a post")]
    [InlineData("{% bibliography -f papers -f talks -q @article %}", "First, Second, Second")]
    [InlineData("{% bibliography -f papers -f talks -q @article -r %}", "First, Second")]
    [InlineData("{% bibliography --remove_duplicates year %}", "First, Second, Third")]
    [InlineData("{% bibliography --cited %}{% cite a2 %}", "Second")]
    [InlineData("{% bibliography --query @*[year=2018],@misc %}", "Third, Second again")]
    public void Each_file_lists_its_own_entries(string text, string titles) =>
        Assert.Equal(titles, string.Join(", ", Titles().Matches(Page(text)).Select(m => Text(m.Groups[1].Value))));

    [Theory]
    [InlineData("--group_by year", "2018; 2019; 2020")]
    [InlineData("--group_by year --group_order descending", "2020; 2019; 2018")]
    [InlineData("-g type", "Books; Papers; Miscellaneous")]
    [InlineData("-g month -q @article", "February; October")]
    [InlineData("-g year,type -G descending,ascending -q @*[year!=2018]", "2020; > Papers; 2019; > Papers; > Miscellaneous")]
    public void Groups_are_in_the_requested_order(string options, string headings) => Assert.Equal(headings,
        string.Join("; ", Headings().Matches(Page($"{{% bibliography {options} %}}")).Select(m => (m.Groups[1].Value == "3" ? "> " : "") + m.Groups[2].Value)));

    [Theory]
    [InlineData("{% cite a1 %}", "(Noll & Tau, 2020)")]
    [InlineData("{% cite a1 a2 %}", "(Noll & Tau, 2020; Noll, 2019)")]
    [InlineData("{% cite a3 %}", "(Noll et al., 2018)")]
    [InlineData("{% cite a2 --locator 23 %}", "(Noll, 2019, p. 23)")]
    [InlineData("{% cite a2 -l 23-25 %}", "(Noll, 2019, pp. 23–25)")]
    [InlineData("{% cite a2 --label chapter --locator 2 %}", "(Noll, 2019, Chapter 2)")]
    [InlineData("{% cite a1 a2 -l 1 -l 2 %}", "(Noll & Tau, 2020, p. 1; Noll, 2019, p. 2)")]
    [InlineData("{% cite a1 -A %}", "(2020)")]
    [InlineData("{% cite a1 --text here %}", "here")]
    [InlineData("{% cite a1 --file talks %}", "(Tau, 2021)")]
    [InlineData("{% cite bare %}", "(With a title, 2021)")]
    [InlineData("{% cite nobody %}", "(missing reference)")]
    [InlineData("{% bibliography_count %}", "4")]
    [InlineData("{% bibliography_count --query @article %}", "2")]
    [InlineData("{% bibliography_count -f talks %}", "3")]
    public void Tags_say_what_jekyll_scholar_says(string text, string expected) => Assert.Equal(expected, Text(Page(text)).Trim());

    [Theory]
    [InlineData("query: '@*[year>=2019]'", "{% bibliography %}", "First, Second, Second again")]
    [InlineData("query: '@*[year>=2019]'", "{% bibliography --query @book %}", "Third")]
    [InlineData("query: '@*[year>=2019]'", "{% bibliography_count %}", "3")]
    [InlineData("group_by: type, type_aliases: {book: talk, misc: talk}, type_names: {talk: Told}", "{% bibliography %}",
        "h: Journal articles, First, Second, h: Told, Third, Second again")]
    [InlineData("group_by: type, type_aliases: {book: article, misc: talk}", "{% bibliography %}", "h: Papers, First, Second, Third, h: talk, Second again")]
    [InlineData("style: ieee", "{% reference a2 %}", "I. Noll, “Second,” J, Oct. 2019.")]
    [InlineData("style: ieee", "{% reference a2 --style mla %}", "Noll, Ida. “Second.” J, Oct. 2019.")]
    public void Settings_say_what_tags_do_not(string settings, string text, string expected)
    {
        var site = WithPage(text).Replace("group_by: none,", settings + ",", StringComparison.Ordinal);
        site = settings.Contains("type_names", StringComparison.Ordinal) ? site.Replace(", type_names: {article: Papers}", "", StringComparison.Ordinal) : site;
        var html = ContentFolder.Load(site).ItemAt("/q/")!.Body.Html;
        var shown = Regex.Matches(html, "<h2[^>]*>(?<h>.*?)</h2>|<p class=\"title\"[^>]*>(?<t>.*?)</p>")
            .Select(m => m.Groups["h"].Success ? $"h: {m.Groups["h"].Value}" : Text(m.Groups["t"].Value)).ToArray();
        Assert.Equal(expected, shown.Length > 0 ? string.Join(", ", shown) : Text(html).Trim());
    }

    [Theory]
    [InlineData("ieee", "{% cite a3 %} {% cite a1 a3 %} {% cite a1 -l 23 %}", "[1] [2], [1] [2, p. 23]")]
    [InlineData("association-for-computing-machinery", "{% cite a3 %} {% cite a1 a3 %}", "[1] [2, 1]")]
    [InlineData("vancouver", "{% cite a3 %} {% cite a1 a3 %}", "(1) (2,1)")]
    [InlineData("ieee", "{% cite a3 --text here %} {% cite a3 --style apa %}", "here (Noll et al., 2018)")]
    [InlineData("apa", "{% cite a3 %} {% cite a1 --style ieee %}", "(Noll et al., 2018) [2]")]
    public void A_numeric_style_cites_in_the_order_of_the_text(string style, string text, string expected)
    {
        var site = WithPage(text).Replace("group_by: none,", $"style: {style},", StringComparison.Ordinal);
        Assert.Equal(expected, Text(ContentFolder.Load(site).ItemAt("/q/")!.Body.Html).Trim());
    }

    [Fact]
    public void A_numeric_citation_is_a_link_with_its_brackets()
    {
        var site = WithPage("{% cite a3 %}").Replace("group_by: none,", "style: nature,", StringComparison.Ordinal);
        Assert.Contains("<a class=\"citation\" href=\"#a3\"><sup>1</sup></a>", ContentFolder.Load(site).ItemAt("/q/")!.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_has_the_italics_of_its_style() =>
        Assert.Contains("I. Noll, “Second,” <em>J</em>, Oct. 2019.", Page("{% reference a2 --style ieee %}"), StringComparison.Ordinal);

    [Fact]
    public void A_key_in_a_post_is_looked_up_in_its_own_bibliography_first_and_the_posts_id_has_no_extension() =>
        Assert.Equal("/blog/2024/loom: (Rho, 2022)", Text(ContentFolder.Load(Files).ItemAt("/blog/2024/loom.html")!.Body.Html).Trim());

    [Fact]
    public void The_list_and_the_selected_papers_are_those_of_the_file_in_the_settings()
    {
        var site = ContentFolder.Load(Files);
        Assert.Equal(["First", "Second", "Third", "Second again"], site.Publications.All.Select(p => p.Title));
        Assert.Equal(["First"], site.Publications.Selected.Select(p => p.Title));
        Assert.Equal("First", site.Publications.Find("a1")!.Title);
    }

    [Fact]
    public void Entries_of_one_key_have_one_id_and_one_page()
    {
        var html = Page("{% bibliography %}");
        Assert.Single(Regex.Matches(html, "id=\"a2\""));
        Assert.Single(Regex.Matches(html, "href=\"/publications/a2/\""));
    }

    [Fact]
    public void A_key_of_two_entries_is_reported_with_both_places()
    {
        var found = ContentFolder.Load(Files).Diagnostics.Where(d => d.Location.Path.StartsWith("_bibliography", StringComparison.Ordinal))
            .Select(d => $"{d.Location} {d.Code} {d.Text}").ToArray();
        Assert.Contains(found, d => d.StartsWith("_bibliography/papers.bib(4,1) PRF405", StringComparison.Ordinal)
            && d.Contains("line 2", StringComparison.Ordinal));
        Assert.Contains(found, d => d.StartsWith("_bibliography/talks.bib(1,1) PRF431", StringComparison.Ordinal)
            && d.Contains("_bibliography/papers.bib, line 1", StringComparison.Ordinal));
        Assert.DoesNotContain(found, d => d.StartsWith("_bibliography/talks.bib(3,1)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_the_closing_bracket_of_a_query_is_skipped_and_reported()
    {
        var site = ContentFolder.Load(WithPage("{% bibliography --query @*[year=2020] && title=x %}"));
        Assert.Contains("First", site.ItemAt("/q/")!.Body.Html, StringComparison.Ordinal);
        Assert.Contains(site.Diagnostics, d => d.Code == "PRF444" && d.Text.Contains("'&& title=x'", StringComparison.Ordinal));
    }

    private static string Page(string text) => ContentFolder.Load(WithPage(text)).ItemAt("/q/")!.Body.Html;

    private static string WithPage(string text) => $"{Files}\n-- _pages/q.md --\n---\npermalink: /q/\ntitle: q\n---\n{text}\n";

    private static string Text(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", ""));

    [GeneratedRegex("<p class=\"title\"[^>]*>(.*?)</p>")]
    private static partial Regex Titles();

    [GeneratedRegex("<h([23])[^>]*>(.*?)</h")]
    private static partial Regex Headings();
}
