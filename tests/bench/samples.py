"""Content of any size, the same at every run."""
import os, shutil


def site(folder, posts=0):
    os.makedirs(f"{folder}/posts")
    os.makedirs(f"{folder}/assets")
    shutil.copytree("content", folder, dirs_exist_ok=True)
    open(f"{folder}/assets/picture.png", "wb").write(b"\x89PNG\r\n\x1a\n" + os.urandom(32 * 1024 - 8))
    for number in range(posts):
        open(f"{folder}/posts/{name(number)}", "w").write(post(number))


def name(number):
    return f"2020-01-{number % 28 + 1:02}-post-{number}.md"


def post(number):
    return (f"---\nlayout: post\ntitle: Post {number}\ndate: 2020-01-{number % 28 + 1:02}\n---\n\n## A heading\n\n"
            + "\n\n".join(f"Paragraph {p} of post {number} has *some* words, a [link](https://example.org/{number}) and `code`." for p in range(12))
            + "\n\n- one\n- two\n- three\n")


def hugo(folder, posts):
    """A theme with one line per layout, so that hugo has as little to do as possible."""
    os.makedirs(f"{folder}/content/posts"), os.makedirs(f"{folder}/layouts/_default")
    open(f"{folder}/config.toml", "w").write('baseURL="http://localhost/"\ntitle="x"\ndisableKinds=["taxonomy","term"]\n')
    open(f"{folder}/layouts/_default/single.html", "w").write("<html><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>")
    open(f"{folder}/layouts/_default/list.html", "w").write("<html><body>{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</body></html>")
    for number in range(posts):
        open(f"{folder}/content/posts/{name(number)}", "w").write(post(number))


def jekyll(folder, posts):
    os.makedirs(f"{folder}/_posts"), os.makedirs(f"{folder}/_layouts")
    open(f"{folder}/_config.yml", "w").write("title: x\n")
    open(f"{folder}/_layouts/post.html", "w").write("<html><body><h1>{{ page.title }}</h1>{{ content }}</body></html>")
    for number in range(posts):
        open(f"{folder}/_posts/{name(number)}", "w").write(post(number))


def checkout(folder, posts, news, papers):
    """An al-folio checkout whose pages list posts and publications by Liquid."""
    def write(path, text):
        os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
        open(f"{folder}/{path}", "w").write(text)

    def page(path, layout, address, text, more=""):
        write(path, f"---\nlayout: {layout}\ntitle: {address.strip('/') or 'about'}\npermalink: {address}\n{more}---\n{text}\n")

    write("_config.yml", "first_name: Ada\nlast_name: Lovelace\npermalink: /blog/:year/:title/\nscholar: {last_name: [Lovelace], first_name: [Ada]}\ncollections: {news: {output: true}}\n")
    page("_pages/about.md", "about", "/", "Hello.", "news: true\nselected_papers: true\n")
    page("_pages/publications.md", "page", "/publications/", "{% bibliography %}", "nav: true\n")
    page("_pages/blog.md", "default", "/blog/", "{% for post in paginator.posts %}<h3><a href=\"{{ post.url }}\">{{ post.title }}</a></h3>{% endfor %}",
         "nav: true\npagination: {enabled: true, per_page: 10, permalink: \"/page/:num/\"}\n")
    for number in range(posts):
        write(f"_posts/{name(number)}", post(number).replace("\n---\n\n", f"\ntags: tag{number % 8} tag{number // 8 % 8}\n---\n\n", 1))
    for number in range(news):
        write(f"_news/item-{number}.md", f"---\ndate: {2010 + number % 14}-01-{number % 28 + 1:02}\ninline: true\n---\nSomething happened, {number}.\n")
    write("_bibliography/papers.bib", "".join(
        f"@article{{key{number},\n  title = {{A study of thing {number}}},\n  author = {{Lovelace, Ada and Babbage, Charles and Author{number % 300}, Some}},\n"
        f"  journal = {{Journal {number % 40}}},\n  year = {{{1990 + number % 34}}},\n  volume = {{{number % 50}}},\n  pages = {{{number}--{number + 9}}},\n"
        f"  abstract = {{{'More words about it. ' * 15}}},\n" + ("  selected = {true},\n" if number % 200 == 0 else "") + "}\n" for number in range(papers)))
