"""
Compares this build with an earlier one, which is built from the repository's history, in one run: saves, starts, memory, and the processor time of `check`.
"""
import os, shutil, statistics, subprocess, time
import samples
from measuring import OURS, WORK, checked, cpu, get, megabytes, start, stop, until_up

EARLIER = os.environ.get("EARLIER", "8917665")
SAVES = 20
POSTS, NEWS, PAPERS = 10_000, 1_000, 2_000


def build():
    source, out = f"{WORK}/earlier-source", f"{WORK}/earlier"
    os.makedirs(source)
    files = subprocess.run(["git", "archive", EARLIER], capture_output=True)
    if files.returncode != 0:
        raise SystemExit(f"{EARLIER} is not in the history of this clone")
    subprocess.run(["tar", "-x", "-C", source], input=files.stdout, check=True)
    subprocess.run(["dotnet", "publish", f"{source}/src/Profile/Profile.csproj", "-c", "Release", "-o", out, "--nologo", "-v", "quiet"], check=True)
    return out


def until_calm(process):
    """Waits until a second takes less than a twentieth of a processor, for a minute at most."""
    for _ in range(60):
        before = cpu([process.pid])
        time.sleep(1)
        if cpu([process.pid]) - before < 0.05:
            return


def saved(file, path):
    """Seconds from the end of a write to the first response that contains it."""
    marker = f"marker{time.time_ns()}"
    with open(file, "a") as text:
        text.write(f"\n{marker}\n")
    from_ = time.perf_counter()
    while marker.encode() not in get(OURS, path)[1]:
        if time.perf_counter() - from_ > 60:
            raise SystemExit("the edit was never served")
        time.sleep(0.002)
    return time.perf_counter() - from_


def served(app, folder, file, path):
    """Seconds to the first page, resident megabytes when loaded, the median and the slowest of the saves, resident megabytes after them."""
    from_ = time.perf_counter()
    process = start(["dotnet", "Profile.dll", "--content", folder, "--urls", f"http://127.0.0.1:{OURS}"], cwd=app)
    until_up(OURS)
    first = time.perf_counter() - from_
    until_calm(process)
    loaded = megabytes(process, "VmRSS")
    times = []
    for _ in range(SAVES):
        times.append(saved(f"{folder}/{file}", path))
        time.sleep(2)
    until_calm(process)
    after = megabytes(process, "VmRSS")
    stop(process)
    return first, loaded, statistics.median(times), max(times), after


def row(name, ours, theirs, factor, unit):
    print(f"| {name} | {ours * factor:,.0f} {unit} | {theirs * factor:,.0f} {unit} | {ours / theirs:.2f} |", flush=True)


def run():
    apps = [f"{WORK}/app", build()]
    small, formula, large = (f"{WORK}/earlier-{name}" for name in ("small", "formula", "large"))
    shutil.copytree("content", small)
    shutil.copytree("content", formula)
    with open(f"{formula}/about.md", "a") as text:
        text.write("\nA formula: $$e^{i\\pi} + 1 = 0$$\n")
    samples.checkout(large, POSTS, NEWS, PAPERS)
    print(f"\n| | this build | {EARLIER} | ratio |\n|---|---|---|---|")
    for site, folder, file, path in (("shipped profile", small, "about.md", "/"),
                                     (f"{POSTS:,} posts", large, f"_posts/{samples.name(0)}", "/blog/2020/post-0/")):
        ours, theirs = (served(app, folder, file, path) for app in apps)
        for number, (name, factor, unit) in enumerate((("first page", 1000, "ms"), ("resident, loaded", 1, "MB"), ("save to served, median", 1000, "ms"),
                                                       ("save to served, slowest", 1000, "ms"), (f"resident after {SAVES} saves", 1, "MB"))):
            row(f"{site}: {name}", ours[number], theirs[number], factor, unit)
    for name, folder, is_cold in (("processor time of `check`, shipped profile", small, True), ("the same with one formula, cold", formula, True),
                                  ("the same with one formula, checked before", formula, False)):
        times = []
        for number, app in enumerate(apps):
            caches = [f"{WORK}/earlier-cache-{number}-{run_ if is_cold else 'kept'}" for run_ in range(6)]
            for cache in caches if is_cold else []:
                shutil.rmtree(cache, ignore_errors=True)
            times.append(statistics.median([checked(app, folder, cache) for cache in caches][1:]))
        row(name, *times, 1000, "ms")
