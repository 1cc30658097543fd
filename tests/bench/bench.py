"""Measures Profile beside nginx, hugo and jekyll on one machine in one run, and prints ratios. Called by tests/bench/run."""
import atexit, gzip, os, re, shutil, signal, statistics, subprocess, sys, time, urllib.request

WORK = sys.argv[1]
PARTS = sys.argv[2:] or ["serving", "building"]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
POSTS = int(os.environ.get("POSTS", "1000"))
SECONDS = int(os.environ.get("SECONDS_A_ROUND", "3"))
OURS, THEIRS = 18201, 18202
TICK = os.sysconf("SC_CLK_TCK")


def start(command, **options):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    atexit.register(lambda: process.poll() is None and stop(process))
    return process


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def get(port, path="/", headers=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers or {})
    with urllib.request.urlopen(request, timeout=5) as answer:
        return dict(answer.headers), answer.read()


def until_up(port, path="/"):
    from_ = time.perf_counter()
    while True:
        try:
            return get(port, path)
        except OSError as error:
            if time.perf_counter() - from_ > 30:
                raise SystemExit(f"nothing answers on port {port}: {error}")
            time.sleep(0.002)


def family(pid):
    children = open(f"/proc/{pid}/task/{pid}/children").read().split()
    return [pid] + [p for c in children for p in family(int(c))]


def cpu(pids):
    total = 0
    for pid in pids:
        fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICK


def load(port, path, connections, headers, pids):
    before = cpu(pids)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s"]
    for header in headers:
        command += ["-H", header]
    output = subprocess.run(command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    requests = int(re.search(r"(\d+) requests in", output).group(1))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
    assert "Non-2xx" not in output, output
    return rate, (cpu(pids) - before) / requests * 1e6


def content(folder, posts):
    os.makedirs(f"{folder}/posts")
    os.makedirs(f"{folder}/assets")
    shutil.copytree("content", folder, dirs_exist_ok=True)
    open(f"{folder}/assets/picture.png", "wb").write(b"\x89PNG\r\n\x1a\n" + os.urandom(32 * 1024 - 8))
    for i in range(posts):
        open(f"{folder}/posts/2020-01-{i % 28 + 1:02}-post-{i}.md", "w").write(post(i))


def post(i):
    return (f"---\nlayout: post\ntitle: Post {i}\ndate: 2020-01-{i % 28 + 1:02}\n---\n\n## A heading\n\n"
            + "\n\n".join(f"Paragraph {p} of post {i} has *some* words, a [link](https://example.org/{i}) and `code`." for p in range(12))
            + "\n\n- one\n- two\n- three\n")


def profile(folder, port=OURS):
    return start(["dotnet", "Profile.dll", "--content", folder, "--urls", f"http://127.0.0.1:{port}"], cwd=f"{WORK}/app")


def serving():
    folder = f"{WORK}/serving"
    content(folder, 0)
    ours = profile(folder)
    until_up(OURS)
    time.sleep(4)
    headers, page = get(OURS, headers={"Accept-Encoding": "gzip"})
    root = f"{WORK}/nginx"
    os.makedirs(f"{root}/html/assets")
    open(f"{root}/html/index.html", "wb").write(gzip.decompress(page))
    open(f"{root}/html/index.html.gz", "wb").write(page)
    shutil.copy(f"{folder}/assets/picture.png", f"{root}/html/assets/picture.png")
    same = [(k, v) for k, v in headers.items() if k.lower() not in ("connection", "content-length", "content-type", "date", "content-encoding", "etag", "vary", "server")]
    lines = "\n".join(f"    add_header {k} \"{v}\";" for k, v in same)
    open(f"{root}/nginx.conf", "w").write(f"""
worker_processes auto; pid {root}/pid; error_log /dev/null; daemon off;
events {{ worker_connections 4096; }}
http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100 inactive=600s; open_file_cache_valid 600s; types {{ text/html html; image/png png; }}
  server {{ listen 127.0.0.1:{THEIRS}; root {root}/html; gzip_static on; gzip_vary on; etag on;
{lines}
  }} }}""")
    subprocess.run(["/usr/sbin/nginx", "-t", "-q", "-p", root, "-c", f"{root}/nginx.conf"], check=True)
    theirs = start(["/usr/sbin/nginx", "-p", root, "-c", f"{root}/nginx.conf"])
    nginx_headers, nginx_page = until_up(THEIRS), get(THEIRS, headers={"Accept-Encoding": "gzip"})[1]
    assert nginx_page == page
    tag = {OURS: headers["ETag"], THEIRS: get(THEIRS, headers={"Accept-Encoding": "gzip"})[0]["ETag"]}
    gz = "Accept-Encoding: gzip"
    cases = [(f"home page, gzip, {c} connection{'s' if c > 1 else ''}", "/", c, lambda port: [gz]) for c in (1, 64, 256)]
    cases += [("304, 64 connections", "/", 64, lambda port: [gz, f"If-None-Match: {tag[port]}"]),
              ("picture of 32 KB, 64 connections", "/assets/picture.png", 64, lambda port: [])]
    pids = {OURS: family(ours.pid), THEIRS: family(theirs.pid)}
    for port in (OURS, THEIRS):
        load(port, "/", 64, [gz], pids[port])
    print(f"\n| against nginx, medians of {ROUNDS} interleaved rounds of {SECONDS} s | requests/s | ratio | CPU a request | ratio |\n|---|---|---|---|---|")
    for name, path, connections, extra in cases:
        results = {OURS: [], THEIRS: []}
        for _ in range(ROUNDS):
            for port in (OURS, THEIRS):
                results[port].append(load(port, path, connections, extra(port), pids[port]))
        rate = {p: statistics.median(r[0] for r in results[p]) for p in results}
        work = {p: statistics.median(r[1] for r in results[p]) for p in results}
        print(f"| {name} | {rate[OURS]:,.0f} / {rate[THEIRS]:,.0f} | {rate[OURS] / rate[THEIRS]:.2f} | {work[OURS]:.1f} / {work[THEIRS]:.1f} µs | {work[OURS] / work[THEIRS]:.2f} |", flush=True)
    rss = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{ours.pid}/status").read()).group(1)) // 1024
    print(f"\nResident memory after the load: {rss} MB")
    stop(ours)
    stop(theirs)


def timed(command, **options):
    from_ = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - from_


def building():
    folder = f"{WORK}/building"
    content(folder, POSTS)
    hugo, jekyll = f"{WORK}/hugo", f"{WORK}/jekyll"
    os.makedirs(f"{hugo}/content/posts"), os.makedirs(f"{hugo}/layouts/_default"), os.makedirs(f"{jekyll}/_posts"), os.makedirs(f"{jekyll}/_layouts")
    open(f"{hugo}/config.toml", "w").write('baseURL="http://localhost/"\ntitle="x"\ndisableKinds=["taxonomy","term"]\n')
    open(f"{hugo}/layouts/_default/single.html", "w").write("<html><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>")
    open(f"{hugo}/layouts/_default/list.html", "w").write("<html><body>{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</body></html>")
    open(f"{jekyll}/_config.yml", "w").write("title: x\n")
    open(f"{jekyll}/_layouts/post.html", "w").write("<html><body><h1>{{ page.title }}</h1>{{ content }}</body></html>")
    for i in range(POSTS):
        name = f"2020-01-{i % 28 + 1:02}-post-{i}.md"
        open(f"{hugo}/content/posts/{name}", "w").write(post(i))
        open(f"{jekyll}/_posts/{name}", "w").write(post(i))
    hugo_build = statistics.median(timed(["hugo", "-s", hugo, "-d", f"{WORK}/hugo-out", "--quiet"]) for _ in range(3))
    jekyll_build = timed(["jekyll", "build", "-q", "-s", jekyll, "-d", f"{WORK}/jekyll-out"]) if POSTS <= 2000 else None

    firsts, alls, saves = [], [], []
    for _ in range(3):
        from_ = time.perf_counter()
        ours = profile(folder)
        until_up(OURS)
        firsts.append(time.perf_counter() - from_)
        for i in range(POSTS):
            get(OURS, f"/blog/2020/post-{i}/")
        alls.append(time.perf_counter() - from_)
        for n in range(5):
            time.sleep(0.5)
            saves.append(saved(OURS, f"{folder}/posts/2020-01-01-post-0.md", "/blog/2020/post-0/", n))
        peak = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{ours.pid}/status").read()).group(1)) // 1024
        stop(ours)
    server = start(["hugo", "server", "-s", hugo, "-p", str(THEIRS), "--disableLiveReload"])
    until_up(THEIRS)
    hugo_saves = []
    for n in range(5):
        time.sleep(0.7)
        hugo_saves.append(saved(THEIRS, f"{hugo}/content/posts/2020-01-01-post-0.md", "/posts/2020-01-01-post-0/", n))
    stop(server)
    m = statistics.median
    print(f"\n| {POSTS:,} posts | Profile | hugo | jekyll |\n|---|---|---|---|")
    print(f"| start to the first page / build | {m(firsts):.2f} s | {hugo_build:.2f} s | {f'{jekyll_build:.1f} s' if jekyll_build else '–'} |")
    print(f"| start to every page asked for once | {m(alls):.2f} s | | |")
    print(f"| save to served, median | {m(saves) * 1000:.0f} ms | {m(hugo_saves) * 1000:.0f} ms | |")
    print(f"| peak memory | {peak} MB | | |")


def saved(port, file, path, n):
    text = open(file).read()
    marker = f"marker{time.time_ns()}"
    open(file, "w").write(re.sub(r"(?m)^(## A heading).*$", rf"\1 {marker}", text))
    from_ = time.perf_counter()
    while marker not in get(port, path)[1].decode():
        if time.perf_counter() - from_ > 20:
            raise SystemExit(f"port {port} never served the edit")
        time.sleep(0.002)
    return time.perf_counter() - from_


for part in PARTS:
    {"serving": serving, "building": building}[part]()
