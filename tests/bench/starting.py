"""Time from start to the first response, and memory, compared with an empty Razor Pages app that is published the same way."""
import os, re, statistics, subprocess, time
from measuring import OURS, ROUNDS, WORK, megabytes, start, stop, until_up, wrk

SERVED = 100_000


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
