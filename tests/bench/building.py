"""Compares loads and saves with hugo and jekyll, whose themes have one line per layout."""
import http.client, os, re, shutil, statistics, subprocess, time
import samples
from measuring import OURS, ROUNDS, THEIRS, WORK, get, megabytes, profile, start, stop, until_up

SIZES = [int(n) for n in os.environ.get("POSTS", "1000,10000").split(",")]
SAVES = 7


def build(command):
    """The duration of one command in seconds, and its peak memory in megabytes."""
    from_ = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {status}")
    return time.perf_counter() - from_, used.ru_maxrss / 1024


def every_page(posts):
    """Requests every post once, on a few connections."""
    urls = f"{WORK}/urls"
    with open(urls, "w") as file:
        for number in range(posts):
            file.write(f'url = "http://127.0.0.1:{OURS}/blog/2020/post-{number}/"\noutput = "/dev/null"\n')
    subprocess.run(["curl", "--no-progress-meter", "--fail", "--parallel", "--parallel-max", "8", "--config", urls], check=True, stdout=subprocess.DEVNULL)


def saved(port, file, path):
    """Seconds from the end of a write to the first response that contains it."""
    text = open(file).read()
    marker = f"marker{time.time_ns()}"
    open(file, "w").write(re.sub(r"(?m)^(## A heading).*$", rf"\1 {marker}", text))
    from_ = time.perf_counter()
    while not holds(port, path, marker):
        if time.perf_counter() - from_ > 300:
            raise SystemExit(f"port {port} never served the edit")
        time.sleep(0.002)
    return time.perf_counter() - from_


def holds(port, path, marker):
    try:
        return marker in get(port, path)[1].decode()
    except (OSError, http.client.HTTPException):  # jekyll's server cuts an answer whose file it is writing
        return False


def saves(port, file, path, pause):
    took = []
    for _ in range(SAVES):
        time.sleep(pause)
        took.append(saved(port, file, path))
    return statistics.median(took)


def ours(posts):
    folder = f"{WORK}/profile-{posts}"
    samples.site(folder, posts)
    firsts, alls, peaks = [], [], []
    for round_ in range(3):
        from_ = time.perf_counter()
        server = profile(folder)
        until_up(OURS)
        firsts.append(time.perf_counter() - from_)
        every_page(posts)
        alls.append(time.perf_counter() - from_)
        time.sleep(2)
        peaks.append(megabytes(server, "VmHWM"))
        if round_ < 2:
            stop(server)
    save = saves(OURS, f"{folder}/posts/{samples.name(0)}", "/blog/2020/post-0/", 2)
    stop(server)
    return statistics.median(firsts), statistics.median(alls), statistics.median(peaks), save


def hugo(posts):
    folder = f"{WORK}/hugo-{posts}"
    samples.hugo(folder, posts)
    builds = []
    for _ in range(3):
        shutil.rmtree(f"{WORK}/hugo-out", ignore_errors=True)
        builds.append(build(["hugo", "-s", folder, "-d", f"{WORK}/hugo-out", "--quiet"]))
    server = start(["hugo", "server", "-s", folder, "-p", str(THEIRS), "--disableLiveReload"])
    until_up(THEIRS)
    save = saves(THEIRS, f"{folder}/content/posts/{samples.name(0)}", f"/posts/{samples.name(0)[:-3]}/", 2)
    stop(server)
    return statistics.median(b[0] for b in builds), statistics.median(b[1] for b in builds), save


def jekyll(posts):
    folder = f"{WORK}/jekyll-{posts}"
    samples.jekyll(folder, posts)
    seconds, peak = build(["jekyll", "build", "-q", "-s", folder, "-d", f"{WORK}/jekyll-out"])
    if posts > 2000:  # a save is a build there
        return seconds, peak, seconds
    server = start(["jekyll", "serve", "-q", "-s", folder, "-d", f"{WORK}/jekyll-served", "--port", str(THEIRS)])
    path = "/2020/01/01/post-0.html"
    until_up(THEIRS, path)
    save = saves(THEIRS, f"{folder}/_posts/{samples.name(0)}", path, 2)
    stop(server)
    return seconds, peak, save


def run():
    for posts in SIZES:
        (first, all_, peak, save), (hugo_build, hugo_peak, hugo_save), (jekyll_build, jekyll_peak, jekyll_save) = ours(posts), hugo(posts), jekyll(posts)
        print(f"\n| {posts:,} posts | Profile | hugo | ratio | jekyll | ratio |\n|---|---|---|---|---|---|")
        rows = [("start to the first page / build", first, hugo_build, jekyll_build, 1000, "ms"), ("start to every page requested / build", all_, hugo_build, jekyll_build, 1000, "ms"),
                ("save to served", save, hugo_save, jekyll_save, 1000, "ms"), ("peak memory", peak, hugo_peak, jekyll_peak, 1, "MB")]
        for name, mine, theirs, others, factor, unit in rows:
            print(f"| {name} | {mine * factor:,.0f} {unit} | {theirs * factor:,.0f} {unit} | {mine / theirs:.2f} | {others * factor:,.0f} {unit} | {mine / others:.3f} |", flush=True)
