using System.Text;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;
using Profile.Tests.Shared.Fuzzing;

namespace Profile.Content.Tests.Fuzzing;

/// <summary>
/// No text in the settings, the data files, the front matter or a bibliography ends a load or causes an unforeseen fault: each mistake is a diagnostic of its
/// own kind (docs/reliability.md, B1).
/// </summary>
public sealed class SiteFuzzTests
{
    private const string Settings = """
        -- _config.yml --
        title: Ada
        name: Ada Lovelace
        first_name: Ada
        middle_name: King
        last_name: Lovelace
        url: https://ada.example.org
        baseurl: /lab
        lang: en
        timezone: Europe/Zurich
        icon: ⚙️
        footer_text: Set in <em>Bulmer</em>.
        security: {contact: "mailto:a@example.org", expires: 2027-05-01}
        math: {macros: {R: "\\mathbb{R}"}}
        permalink: /:categories/:year/:title/
        collections:
          news: {output: true, permalink: "/news/:title/"}
          lectures: {output: true, permalink: "/lectures/:name/", sort_by: date}
        exclude: [notes/, "*.draft.md"]
        defaults:
          - scope: {path: _posts, type: posts}
            values: {toc: true, tags: [a, b]}
        announcements: {enabled: true, limit: 5}
        latest_posts: {enabled: true, limit: 3}
        scholar:
          first_name: [Ada, A.]
          last_name: [Lovelace]
          bibliography: papers.bib
          group_by: year
          group_order: descending
          sort_by: year,month
          order: descending,ascending
          style: apa
        filtered_bibtex_keywords: [abstract]
        external_sources:
          - {name: X, posts: [{url: "https://x.example/a", title: T, published_date: 2024-01-02}], categories: [c], tags: [t]}
        related_blog_posts: {enabled: true, max_related: 3}
        max_author_limit: 3
        pagination: {enabled: true, per_page: 2, permalink: "/page/:num/"}
        jekyll-archives:
          enabled: [year, tags, categories]
          permalinks: {year: "/blog/:year/", tag: "/blog/tag/:name/", category: "/blog/category/:name/"}
          posts: {enabled: [year, tags], permalinks: {year: "/p/:year/"}}
        jekyll_get_json: [{data: resume, json: assets/json/resume.json}]
        kramdown: {input: GFM, syntax_highlighter_opts: {block: {line_numbers: true}}}
        al_folio: {features: {}}
        display_tags: [a]
        scholar_userid: x
        socials_in_search: true
        -- about.md --
        ---
        layout: about
        title: about
        permalink: /
        profile: {align: right, image: prof.jpg, image_circular: true, more_info: <p>A</p>}
        selected_papers: true
        social: true
        announcements: {enabled: true, limit: 2}
        ---
        Hello {{ site.title }} {% cite a --style apa %}.

        """;

    private const string Documents = """
        -- _pages/blog.md --
        ---
        layout: default
        permalink: /blog/
        title: blog
        nav: true
        nav_order: 1
        pagination:
          {enabled: true, collection: posts, permalink: "/page/:num/", per_page: 1, sort_field: date, sort_reverse: true, trail: {before: 1, after: 3}}
        ---
        {% for p in paginator.posts %}{{ p.title }}{% endfor %}{{ paginator.next_page_path }}
        -- _pages/menu.md --
        ---
        title: more
        nav: true
        nav_order: 2
        dropdown: true
        children: [{title: a, permalink: /a/}, {title: divider}, {title: b, permalink: "https://x.example"}]
        ---
        -- _posts/2024-01-02-one.md --
        ---
        title: One
        date: 2024-01-02 10:00:00 +0100
        tags: [C++, C#, c]
        categories: a b
        related_posts: true
        redirect_from: [/old/, /older/]
        thumbnail: assets/img/a.png
        ---
        Text. See {% post_url 2024-01-02-one %}.
        -- _posts/2025-01-02-two.md --
        ---
        title: Two
        redirect: /one/
        tags: c
        ---
        -- _news/1.md --
        ---
        date: 2024-02-03
        inline: true
        related_posts: false
        ---
        News.
        -- _projects/p.md --
        ---
        title: P
        category: work
        importance: 1
        img: assets/img/a.png
        redirect: https://x.example
        related_publications: a, b
        ---
        P
        -- _talks/t.md --
        ---
        title: T
        date: 2024-03-04 10:00
        end: 2024-03-04 12:00
        event: E
        place: Paris
        ---
        T
        -- _books/b.md --
        ---
        title: B
        author: A
        olid: OL1M
        stars: 4
        started: 2024-01-01
        finished: 2024-02-01
        released: 1999
        ---
        B
        -- _teachings/c.md --
        ---
        title: C
        term: Fall 2024
        year: 2024
        schedule: [{week: 1, date: 2024-09-01, topic: T, materials: [{name: n, url: /a.pdf}]}]
        ---
        C
        -- _lectures/l.md --
        ---
        title: L
        ---
        L

        """;

    private const string Data = """
        -- _data/cv.yml --
        cv:
          name: Ada
          location: London
          email: a@example.org
          sections:
            Education: [{institution: I, area: A, degree: D, start_date: 2020-01, end_date: present, highlights: [h]}]
            Publications: [{title: T, authors: [A], date: 2020, doi: 10.1/x}]
            Skills: [{label: l, details: d}]
            Notes: ["- a"]
        -- assets/json/resume.json --
        {"basics": {"name": "Ada", "location": {"city": "London"}, "profiles": [{"network": "x", "url": "https://x.example"}]},
         "work": [{"name": "n", "startDate": "2020-01", "endDate": "2021", "highlights": ["a"]}], "skills": [{"name": "s", "keywords": ["k"]}]}
        -- _data/socials.yml --
        email: a@example.org
        scholar_userid: x
        orcid_id: 0000-0000-0000-0000
        custom_social: {logo: assets/img/a.svg, title: t, url: "https://x.example"}
        -- _data/coauthors.yml --
        "doe":
          - firstname: [Jo, J.]
            url: https://jo.example
        -- _data/venues.yml --
        "Memoirs": {url: "https://m.example", color: "#00369f"}
        -- _data/repositories.yml --
        github_users: [a]
        github_repos: [a/b]
        -- _bibliography/papers.bib --
        @string{m = "Memoirs"}
        @article{a, title={T}, author={Lovelace, Ada and Doe, Jo}, journal=m, year={1843}, month=oct, abbr={Memoirs},
          selected={true}, pdf={a.pdf}, preview={a.png}}
        @book{b, title={B}, editor={Doe, Jo}, year={in press}, crossref={a}}

        """;

    private static readonly string[] Words =
    [
        ": ", "- ", "[", "]", "{", "}", "\n", "\n  ", "null", "~", "true", "false", "0", "-1", "1e999", "99999999999999999999",
            "9999-12-31", "0001-01-01",
            "2024-02-30", "/", "//", "..", ":num", ":title", ":year", ":path", ":", "%", "?", "#", "*", "**", "a: {b: c}", "[[]]", "[{}]",
            "''", "🎓", "javascript:1",
            "mailto:", "https://", "http://[", "---\n", "-- _config.yml --\n", "-- _posts/2024-13-45-x.md --\n", "{{ site.posts }}", "{% cite b %}",
            "{% for p in site.posts %}", "date: ", "permalink: /", "redirect: ", "tags: ", "layout: ", "lang: ", "timezone: ", "posts:", "@", "\\", "$x$",
            "<b>",
    ];

    [Fact]
    public void A_whole_site() => FuzzRun.Try("site", [Settings, Settings + Documents, Settings + Data, Settings + Documents + Data], Words, Check);

    private static void Check(string files)
    {
        using var folder = new ContentFolder();
        foreach (var (path, text) in ContentFolder.Split(files).Where(f => IsPath(f.Path)))
        {
            folder.Write(path, Encoding.UTF8.GetBytes(text));
        }

        foreach (var fault in folder.Load().Diagnostics.Where(d => d.Code == Messages.RenderFailed.Code))
        {
            Assert.Fail(fault.ToString());
        }
    }

    // MarkTests tries names of files.
    private static bool IsPath(string path) =>
        path.Length is > 0 and < 100 && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/')
        && !path.StartsWith('/') && !path.Split('/').Any(s => s.Length == 0 || s.Trim('.').Length == 0);
}
