using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>A kind of account that al-folio knows (docs/reference/al-folio.md, 5.6): its key, and how the address of its page is built.</summary>
/// <param name="Key">The key in the file.</param>
/// <param name="Label">The name that readers see.</param>
/// <param name="Icon">Class names of its icon, as an owner would write them.</param>
/// <param name="Pattern">The address, with {0} for the value.</param>
/// <param name="IsIdentity">Whether the page there represents the owner.</param>
internal sealed record Account(string Key, string Label, string Icon, string Pattern, bool IsIdentity = true)
{
    /// <summary>Prefixes of the network's other addresses, which a value may have in place of a user name.</summary>
    private string[] Others { get; init; } = [];

    /// <summary>
    /// The address of an account that is a map (docs/reference/al-folio-v1.md, 9), with {0} for its <c>organization</c> and {1} for its <c>username</c>; null
    /// for a kind that has no organizations.
    /// </summary>
    public string? OrganizationPattern { get; init; }

    /// <summary>The keys of the file.</summary>
    public static Schema Schema =>
        new("the social links", [.. All.Select(a => new SchemaKey(a.Key, ValueKinds.Text | ValueKinds.Flag, a.What, Example: a.Example))])
    {
        Others = Schema.Map("", "An account of another kind.", Own),
    };

    /// <summary>The keys of an account of a kind that the owner defines.</summary>
    public static Schema Own { get; } = new("an account",
        Schema.Text("url", "Its address.", "https://letters.example.org/ada", required: true),
        Schema.Text("title", "Its name.", "Letters"),
        Schema.Text("logo", "A picture; not used here.", "assets/img/letters.svg"));

    /// <summary>All kinds, in the order in which older sites show them.</summary>
    public static IReadOnlyList<Account> All { get; } =
    [
        new("email", "Email", "fas fa-envelope", "mailto:{0}", false),
        new("telegram_username", "Telegram", "fab fa-telegram", "https://telegram.me/{0}"),
        new("whatsapp_number", "WhatsApp", "fab fa-whatsapp", "https://wa.me/{0}", false),
        new("wechat_qr", "WeChat", "fab fa-weixin", "/assets/img/{0}", false),
        new("wechat_username", "WeChat", "fab fa-weixin", "weixin://dl/chat?{0}", false),
        new("discord_id", "Discord", "fab fa-discord", "https://discord.com/users/{0}"),
        new("orcid_id", "ORCID", "ai ai-orcid", "https://orcid.org/{0}"),
        new("scholar_userid", "Google Scholar", "ai ai-google-scholar", "https://scholar.google.com/citations?user={0}"),
        new("semanticscholar_id", "Semantic Scholar", "ai ai-semantic-scholar", "https://www.semanticscholar.org/author/{0}"),
        new("publons_id", "Publons", "ai ai-publons", "https://publons.com/a/{0}/"),
        new("research_gate_profile", "ResearchGate", "ai ai-researchgate", "https://www.researchgate.net/profile/{0}/"),
        new("scopus_id", "Scopus", "ai ai-scopus", "https://www.scopus.com/authid/detail.uri?authorId={0}"),
        new("dblp_url", "DBLP", "ai ai-dblp", "{0}"),
        new("inspirehep_id", "INSPIRE-HEP", "ai ai-inspire", "https://inspirehep.net/authors/{0}"),
        new("hal_id", "HAL", "ai ai-hal", "https://cv.hal.science/{0}"),
        new("arxiv_id", "arXiv", "ai ai-arxiv", "https://arxiv.org/a/{0}"),
        new("academia_edu", "Academia.edu", "ai ai-academia", "{0}") { OrganizationPattern = "https://{0}.academia.edu/{1}" },
        new("acm_id", "ACM Digital Library", "ai ai-acm", "https://dl.acm.org/profile/{0}/"),
        new("ieee_id", "IEEE Xplore", "ai ai-ieee", "https://ieeexplore.ieee.org/author/{0}/"),
        new("lattes_id", "Lattes", "ai ai-lattes", "http://lattes.cnpq.br/{0}"),
        new("osf_id", "OSF", "ai ai-osf", "https://osf.io/{0}/"),
        new("zotero_username", "Zotero", "ai ai-zotero", "https://www.zotero.org/{0}"),
        new("wikidata_id", "Wikidata", "fas fa-database", "https://www.wikidata.org/wiki/{0}"),
        new("wikipedia_id", "Wikipedia", "fab fa-wikipedia-w", "https://wikipedia.org/wiki/User:{0}"),
        new("github_username", "GitHub", "fab fa-github", "https://github.com/{0}"),
        new("gitlab_username", "GitLab", "fab fa-gitlab", "https://gitlab.com/{0}"),
        new("stackoverflow_id", "Stack Overflow", "fab fa-stack-overflow", "https://stackoverflow.com/users/{0}"),
        new("kaggle_id", "Kaggle", "fab fa-kaggle", "https://www.kaggle.com/{0}"),
        new("leetcode_id", "LeetCode", "fas fa-code", "https://leetcode.com/u/{0}/"),
        new("linkedin_username", "LinkedIn", "fab fa-linkedin", "https://www.linkedin.com/in/{0}") { Others = ["company/", "school/", "pub/"] },
        new("x_username", "X", "fab fa-x-twitter", "https://twitter.com/{0}"),
        new("twitter_username", "Twitter", "fab fa-x-twitter", "https://twitter.com/{0}"),
        new("bluesky_url", "Bluesky", "fab fa-bluesky", "{0}"),
        new("mastodon_username", "Mastodon", "fab fa-mastodon", "https://{0}"),
        new("mastodon_profile", "Mastodon", "fab fa-mastodon", "https://{0}"),
        new("facebook_id", "Facebook", "fab fa-facebook", "https://facebook.com/{0}"),
        new("instagram_id", "Instagram", "fab fa-instagram", "https://instagram.com/{0}"),
        new("medium_username", "Medium", "fab fa-medium", "https://medium.com/@{0}"),
        new("blogger_url", "Blogger", "fab fa-blogger-b", "{0}"),
        new("quora_username", "Quora", "fab fa-quora", "https://www.quora.com/profile/{0}"),
        new("youtube_id", "YouTube", "fab fa-youtube", "https://youtube.com/@{0}") { Others = ["channel/", "c/", "user/"] },
        new("letterboxd_id", "Letterboxd", "fab fa-letterboxd", "https://letterboxd.com/{0}"),
        new("flickr_id", "Flickr", "fab fa-flickr", "https://www.flickr.com/{0}"),
        new("pinterest_id", "Pinterest", "fab fa-pinterest", "https://www.pinterest.com/{0}"),
        new("unsplash_id", "Unsplash", "fab fa-unsplash", "https://unsplash.com/@{0}"),
        new("spotify_id", "Spotify", "fab fa-spotify", "https://open.spotify.com/user/{0}"),
        new("lastfm_id", "Last.fm", "fab fa-lastfm", "https://www.last.fm/user/{0}"),
        new("imdb_id", "IMDb", "fab fa-imdb", "https://www.imdb.com/name/{0}/"),
        new("reddit_username", "Reddit", "fab fa-reddit", "https://www.reddit.com/user/{0}/"),
        new("strava_userid", "Strava", "fab fa-strava", "https://www.strava.com/athletes/{0}"),
        new("keybase_username", "Keybase", "fab fa-keybase", "https://keybase.io/{0}"),
        new("work_url", "Work", "fas fa-briefcase", "{0}"),
        new("cv_pdf", "CV", "fas fa-file-pdf", "{0}", false),
        new("rss_icon", "RSS feed", "fas fa-rss", "/feed.xml", false),
    ];

    /// <summary>The kind with the given key, or null.</summary>
    public static Account? Find(string key) => All.FirstOrDefault(a => a.Key == key);

    /// <summary>The kind with the given name as people write it, "Google Scholar" or "googlescholar", or null.</summary>
    public static Account? Named(string name) => All.FirstOrDefault(a => Folded(a.Label) == Folded(name));

    private static string Folded(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private string What => Pattern switch
    {
        "{0}" => $"{Label}: an address.",
        _ when Key == "rss_icon" => "Whether the feed is among the links.",
        _ => $"{Label}: the ID in {Pattern.Replace("{0}", "ID", StringComparison.Ordinal)}.",
    };

    private string Example => Key switch
    {
        "email" => "ada@example.org",
        "whatsapp_number" => "\"+44 20 7946 0000\"",
        "wechat_qr" => "wechat.png",
        "orcid_id" => "0000-0002-1825-0097",
        "mastodon_username" or "mastodon_profile" => "social.example.org/@ada",
        "dblp_url" => "https://dblp.org/pid/00/0000",
        "bluesky_url" => "ada.example.org",
        "cv_pdf" => "/assets/pdf/cv.pdf",
        "rss_icon" => "true",
        _ when Pattern == "{0}" => "https://ada.example.org",
        _ => "ada-lovelace",
    };

    /// <summary>The address of an account; null for a value that is neither a user name on that network nor an address.</summary>
    /// <param name="value">A user name as the network writes it, with or without @ and anything copied along with it, or an address with or without its
    /// scheme.</param>
    public string? Href(string value)
    {
        value = value.Trim().Trim('<', '>').Trim();
        if (value.Any(char.IsControl))
        {
            return null;
        }

        if (!Pattern.Contains("{0}", StringComparison.Ordinal))
        {
            return Pattern;
        }

        if (Key == "email")
        {
            return Email(value);
        }

        if (IsAddress(value) is { } address)
        {
            return address;
        }

        var part = Key switch
        {
            "mastodon_username" or "mastodon_profile" => Mastodon(value),
            "bluesky_url" => Bluesky(value.TrimStart('@')),
            "whatsapp_number" => string.Concat(value.Where(char.IsAsciiDigit)),
            _ when Pattern == "{0}" || IsFile => value,
            _ => Name(value),
        };
        return string.IsNullOrEmpty(part) ? null : Fill(part);
    }

    // The value is the path of a file of the site, not an external address.
    private bool IsFile => Key is "cv_pdf" or "wechat_qr";

    private string Fill(string part) => Others.Any(o => part.StartsWith(o, StringComparison.Ordinal))
        ? Pattern[..(Pattern.IndexOf('/', "https://".Length) + 1)] + part
        : string.Format(System.Globalization.CultureInfo.InvariantCulture, Pattern, part);

    // An address with a scheme, or host and path without one; a host alone where the value is always an address.
    private string? IsAddress(string value)
    {
        if (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        var host = value.TrimStart('/').Split('/', '?', '#')[0];
        var isHost = host.Contains('.') && !host.StartsWith('.') && !host.EndsWith('.') && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or ':');
        // Some networks give each account its own host: ida.medium.com.
        var own = Uri.TryCreate(Pattern.Replace("{0}", "", StringComparison.Ordinal), UriKind.Absolute, out var home) ? "." + home.Host : "/";
        var isWhole = host.Length < value.TrimStart('/').Length || host.EndsWith(own, StringComparison.OrdinalIgnoreCase)
            || (Pattern == "{0}" && Key != "bluesky_url");
        return !IsFile && isHost && isWhole && !host.Contains(':') ? "https://" + value.TrimStart('/') : null;
    }

    // The user name, stripped of a leading @, of the part of an address before it ("in/ada", "user=ada") and of anything after it.
    private string? Name(string value)
    {
        var path = Pattern[(Pattern.IndexOf('/', "https://".Length) + 1)..Pattern.IndexOf("{0}", StringComparison.Ordinal)].TrimEnd('@');
        value = value.TrimStart('/');
        foreach (var at in path.Select((c, i) => i).Where(i => i == 0 || path[i - 1] is '/' or '?'))
        {
            if (value.StartsWith(path[at..], StringComparison.OrdinalIgnoreCase))
            {
                value = value[(path.Length - at)..];
                break;
            }
        }

        value = value.TrimStart('?', '@').Split('?', '&', '#')[0].Trim('/', ' ');
        var isName = value.Any(char.IsLetterOrDigit) && (Key == "wikipedia_id" || !value.Any(char.IsWhiteSpace)) && !value.Contains(':');
        return isName ? Escape(value) : null;
    }

    // People also copy the name of the person.
    private static string? Email(string value)
    {
        var open = value.LastIndexOf('<');
        value = (open < 0 ? value : value[(open + 1)..]).Trim();
        value = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value;
        return value.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !value.Any(char.IsWhiteSpace) ? "mailto:" + Escape(value) : null;
    }

    // A handle is the account's name on the network, and every handle is a domain.
    private static string? Bluesky(string value) =>
        value.Contains('.') && !value.Contains('/') && !value.Any(char.IsWhiteSpace) ? $"https://bsky.app/profile/{Escape(value)}" : null;

    // al-folio writes host/@name, which is an address without its scheme; people also write @name@host.
    private static string? Mastodon(string value) =>
        value.TrimStart('@').Split('@') is [{ Length: > 0 } name, { Length: > 0 } host] && host.Contains('.')
            && !value.Any(c => c == '/' || char.IsWhiteSpace(c))
            ? $"{Escape(host)}/@{Escape(name)}"
            : null;

    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%40", "@", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)
        .Replace("%2B", "+", StringComparison.Ordinal);
}
