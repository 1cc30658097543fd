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
