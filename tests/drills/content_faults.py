"""F4, F5, B1, B2, B6, G3, G5, G6: content that is wrong or hostile, or needs something that a bare system lacks."""
import os
import re
import socket
import time

import folder

OPEN_SITE = "first_name: Ada\nlast_name: Lovelace\n"


def page(title, text):
    return f"---\ntitle: {title}\n---\n{text}\n"


def one_broken_page(drill):
    drill.fill()
    for name in ("yaml", "deep", "large", "latin", "forbidden"):
        drill.write(f"pages/{name}.md", page(name, f"Good {name}."))
    server = drill.serve_ready(wrap=("setpriv", "--reuid=1654", "--regid=1654", "--clear-groups") if os.geteuid() == 0 else ())
    with drill.clients(server):
        drill.write("pages/yaml.md", "---\ntitle: \"yaml\n---\nBroken.\n")
        drill.write("pages/deep.md", "---\ntitle: " + "[" * 40 + "]" * 40 + "\n---\nBroken.\n")
        drill.write("pages/large.md", page("large", "x" * 300_000))
        drill.write("pages/latin.md", b"---\ntitle: latin\n---\nGood latin. \xe9\n")
        (drill.root / "pages/forbidden.md").chmod(0)
        drill.write("pages/fresh.md", "---\ntitle: \"new\n---\nBroken.\n")
        drill.write("about.md", folder.about("others"))
        drill.served(server, 2, "all others update")
        for name in ("yaml", "deep", "large", "latin", "forbidden"):
            drill.expect(f"/{name}/ keeps its last good version", f"Good {name}." in server.get(f"/{name}/")[2])
        status = server.get("/fresh/")[0]
        drill.expect("a new page of which no key can be read is absent", status == 404, status)
        ready = server.get("/readyz")[2]
        for name, line in (("yaml", r"\(\d+,\d+\)"), ("deep", r"\(\d+,\d+\)"), ("fresh", r"\(\d+,\d+\)"), ("latin", ""), ("large", ""), ("forbidden", "")):
            drill.expect(f"log and status name pages/{name}.md{' and the line' if line else ''}", re.search(rf"pages/{name}\.md{line}", server.log()) and f"pages/{name}.md" in ready)


def everything_broken(drill):
    drill.fill()
    server = drill.serve_ready()
    before = {file: (drill.root / file).read_text() for file in ("about.md", "pages/talks.md", "news/first.md")}
    with drill.clients(server):
        for file in before:
            drill.write(file, "---\ntitle: [\n---\nBroken.\n")
        drill.write("site.yml", "first_name: [\n")
        time.sleep(2)
        drill.expect("every page and the settings broken: the whole last good site stays", all(mark in server.get(path)[2] for path, mark in (("/", "mark-about-one"), ("/talks/", "mark-talks-one"), ("/news/", "mark-first-one"))) and "Lovelace" in server.get()[2])
        for file in ("about.md", "pages/talks.md", "news/first.md"):
            drill.write(file, before[file])
        drill.write("about.md", folder.about("settings"))
        drill.served(server, 3, "the settings alone broken: pages move on")
        drill.expect("the settings alone broken: the name stays", "Lovelace" in server.get()[2])
    drill.expect("exit code", server.stop()[0] == 0)
    for file in ("about.md", "pages/talks.md", "news/first.md"):
        drill.write(file, "---\ntitle: [\n---\nBroken.\n")
    first = drill.serve()
    first.ready("/livez")
    status = first.get()[0]
    drill.expect("at the first start: readiness says whether something is served", first.get("/readyz")[0] == status and status in (200, 503), status)
    drill.expect("at the first start: what is wrong is reported", "site.yml" in first.log() and "about.md" in first.log())


def killers():
    """Input that crashed or hung unguarded readers of YAML, Markdown, Liquid and BibTeX, in sizes that files may have."""
    k = 1024
    front = {f"yaml-{i}": value for i, value in enumerate((
        "[" * 60 * k, "{" * 60 * k, "- " * 30 * k, "? " * 30 * k, "[a: " * 15 * k, "{a: " * 15 * k, "a: " * 20 * k,
        "x: &a [*a]", "x: &c\n  child: *c", "x: !System.Diagnostics.Process {}", "%YAML 9.9", "x: " + "9" * 60 * k, "\t\tx: 1", "x: \0", "d: 2024-99-99",
        "a: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)),
    ))}
    bodies = {f"markdown-{i}": (unit * (250 * k // len(unit)))[: 250 * k] for i, unit in enumerate((
        "[a](", "# a\n", "# a {#b\n", "<?", "<!A", "<![CDATA[", "- ", "https://a.b ", "a\n===\n", "[a]:", "[a]: b\n", "> ", "*", "_", "`", "**a ", "\\", "&", "$", ":", "<div>", "<", "[", "![", "(", "{:", "{::a", "^[", "[^a]: ", "1. ", "\n\n    ",
    ))}
    bodies["table-columns"] = "|a" * 125_000
    bodies["unclosed-font"] = "".join(f"<font size={i}>" for i in range(300)) + "<p>a" * 50_000
    bodies["table-rows"] = "|a|b|\n" * 20_000
    liquid = {f"liquid-{i}": text for i, text in enumerate((
        "{% if a %}" * 20 * k, "{{ a[a[a[" * 20 * k, "{{ " + "(" * 100 * k, "{{ a" + " | upcase" * 20 * k + " }}", "{% if a" + " and a" * 20 * k + " %}{% endif %}",
        "{% assign s = 'x' %}" + "{% assign s = s | append: s %}" * 60 + "{{ s }}", "{% for i in (1..2000000000) %}x{% endfor %}",
        "{% for i in (1..99999) %}{% for j in (1..99999) %}x{% endfor %}{% endfor %}", "{% capture s %}x{% endcapture %}" + "{% capture s %}{{ s }}{{ s }}{% endcapture %}" * 60,
    ))}
    return front, bodies, liquid


def killer_content(drill):
    drill.fill()
    server = drill.serve_ready()
    front, bodies, liquid = killers()
    loads = []
    with drill.clients(server):
        for kind, files in (("front matter", {n: f"---\ntitle: t\n{t}\n---\nText.\n" for n, t in front.items()}), ("Markdown", {n: page(n, t) for n, t in bodies.items()}), ("Liquid", {n: page(n, t) for n, t in liquid.items()})):
            for name, text in files.items():
                drill.write(f"pages/{name}.md", text)
            began = time.monotonic()
            drill.write("about.md", folder.about(kind[0].lower()))
            drill.served(server, 60, f"{len(files)} killers in {kind}: others served")
            loads.append(time.monotonic() - began)
            drill.expect("the process lives", server.lives())
        worst = 0
        for name in (*front, *bodies, *liquid):
            began = time.monotonic()
            status = server.get(f"/{name}/")[0]
            worst = max(worst, time.monotonic() - began)
            if status >= 500:
                drill.expect(f"/{name}/ is no 5xx", False, status)
        named = [name for name in front if f"pages/{name}.md" in server.log()]
        drill.expect("killers in front matter that are reported", len(named) >= len(front) - 4, f"{len(named)} of {len(front)}")
        drill.at_most("slowest page of a killer", worst, 2, " s")
        drill.write("publications.bib", "@article{a, title = " + "{" * 100_000)
        drill.write("about.md", folder.about("bib"))
        drill.served(server, 10, "100,000 open braces in BibTeX")
    drill.at_most("loading all killers", sum(loads), 10, " s")


def strange_files(drill):
    drill.fill()
    root, outside = drill.root, drill.parent / "outside"
    outside.mkdir()
    (outside / "passwd.txt").write_text("outside-secret")
    for path in (".git/config.txt", ".env", "..data/x.txt", "assets/a.md~", "assets/.a.md.swp", "assets/.hidden.txt"):
        drill.write(path, "hidden-secret")
    drill.write("assets/ok.txt", "fine")
    drill.write("pages/" + "n" * 250 + ".md", page("Long", "Long name."))
    (root / "assets/out.txt").symlink_to(outside / "passwd.txt")
    (root / "assets/etc").symlink_to("/etc")
    (root / "assets/loop").symlink_to("..")
    (root / "news/loop").symlink_to("../news")
    os.mkfifo(root / "assets/pipe.txt")
    os.mkfifo(root / "pages/pipe.md")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(root / "assets/socket.txt"))
    if os.geteuid() == 0:
        os.mknod(root / "assets/device.txt", 0o600 | 0o020000, os.makedev(1, 5))
    with open(os.fsencode(root) + b"/pages/\xff\xfe.md", "w") as file:
        file.write(page("Bytes", "Bytes."))
    with open(os.fsencode(root) + b"/pages/line\nbreak.md", "w") as file:
        file.write("---\ntitle: \"x\n---\n")
    server = drill.serve_ready()
    with drill.clients(server):
        for path in ("/.git/config.txt", "/.env", "/..data/x.txt", "/assets/a.md~", "/assets/.a.md.swp", "/assets/.hidden.txt", "/assets/out.txt", "/assets/etc/passwd", "/assets/loop/assets/loop/assets/ok.txt", "/assets/pipe.txt", "/assets/socket.txt", "/assets/device.txt", "/pipe/"):
            began = time.monotonic()
            status, _, text = server.get(path)
            drill.expect(f"{path} is {status}", status in (400, 404) and "secret" not in text and time.monotonic() - began < 5)
        drill.expect("the rest is served", server.get("/assets/ok.txt")[2] == "fine" and "Long name." in server.get("/" + "n" * 250 + "/")[2])
        lists = server.get("/sitemap.xml")[2] + server.get("/feed.xml")[2]
        drill.expect("none is in a list", not any(word in lists for word in ("pipe", "socket", "device", ".git", "secret")))
        time.sleep(5)
        lines = [line for line in server.log().splitlines() if "break" in line]
        drill.expect("a name with a line break is logged once, escaped", len(lines) == 1 and not any(line.startswith("break") for line in server.log().splitlines()), f"{len(lines)} lines")
    listening.close()


def no_cultures(drill):
    drill.fill()
    drill.write("news/dated.md", "---\ndate: 2024-03-05\ntitle: Dated\n---\nOne.\n\nTwo.\n")
    plain = drill.serve_ready()
    expected = plain.get("/news/")[2]
    bare = drill.serve_ready(env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "TZDIR": "/nonexistent"})
    drill.did("a server without cultures and without zones")
    with drill.clients(bare):
        got = bare.get("/news/")[2]
        drill.expect("dates are the same", got == expected and "2024" in got, "equal bytes" if got == expected else "they differ")


def due(drill):
    drill.fill()
    moment = time.time() + 8
    at = lambda seconds: time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(moment + seconds))
    drill.write("posts/soon.md", f"---\ntitle: Soon\ndate: {at(0)}\npermalink: /soon/\n---\nmark-soon\n")
    drill.write("posts/later.md", f"---\ntitle: Later\ndate: {at(6)}\npermalink: /later/\n---\nmark-later\n")
    server = drill.serve_ready()
    with drill.clients(server):
        drill.expect("before its moment a post is not there", server.get("/soon/")[0] == 404)
        drill.expect("and it is reported", "PRF215" in server.log())
        time.sleep(max(0, moment - time.time()))
        drill.shows(server, "/soon/", "mark-soon", 2)
        drill.expect("the next one waits", server.get("/later/")[0] == 404)
        time.sleep(max(0, moment + 6 - time.time()))
        drill.shows(server, "/later/", "mark-later", 2)


def conflict_copies(drill):
    drill.fill()
    drill.write("pages/talks.md", "---\ntitle: Talks\npermalink: /talks/\n---\nmark-original\n")
    server = drill.serve_ready()
    copies = ("talks (1).md", "talks copy.md", "Talks.md", "talks (Ada's conflicted copy 2026-11-27).md", "talks.sync-conflict-20261127-101500-ABCDEFG.md")
    with drill.clients(server):
        for i, name in enumerate(copies):
            drill.write(f"pages/{name}", f"---\ntitle: Talks\npermalink: /talks/\n---\nmark-copy-{i}\n")
            drill.write("about.md", folder.about(f"copy{i}"))
            drill.served(server, 2, f"{name} appears")
            drill.expect("the original is served", "mark-original" in server.get("/talks/")[2])
            drill.expect("the copy is reported", f"pages/{name}" in server.log())
        drill.write("pages/talks.md", "---\ntitle: Talks\npermalink: /talks/\n---\nmark-edited\n")
        drill.shows(server, "/talks/", "mark-edited", 2)
        for name in copies:
            (drill.root / "pages" / name).unlink()
        drill.write("about.md", folder.about("gone"))
        drill.served(server, 2, "the copies go")
        drill.expect("no copy is reported in the status", "PRF509" not in server.get("/readyz")[2])


def unreadable_folder(drill):
    drill.fill()
    drill.write("posts/2024-01-01-a.md", "---\ntitle: A\npermalink: /a/\n---\nmark-a\n")
    wrap = ("setpriv", "--reuid=1654", "--regid=1654", "--clear-groups") if os.geteuid() == 0 else ()
    server = drill.serve_ready(wrap=wrap)
    with drill.clients(server):
        for mode in (0o000, 0o644):
            (drill.root / "posts").chmod(mode)
            drill.write("about.md", folder.about(f"mode{mode}"))
            drill.served(server, 3, f"mode {mode:03o}: others move on")
            drill.expect("its pages stay", "mark-a" in server.get("/a/")[2])
            drill.expect("it is reported", "PRF115" in server.get("/readyz")[2])
            (drill.root / "posts").chmod(0o755)
            drill.write("posts/2024-01-01-a.md", f"---\ntitle: A\npermalink: /a/\n---\nmark-a-{mode}\n")
            drill.shows(server, "/a/", f"mark-a-{mode}", 3)
            drill.expect("and no longer", "PRF115" not in server.get("/readyz")[2])


DRILLS = {
    "F4": ("one page broken: YAML, depth, 300 KB, bytes, unreadable", one_broken_page),
    "F5": ("every page and the settings broken", everything_broken),
    "B1": ("what kills readers of YAML, Markdown, Liquid and BibTeX", killer_content),
    "B2": ("hidden files, links out, loops, pipes, sockets, devices, strange names", strange_files),
    "B6": ("no cultures and no zones", no_cultures),
    "G3": ("posts that become due while nobody touches a file", due),
    "G5": ("second copies of a file as programs name them", conflict_copies),
    "G6": ("a subfolder that the server may not read any more", unreadable_folder),
}
