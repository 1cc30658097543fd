namespace Profile.Tests.AlFolio;

/// <summary>
/// One small checkout of each of al-folio's last two generations (docs/reference/al-folio.md, 5.1), unmodified: its pages, words, links and pictures at its
/// URLs.
/// </summary>
public sealed class LateGenerationTests
{
    [Fact]
    public Task G4_of_2025_has_its_switches_in_the_page_and_data_files() => Checkout.Check("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        baseurl: /ada
        url: https://example.org
        permalink: /blog/:year/:title/
        collections:
          news: {output: true, permalink: "/news/:path/", defaults: {layout: post}}
          teachings: {output: true, permalink: "/teachings/:path/"}
          books: {output: true, permalink: "/books/:path/"}
          people: {output: true, permalink: "/people/:path/"}
        scholar: {last_name: [Lovelace], first_name: [Ada], bibliography: papers.bib}
        -- _data/socials.yml --
        orcid_id: 0000-0002-1825-0097
        github_username: ada
        -- _data/repositories.yml --
        github_repos: [ada/engine]
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        announcements: {enabled: true, scrollable: false, limit: 1}
        latest_posts: {enabled: false}
        social: true
        ---
        See [papers]({{ '/publications/' | relative_url }}).
        -- _pages/publications.md --
        ---
        layout: page
        title: publications
        permalink: /publications/
        ---
        {% include bib_search.liquid %}
        <div class="publications">{% bibliography %}</div>
        -- _pages/repositories.md --
        ---
        layout: page
        title: repositories
        permalink: /repositories/
        ---
        {% for repo in site.data.repositories.github_repos %}{% include repository/repo.liquid repository=repo %}{% endfor %}
        -- _pages/teaching.md --
        ---
        layout: teaching
        title: teaching
        permalink: /teaching/
        nav: true
        ---
        -- _teachings/analysis.md --
        ---
        layout: course
        title: Analysis
        year: 1843
        term: Fall
        schedule:
          - {week: 1, topic: Numbers, materials: [{name: Notes, url: /assets/pdf/notes.pdf}]}
        ---
        -- _books/frankenstein.md --
        ---
        layout: book-review
        title: Frankenstein
        author: Mary Shelley
        date: 1840-01-02
        stars: 4.5
        tags: gothic
        ---
        Stormy.
        -- _people/mary.md --
        ---
        title: Mary Somerville
        ---
        Teacher.
        -- _pages/dropdown.md --
        ---
        layout: page
        title: submenus
        nav: true
        dropdown: true
        children:
          - {title: publications, permalink: /publications/}
          - title: divider
        ---
        """,
        ("/", ["href=\"/publications/\"", "https://orcid.org/0000-0002-1825-0097", "submenus"]),
        ("/publications/", ["On Looms"]),
        ("/repositories/", ["github.com/ada/engine"]),
        ("/teaching/", ["Analysis", "1843"]),
        ("/teachings/analysis/", ["Numbers", "/assets/pdf/notes.pdf"]),
        ("/books/frankenstein/", ["Mary Shelley", "4.5 of 5 stars"]),
        ("/books/tag/gothic/", ["Frankenstein"]),
        ("/people/mary/", ["Teacher."]));

    [Fact]
    public Task G5_of_2026_has_no_layouts_of_its_own() => Checkout.Check("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        theme: al_folio_core
        al_folio: {api_version: 1}
        permalink: /blog/:year/:title/
        pagination: {enabled: true}
        collections:
          news: {output: true, permalink: "/news/:path/", defaults: {layout: post}}
        scholar: {last_name: [Lovelace], first_name: [Ada], bibliography: papers.bib}
        -- _data/socials.yml --
        email: ada@example.org
        custom: {title: Work, url: https://example.org/work}
        -- _data/cv.yml --
        cv:
          name: Ada Lovelace
          sections:
            Something new: [{bullet: A *point*}]
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        announcements: {enabled: true, limit: 5}
        social: true
        ---
        Hello.
        -- _pages/blog.md --
        ---
        layout: default
        permalink: /blog/
        title: blog
        pagination: {enabled: true, collection: posts, permalink: "/page/:num/", per_page: 1, sort_reverse: true}
        ---
        {% if page.pagination.enabled %}{% assign postlist = paginator.posts %}{% else %}{% assign postlist = site.posts %}{% endif %}
        <ul class="post-list">{% for post in postlist %}{% assign read_time = post.content | number_of_words | divided_by: 180 | plus: 1 %}
        <li><a href="{{ post.url | relative_url }}">{{ post.title }}</a> {{ read_time }} min read</li>{% endfor %}</ul>
        {% include pagination.liquid %}
        -- _posts/1843-01-05-first.md --
        ---
        layout: post
        title: First
        ---
        One.
        -- _posts/1843-02-05-moved.md --
        ---
        layout: post
        title: Moved
        redirect: https://example.org/there
        ---
        -- _pages/cv.md --
        ---
        layout: cv
        title: CV
        permalink: /cv/
        cv_pdf: /assets/pdf/notes.pdf
        cv_format: rendercv
        ---
        """,
        ("/", ["Hello.", "mailto:ada@example.org", "https://example.org/work"]),
        ("/blog/", ["Moved", "1 min read"]),
        ("/blog/page/2/", ["First"]),
        ("/cv/", ["Something new", "A <em>point</em>", "/assets/pdf/notes.pdf"]));
}
