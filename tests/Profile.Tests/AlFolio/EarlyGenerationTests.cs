namespace Profile.Tests.AlFolio;

/// <summary>
/// One small, unmodified checkout of each of al-folio's first three generations (docs/reference/al-folio.md, 5.1): its pages, words, links and pictures at
/// their own URLs.
/// </summary>
public sealed class EarlyGenerationTests
{
    [Fact]
    public Task G1_of_2018_has_its_switches_and_loops_in_pages() => Checkout.Check("""
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
    public Task G2_of_2021_has_social_keys_in_the_settings_and_includes_in_html() => Checkout.Check("""
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
        ("/", ["<a href=\"#\">Countess</a>", "pf-portrait pf-circular", "align-left", "Selected publications", "Sketch of the", "citations?user=abc123",
            "alt=\"me\""]),
        ("/publications/", ["<h2 class=\"bibliography pf-year\"", "1843", "1841", "href=\"/assets/pdf/notes.pdf\""]),
        ("/cv/", ["Tuition", "Home", "<b>Mary Somerville</b>", "Full name", "Ada King"]));

    [Fact]
    public Task G3_of_2024_has_announcements_in_the_settings_and_liquid_includes() => Checkout.Check("""
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
}
