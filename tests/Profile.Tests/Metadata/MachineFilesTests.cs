using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>What machines read about a person and a site: JSON-LD, h-card, Open Graph, feeds, vCard, JSON Resume, manifest, icon, security.txt.</summary>
public sealed class MachineFilesTests : IDisposable
{
    private const string Files = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        description: Notes on engines.
        url: https://ada.example.org
        security: {contact: security@ada.example.org, expires: 2027-10-01}
        -- about.md --
        ---
        title: About
        subtitle: Countess, in London
        profile: {image: ada.png}
        news: true
        social: true
        ---
        Text.
        -- assets/img/ada.png --
        x
        -- data/socials.yml --
        email: ada@ada.example.org
        github_username: ada
        dblp_url: https://dblp.org/pid/a,b;c
        orcid_id: 0000-0002-1825-0097
        -- news/n.md --
        ---
        date: 1843-09-01
        ---
        The notes are **printed**.
        -- posts/1843-01-02-looms.md --
        ---
        title: Looms & engines
        tags: [engines]
        last_updated: 1850-05-06
        ---
        ![Cards](/assets/img/ada.png) A post.
        -- experience.yml --
        cv:
          name: Ada Lovelace
          headline: Mathematician
          sections:
            Education:
              - institution: Private tuition
                area: Mathematics
                start_date: 1828-10
                end_date: 1835
                highlights: [Taught by De Morgan]
              - institution: University College
                area: Calculus
                date: 1840
            Experience:
              - company: Analytical Engine
                position: Author of the **Notes**
                start_date: 1842-10
            Awards:
              - name: Note G
                date: 1843
            Languages:
              - label: French
                details: Fluent
        -- publications.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, abstract = {On numbers.}}
        """;

    private readonly ServedSite served = new(Files);

    public void Dispose() => served.Dispose();

    [Fact]
    public async Task The_home_page_is_a_profile_page_of_a_person()
    {
        var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/"));
        var node = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]![0]!;
        Assert.Equal("ProfilePage", (string?)node["@type"]);
        var person = node["mainEntity"]!;
        Assert.Equal("Person", (string?)person["@type"]);
        Assert.Equal("Ada Lovelace", (string?)person["name"]);
        Assert.Equal("Mathematician", (string?)person["jobTitle"]);
        Assert.Equal("https://ada.example.org/assets/img/ada.png", (string?)person["image"]);
        Assert.Contains("https://github.com/ada", person["sameAs"]!.AsArray().Select(s => (string?)s));
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", (string?)person["identifier"]!["value"]);
    }

    [Fact]
    public async Task The_home_page_is_an_h_card_whose_links_are_the_owner()
    {
        var card = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/")).QuerySelector(".h-card")!;
        Assert.Equal("Ada Lovelace", card.QuerySelector(".p-name")!.TextContent);
        Assert.Equal("https://ada.example.org/", card.QuerySelector(".u-url.u-uid")!.GetAttribute("value"));
        Assert.Equal("/assets/img/ada.png", card.QuerySelector(".u-photo")!.GetAttribute("src"));
        Assert.Equal("mailto:ada@ada.example.org", card.QuerySelector(".u-email")!.GetAttribute("href"));
        Assert.NotNull(card.QuerySelector("a[rel=me][href='https://github.com/ada']"));
    }

    [Theory]
    [InlineData("/", "profile", "Ada Lovelace")]
    [InlineData("/blog/1843/looms/", "article", "Looms & engines")]
    [InlineData("/news/", "website", "News")]
    public async Task Open_Graph_has_kind_title_address_and_picture(string path, string type, string title)
    {
        var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));
        string? Property(string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
        Assert.Equal(type, Property("og:type"));
        Assert.Equal(title, Property("og:title"));
        Assert.Equal("https://ada.example.org" + path, Property("og:url"));
        Assert.Equal("https://ada.example.org/assets/img/ada.png", Property("og:image"));
    }

    [Fact]
    public async Task The_page_for_unknown_addresses_claims_none_of_its_own()
    {
        using var answer = await served.Http.GetAsync("/nowhere/");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], meta[property='og:url']"));
    }

    [Theory]
    [InlineData("/feed", "Looms & engines|The notes are printed.")]
    [InlineData("/publications/feed", "Notes")]
    public async Task Feeds_are_there_as_atom_and_as_json_with_full_content(string path, string titles)
    {
        var atom = XDocument.Parse(await served.Http.GetStringAsync(path + ".xml"));
        XNamespace ns = "http://www.w3.org/2005/Atom";
        Assert.Equal(titles.Split('|').Order(StringComparer.Ordinal),
            atom.Descendants(ns + "entry").Select(e => e.Element(ns + "title")!.Value).Order(StringComparer.Ordinal));
        Assert.All(atom.Descendants(ns + "entry"), e => Assert.Contains("<p>", e.Element(ns + "content")!.Value, StringComparison.Ordinal));
        var json = JsonNode.Parse(await served.Http.GetStringAsync(path + ".json"))!;
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)json["version"]);
        Assert.Equal($"https://ada.example.org{path}.json", (string?)json["feed_url"]);
        Assert.Equal(atom.Descendants(ns + "entry").Select(e => e.Element(ns + "id")!.Value), json["items"]!.AsArray().Select(i => (string)i!["id"]!));
    }

    [Fact]
    public async Task A_changed_post_keeps_its_date_and_has_the_date_of_the_change_beside_it()
    {
        XNamespace ns = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await served.Http.GetStringAsync("/feed.xml"));
        var entry = Assert.Single(feed.Descendants(ns + "entry"), e => e.Element(ns + "title")!.Value == "Looms & engines");
        Assert.Equal("1843-01-02T00:00:00Z", entry.Element(ns + "published")!.Value);
        Assert.Equal("1850-05-06T00:00:00Z", entry.Element(ns + "updated")!.Value);
        Assert.Equal("1850-05-06T00:00:00Z", feed.Root!.Element(ns + "updated")!.Value);
        Assert.Equal("https://ada.example.org/", feed.Root!.Attribute(XNamespace.Xml + "base")!.Value);
        var item = JsonNode.Parse(await served.Http.GetStringAsync("/feed.json"))!["items"]!.AsArray().Single(i => (string?)i!["title"] == "Looms & engines")!;
        Assert.Equal(("1843-01-02T00:00:00Z", "1850-05-06T00:00:00Z"), ((string?)item["date_published"], (string?)item["date_modified"]));
        var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/blog/1843/looms/"));
        Assert.Equal("1850-05-06", page.QuerySelector("meta[property='article:modified_time']")!.GetAttribute("content"));
        Assert.Equal("1850-05-06",
            (string?)JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]![0]!["dateModified"]);
    }

    [Fact]
    public async Task Pages_lead_to_the_feeds_the_icon_and_the_manifest()
    {
        var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/news/"));
        foreach (var link in page.QuerySelectorAll("link[rel=alternate],link[rel=icon],link[rel=manifest]"))
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await served.Http.GetAsync(link.GetAttribute("href"))).StatusCode);
        }

        Assert.Equal(6, page.QuerySelectorAll("link[rel=alternate],link[rel=icon],link[rel=manifest]").Length);
    }

    [Fact]
    public async Task The_cv_is_there_as_json_resume()
    {
        var resume = JsonNode.Parse(await served.Http.GetStringAsync("/resume.json"))!;
        Assert.Equal("Ada Lovelace", (string?)resume["basics"]!["name"]);
        var education = resume["education"]![0]!;
        Assert.Equal("Private tuition", (string?)education["institution"]);
        Assert.Equal("Mathematics", (string?)education["area"]);
        Assert.Equal("1828-10", (string?)education["startDate"]);
        Assert.Equal("1835", (string?)education["endDate"]);
        Assert.Equal("1840", (string?)resume["education"]![1]!["endDate"]);
        var work = resume["work"]![0]!;
        Assert.Equal("Author of the Notes", (string?)work["position"]);
        Assert.Equal("Analytical Engine", (string?)work["name"]);
        Assert.Null(work["endDate"]);
        Assert.Equal("Note G", (string?)resume["awards"]![0]!["title"]);
        Assert.Equal("French", (string?)resume["languages"]![0]!["language"]);
        Assert.Equal("Notes", (string?)resume["publications"]![0]!["name"]);
    }

    [Fact]
    public async Task The_owner_is_there_as_a_vcard()
    {
        var answer = await served.Http.GetAsync("/card.vcf");
        Assert.Equal("text/vcard", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("BEGIN:VCARD", lines[0]);
        Assert.Contains("N:Lovelace;Ada;;;", lines);
        Assert.Contains("EMAIL:ada@ada.example.org", lines);
        Assert.Contains("URL:https://github.com/ada", lines);
        Assert.Contains("URL:https://dblp.org/pid/a,b;c", lines);
        Assert.Contains("PHOTO:https://ada.example.org/assets/img/ada.png", lines);
        Assert.All(lines, l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75, l));
    }

    [Fact]
    public async Task The_icon_is_drawn_from_the_initials_unless_one_is_given()
    {
        Assert.Contains(">AL<", await served.Http.GetStringAsync("/icon.svg"), StringComparison.Ordinal);
        served.Content.Write("site.yml", "first_name: Ada\nicon: 🌱\n");
        await Eventually.True(() => served.Http.GetStringAsync("/icon.svg"),
            svg => System.Net.WebUtility.HtmlDecode(svg).Contains("🌱", StringComparison.Ordinal));
        served.Content.Write("site.yml", "first_name: Ada\nicon: ada.png\n");
        served.Content.Write("assets/img/ada.png", "y");
        await Eventually.True(() => served.Http.GetStringAsync("/"),
            html => html.Contains("<link rel=\"icon\" href=\"/assets/img/ada.png\">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_security_contact_is_served_if_the_settings_have_one()
    {
        var text = await served.Http.GetStringAsync("/.well-known/security.txt");
        Assert.Equal(
            "Contact: mailto:security@ada.example.org\nExpires: 2027-10-01T00:00:00Z\nPreferred-Languages: en\nCanonical: "
            + "https://ada.example.org/.well-known/security.txt\n", text);
    }
}
