using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>One small checkout of each of al-folio's five generations (reference 5.1), unmodified: its pages, words, links and pictures at its URLs.</summary>
public sealed class GenerationTests
{
    private const string Bibliography = """
        -- _bibliography/papers.bib --
        ---
        ---
        @string{mem = {Scientific Memoirs}}
        @article{notes, title={Sketch of the {Analytical Engine}}, author={Menabrea, L. F. and Lovelace, Ada}, journal=mem, year={1843}, selected={true}, abbr={SM}, abstract={A sketch.}, pdf={notes.pdf}}
        @inproceedings{looms, title={On Looms}, author={Lovelace, Ada}, booktitle={Proc. of Weaving}, year={1841}}
        -- assets/pdf/notes.pdf --
        %PDF
        -- assets/img/prof_pic.jpg --
        x
        """;

    private const string News = """
        -- _news/announcement_1.md --
        ---
        layout: post
        date: 1843-09-01 15:59:00-0400
        inline: true
        ---

        Note G is *out* :sparkles:
        """;

    private static async Task Check(string site, params (string Path, string[] Expected)[] pages)
    {
        using var content = new ContentFolder(site + "\n" + News + "\n" + Bibliography);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        foreach (var (path, expected) in pages)
        {
            var page = await http.GetStringAsync(path);
            Assert.All(expected, e => Assert.Contains(e, page, StringComparison.Ordinal));
            Assert.DoesNotContain("{%", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public Task G1_of_2018_has_its_switches_and_loops_in_pages() => Check("""
        -- _config.yml --
        title: Ada
        first_name: Ada
        last_name: Lovelace
        email: ada@example.org
        github_username: ada
        permalink: /blog/:year/:title/
        paginate: 2
        paginate_path: /blog/page:num/
        collections:
          news:
            output: true
            permalink: /news/:path/
          projects:
            output: true
            permalink: /projects/:path/
        include: ['_pages']
        news_limit: 5
        scholar: {last_name: Lovelace, first_name: [Ada, A.], bibliography: papers.bib, group_by: year}
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        description: Countess of Lovelace
        profile:
          align: right
          image: prof_pic.jpg
          address: >
            <p>12 St James's Square</p>
        news: true
        social: true
        ---
        I write **notes**.
        -- _pages/publications.md --
        ---
        layout: page
        title: publications
        permalink: /publications/
        years: [1843, 1841]
        ---
        {% for y in page.years %}
          <h3 class="year">{{y}}</h3>
          {% bibliography -f papers -q @*[year={{y}}]* %}
        {% endfor %}
        -- _pages/projects.md --
        ---
        layout: page
        title: projects
        permalink: /projects/
        ---
        {% for project in site.projects %}
        <a href="{{ project.url | prepend: site.baseurl }}">{{ project.title }}</a>
        {% endfor %}
        -- _projects/1_engine.md --
        ---
        layout: page
        title: The engine
        description: of brass
        ---
        Wheels.
        -- blog/index.html --
        ---
        layout: default
        title: blog
        ---
        {% for post in paginator.posts %}<h2><a href="{{ post.url }}">{{ post.title }}</a></h2>{% endfor %}
        -- _posts/1843-1-5-first.md --
        ---
        layout: post
        title: First
        ---
        One.
        -- _posts/1843-02-05-second.markdown --
        ---
        layout: post
        title: Second
        ---
        Two.
        -- _posts/1843-03-05-third.md --
        ---
        layout: post
        title: Third
        ---
        Three.
        """,
        ("/", ["I write <strong>notes</strong>.", "12 St James", "Note G is <em>out</em> ✨", "/assets/img/prof_pic.jpg", "https://github.com/ada"]),
        ("/publications/", ["1843", "Sketch of the Analytical Engine", "On Looms", "<strong>Ada Lovelace</strong>"]),
        ("/projects/", ["href=\"/projects/1_engine/\"", "The engine"]),
        ("/projects/1_engine/", ["Wheels."]),
        ("/blog/", ["Third", "Second"]),
        ("/blog/page2/", ["First"]),
        ("/blog/1843/second/", ["Two."]),
        ("/news/announcement_1/", ["Note G is <em>out</em>"]));

    [Fact]
    public Task G2_of_2021_has_social_keys_in_the_settings_and_includes_in_html() => Check("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        scholar_userid: abc123
        permalink: /blog/:year/:title/
        news_scrollable: true
        news_limit: 5
        pagination: {enabled: true}
        collections:
          news: {output: true, permalink: /news/:path/, defaults: {layout: post}}
          projects: {output: true, permalink: /projects/:path/}
        enable_project_categories: true
        scholar: {last_name: Lovelace, first_name: [Ada], bibliography: papers.bib, group_by: year, group_order: descending}
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        subtitle: <a href='#'>Countess</a> of Lovelace.
        profile: {align: left, image: prof_pic.jpg, image_circular: true, address: "<p>London</p>"}
        news: true
        selected_papers: true
        social: true
        ---
        Hello. {% include figure.html path="assets/img/prof_pic.jpg" title="me" class="img-fluid" %}
        -- _pages/publications.md --
        ---
        layout: page
        title: publications
        permalink: /publications/
        ---
        <div class="publications">
        {% bibliography -f papers %}
        </div>
        -- _pages/cv.md --
        ---
        layout: cv
        title: cv
        permalink: /cv/
        nav: true
        ---
        -- _data/cv.yml --
        - title: Education
          type: time_table
          contents:
            - title: Tuition
              institution: Home
              year: 1832
              description: [Taught by <b>Mary Somerville</b>]
        - title: General
          type: map
          contents: [{name: Full name, value: Ada King}]
        """,
        ("/", ["<a href=\"#\">Countess</a>", "portrait circular", "align-left", "Selected publications", "Sketch of the", "citations?user=abc123", "alt=\"me\""]),
        ("/publications/", ["<h2 class=\"bibliography year\"", "1843", "1841", "href=\"/assets/pdf/notes.pdf\""]),
        ("/cv/", ["Tuition", "Home", "<b>Mary Somerville</b>", "Full name", "Ada King"]));

    [Fact]
    public Task G3_of_2024_has_announcements_in_the_settings_and_liquid_includes() => Check("""
        -- _config.yml --
        title: blank
        first_name: Ada
        middle_name: King
        last_name: Lovelace
        permalink: /blog/:year/:title/
        announcements: {enabled: true, scrollable: true, limit: 5}
        latest_posts: {enabled: true, scrollable: true, limit: 3}
        jekyll_get_json: [{data: resume, json: "assets/json/resume.json"}]
        related_blog_posts: {enabled: true, max_related: 5}
        collections:
          news: {output: true, permalink: /:collection/:title/, defaults: {layout: post}}
          projects: {output: true, permalink: /:collection/:title/}
        exclude: [_posts/*_hidden.md]
        scholar: {last_name: [Lovelace], first_name: [Ada], bibliography: papers.bib, group_by: year, group_order: descending}
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        profile: {align: right, image: prof_pic.jpg, more_info: "<p>Room 1</p>"}
        news: true
        selected_papers: true
        social: false
        ---
        Hello {{ site.first_name }}.
        -- _pages/projects.md --
        ---
        layout: page
        title: projects
        permalink: /projects/
        display_categories: [work, fun]
        horizontal: false
        ---
        {% for category in page.display_categories %}
        <a id="{{ category }}" href=".#{{ category }}"><h2 class="category">{{ category }}</h2></a>
        {% assign categorized_projects = site.projects | where: "category", category %}
        {% assign sorted_projects = categorized_projects | sort: "importance" %}
        <div class="row row-cols-1 row-cols-md-3">
          {% for project in sorted_projects %}{% include projects.liquid %}{% endfor %}
        </div>
        {% endfor %}
        -- _projects/1_engine.md --
        ---
        layout: page
        title: The engine
        category: work
        importance: 1
        related_publications: true
        ---
        As in {% cite notes %}.
        -- _posts/1843-01-05-first.md --
        ---
        layout: post
        title: First
        tags: looms brass
        categories: notes
        ---
        One.
        -- _posts/1843-01-06-second_hidden.md --
        ---
        layout: post
        title: Second
        ---
        Hidden.
        -- _pages/cv.md --
        ---
        layout: cv
        title: CV
        permalink: /cv/
        ---
        -- assets/json/resume.json --
        {
        	"basics": {"name": "Ada", "label": "Analyst"},
        	"work": [{"name": "Babbage", "position": "Analyst", "startDate": "1842-01-01",}],
        }
        """,
        ("/", ["Hello Ada.", "Ada King Lovelace", "Latest posts", "First", "Room 1"]),
        ("/projects/", ["work", "The engine", "/projects/1_engine/"]),
        ("/projects/1_engine/", ["(Menabrea &amp; Lovelace, 1843)", "References", "Sketch of the"]),
        ("/blog/1843/first/", ["One.", "/blog/tag/looms/", "/blog/category/notes/"]),
        ("/blog/tag/looms/", ["First"]),
        ("/blog/1843/", ["First"]),
        ("/cv/", ["Babbage", "Analyst"]));

    [Fact]
    public Task G4_of_2025_has_its_switches_in_the_page_and_data_files() => Check("""
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
    public Task G5_of_2026_has_no_layouts_of_its_own() => Check("""
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
