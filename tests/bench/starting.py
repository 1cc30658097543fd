"""
Time from start to the first response, and memory, compared with an empty Razor Pages app that is published the same way; and what the first formula and the
first block of code add to the processor time of `check`, with and without a cache from an earlier start.
"""
import os, re, shutil, statistics, subprocess, time
from measuring import OURS, ROUNDS, WORK, checked, megabytes, start, stop, until_up, wrk

SERVED = 100_000
ADDED = {
    "one formula": "\nA formula: $$e^{i\\pi} + 1 = 0$$\n",
    "300 formulas": "".join(f"\n$$\\sum_{{i=0}}^{{{n}}} \\frac{{x_i}}{{{n}!}}$$\n" for n in range(300)),
    "one block of code": "\n```python\ndef double(x):\n    return \"twice\", 2 * x  # exactly\n```\n",
}


def empty():
    """The framework's own template for Razor Pages, compiled ahead of time (ReadyToRun) as ours is."""
    folder, out = f"{WORK}/empty", f"{WORK}/empty-app"
    quiet = dict(check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["dotnet", "new", "webapp", "-n", "Empty", "-o", folder, "--no-https"], **quiet)
    runtime = subprocess.run(["dotnet", "--info"], capture_output=True, text=True, check=True).stdout
    rid = re.search(r"RID:\s+(\S+)", runtime).group(1)
    rid = re.sub(r"^(?!linux-musl)[^-]+(?:\.[\d.]+)?-", "linux-", rid)
    subprocess.run(["dotnet", "publish", folder, "-c", "Release", "-r", rid, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", out, "--nologo", "-v", "quiet"], **quiet)
    return out


def run():
    apps = {"Profile": (f"{WORK}/app", ["Profile.dll", "--content", os.path.abspath("content")]), "empty": (empty(), ["Empty.dll"])}
    starts, calm, served, again = ({n: [] for n in apps} for _ in range(4))
    for round_ in range(ROUNDS + 1):
        for name, (folder, arguments) in apps.items():
            from_ = time.perf_counter()
            process = start(["dotnet", *arguments, "--urls", f"http://127.0.0.1:{OURS}"], cwd=folder)
            until_up(OURS)
            seconds = time.perf_counter() - from_
            if round_ > 0:  # the first start only warms the page cache
                starts[name].append(seconds)
                time.sleep(4)
                calm[name].append(megabytes(process, "VmRSS"))
                for memory in (served, again):
                    requests = 0
                    while requests < SERVED:
                        requests += int(re.search(r"(\d+) requests in", wrk(OURS, "/", 64, ["Accept-Encoding: gzip"], seconds=1)).group(1))
                    memory[name].append(megabytes(process, "VmRSS"))
            stop(process)
    m = lambda values: {n: statistics.median(values[n]) for n in apps}
    print(f"\n| medians of {ROUNDS} interleaved starts | Profile | empty Razor Pages app | ratio |\n|---|---|---|---|")
    for name, values, unit, factor in (("start to first 200", m(starts), "ms", 1000), ("resident after 4 s", m(calm), "MB", 1),
                                       (f"resident after {SERVED:,} requests", m(served), "MB", 1), (f"resident after {2 * SERVED:,} requests", m(again), "MB", 1)):
        print(f"| {name} | {values['Profile'] * factor:.0f} {unit} | {values['empty'] * factor:.0f} {unit} | {values['Profile'] / values['empty']:.2f} |")
    remembering()


def remembering():
    plain, cache = os.path.abspath("content"), f"{WORK}/starting-cache"
    folders = {name: f"{WORK}/starting-{name.replace(' ', '-')}" for name in ADDED}
    for name, folder in folders.items():
        shutil.copytree(plain, folder)
        with open(f"{folder}/about.md", "a") as text:
            text.write(ADDED[name])
    without, cold, kept = [], {n: [] for n in ADDED}, {n: [] for n in ADDED}
    for _ in range(ROUNDS):
        without.append(checked(f"{WORK}/app", plain, cache))
        for name, folder in folders.items():
            shutil.rmtree(cache, ignore_errors=True)
            cold[name].append(checked(f"{WORK}/app", folder, cache))
            kept[name].append(checked(f"{WORK}/app", folder, cache))
    base = statistics.median(without)
    print(f"\n| processor time of `check`, medians of {ROUNDS} | cold | ratio | remembered | ratio |\n|---|---|---|---|---|")
    print(f"| shipped profile | {base * 1000:.0f} ms | 1.00 | – | |")
    for name in ADDED:
        first, second = statistics.median(cold[name]), statistics.median(kept[name])
        print(f"| with {name} | {first * 1000:.0f} ms | {first / base:.2f} | {second * 1000:.0f} ms | {second / base:.2f} |")
