"""Processes, requests and their cost: the tools that every part of the benchmark measures with."""
import atexit, os, re, signal, subprocess, time, urllib.request

WORK = os.environ["BENCH_WORK"]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
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


def profile(folder, port=OURS):
    return start(["dotnet", "Profile.dll", "--content", folder, "--urls", f"http://127.0.0.1:{port}"], cwd=f"{WORK}/app")


def get(port, path="/", headers=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers or {})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return dict(answer.headers), answer.read()


def until_up(port, path="/"):
    """The first response with status 200, and the seconds until it came."""
    from_ = time.perf_counter()
    while True:
        try:
            return get(port, path), time.perf_counter() - from_
        except OSError as error:
            if time.perf_counter() - from_ > 120:
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


def megabytes(process, line):
    """VmRSS, or VmHWM for the peak."""
    return int(re.search(rf"{line}:\s+(\d+)", open(f"/proc/{process.pid}/status").read()).group(1)) / 1024


def checked(app, folder, cache):
    """Seconds of processor that `profile check` takes, with the given folder as the user's cache."""
    process = subprocess.Popen(["dotnet", f"{app}/Profile.dll", "check", "--content", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=dict(os.environ, XDG_CACHE_HOME=cache))
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"check of {folder} failed")
    return used.ru_utime + used.ru_stime


def wrk(port, path, connections, headers, seconds=SECONDS, script=None):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", script]
    output = subprocess.run(command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(output)
    return output


def load(port, path, connections, headers, pids):
    """Requests a second, and microseconds of processor for each."""
    before = cpu(pids)
    output = wrk(port, path, connections, headers)
    requests = int(re.search(r"(\d+) requests in", output).group(1))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)), (cpu(pids) - before) / requests * 1e6


def paced(port, path, connections, headers, rate):
    """The slowest of a hundred responses, in milliseconds, at about a given rate; and the rate that was reached."""
    script = f"{WORK}/paced.lua"
    open(script, "w").write(f"local most = {2000 * connections / rate:.3f}\nfunction delay() return math.random() * most end\n")
    output = wrk(port, path, connections, headers, script=script)
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", output).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit], float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
