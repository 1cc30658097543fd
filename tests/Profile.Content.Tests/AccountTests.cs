using Profile.Content.Items;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>A handle, a handle with something copied along, or an address: each leads to the same account.</summary>
public sealed class AccountTests
{
    [Theory]
    [InlineData("youtube_id", "@ida", "https://youtube.com/@ida")]
    [InlineData("youtube_id", "channel/UC123", "https://youtube.com/channel/UC123")]
    [InlineData("youtube_id", "youtube.com/@ida", "https://youtube.com/@ida")]
    [InlineData("medium_username", "@ida", "https://medium.com/@ida")]
    [InlineData("medium_username", "ida.medium.com", "https://ida.medium.com")]
    [InlineData("telegram_username", "@ida", "https://telegram.me/ida")]
    [InlineData("telegram_username", "t.me/ida", "https://t.me/ida")]
    [InlineData("dblp_url", "dblp.org/pid/00/0000", "https://dblp.org/pid/00/0000")]
    [InlineData("work_url", "ida.example.org", "https://ida.example.org")]
    [InlineData("email", "mailto:ida@example.org", "mailto:ida@example.org")]
    [InlineData("email", "Ida Noll <ida@example.org>", "mailto:ida@example.org")]
    [InlineData("email", "ida+web@example.org", "mailto:ida+web@example.org")]
    [InlineData("email", "ida (at) example.org", null)]
    [InlineData("mastodon_username", "@ida@social.example.org", "https://social.example.org/@ida")]
    [InlineData("mastodon_username", "ida@social.example.org", "https://social.example.org/@ida")]
    [InlineData("mastodon_username", "social.example.org/@ida", "https://social.example.org/@ida")]
    [InlineData("mastodon_username", "@ida", null)]
    [InlineData("bluesky_url", "@ida.bsky.social", "https://bsky.app/profile/ida.bsky.social")]
    [InlineData("bluesky_url", "bsky.app/profile/ida.bsky.social", "https://bsky.app/profile/ida.bsky.social")]
    [InlineData("bluesky_url", "https://bsky.app/profile/ida.bsky.social", "https://bsky.app/profile/ida.bsky.social")]
    [InlineData("linkedin_username", "in/ida/", "https://www.linkedin.com/in/ida")]
    [InlineData("linkedin_username", "linkedin.com/in/ida", "https://linkedin.com/in/ida")]
    [InlineData("linkedin_username", "company/looms", "https://www.linkedin.com/company/looms")]
    [InlineData("scholar_userid", "AbC_1-J&hl=en", "https://scholar.google.com/citations?user=AbC_1-J")]
    [InlineData("scholar_userid", "citations?user=AbC", "https://scholar.google.com/citations?user=AbC")]
    [InlineData("scholar_userid", "user=AbC&hl=de", "https://scholar.google.com/citations?user=AbC")]
    [InlineData("orcid_id", "orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("stackoverflow_id", "12345/ida", "https://stackoverflow.com/users/12345/ida")]
    [InlineData("x_username", "@ida", "https://twitter.com/ida")]
    [InlineData("whatsapp_number", "+43 316 000", "https://wa.me/43316000")]
    [InlineData("rss_icon", "true", "/feed.xml")]
    [InlineData("lattes_id", "@123", "http://lattes.cnpq.br/123")]
    [InlineData("cv_pdf", "/assets/pdf/cv.v2/a b.pdf", "/assets/pdf/cv.v2/a b.pdf")]
    [InlineData("wechat_qr", "wechat.png", "/assets/img/wechat.png")]
    [InlineData("github_username", "Ida Noll", null)]
    [InlineData("github_username", "javascript:alert(1)", null)]
    [InlineData("wikipedia_id", "Ida Noll", "https://wikipedia.org/wiki/User:Ida%20Noll")]
    public void What_people_write_leads_to_the_account(string key, string written, string? href) => Assert.Equal(href, Account.Find(key)!.Href(written));

    public static TheoryData<string> Handles =>
        [.. Account.All.Where(a => a.Pattern.StartsWith("https://", StringComparison.Ordinal) && a.Pattern.Contains('/')
        && a.Key is not ("mastodon_username" or "mastodon_profile" or "whatsapp_number")).Select(a => a.Key)];

    [Theory]
    [MemberData(nameof(Handles))]
    public void A_handle_with_an_at_sign_a_slash_or_as_an_address_is_the_same_account(string key)
    {
        var account = Account.Find(key)!;
        var href = account.Href("ida9")!;
        Assert.Equal(href, account.Href("@ida9"));
        Assert.Equal(href, account.Href(" ida9/ "));
        Assert.Equal(href, account.Href(href));
        Assert.Equal(href, account.Href(href["https://".Length..]));
        Assert.Null(account.Href("javascript:alert(1)"));
    }

    [Fact]
    public void Several_accounts_are_a_list_and_an_account_of_ones_own_needs_no_scheme()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ida\n-- data/socials.yml --\ngitlab_username: [ida, \"@looms\"]\nkeybase_username: \"\"\n"
            + "letters: {url: letters.example.org/ida, title: Letters}\n");
        Assert.Equal(["https://gitlab.com/ida", "https://gitlab.com/looms", "https://letters.example.org/ida"], site.Socials.Select(l => l.Href));
        Assert.Empty(site.Diagnostics.Where(d => d.Location.Path == "data/socials.yml"));
    }

    [Fact]
    public void A_value_that_leads_nowhere_is_reported_and_becomes_no_link()
    {
        var site = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ida\n-- data/socials.yml --\nmastodon_username: \"@ida\"\ndblp_url: \"javascript:alert(1)\"\nx_username: \"@ida\"\n");
        Assert.Equal(["https://twitter.com/ida"], site.Socials.Select(l => l.Href));
        Assert.Equal(["PRF610", "PRF306"], site.Diagnostics.Where(d => d.Location.Path == "data/socials.yml").Select(d => d.Code));
    }
}
