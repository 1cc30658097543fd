"""Requests per second, processor time per request and latency, compared with nginx, with the same bytes and the same headers."""
import gzip, os, shutil, statistics, subprocess, time
import samples
from measuring import OURS, ROUNDS, SECONDS, THEIRS, WORK, family, get, load, megabytes, paced, profile, start, stop, until_up

# Headers that nginx adds automatically, or that belong to one form of the body.
OWN = ("connection", "content-length", "content-type", "date", "content-encoding", "etag", "vary", "server")


def nginx(folder, page, headers):
    root = f"{WORK}/nginx"
    os.makedirs(f"{root}/html/assets")
    open(f"{root}/html/index.html", "wb").write(gzip.decompress(page))
    open(f"{root}/html/index.html.gz", "wb").write(page)
    shutil.copy(f"{folder}/assets/picture.png", f"{root}/html/assets/picture.png")
    lines = "\n".join(f"    add_header {k} \"{v}\";" for k, v in headers.items() if k.lower() not in OWN)
    open(f"{root}/nginx.conf", "w").write(f"""
worker_processes auto; pid {root}/pid; error_log /dev/null; daemon off;
events {{ worker_connections 4096; }}
http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100 inactive=600s; open_file_cache_valid 600s; types {{ text/html html; image/png png; }}
  server {{ listen 127.0.0.1:{THEIRS}; root {root}/html; gzip_static on; gzip_vary on; etag on;
{lines}
  }} }}""")
    subprocess.run(["/usr/sbin/nginx", "-t", "-q", "-p", root, "-c", f"{root}/nginx.conf"], check=True)
    return start(["/usr/sbin/nginx", "-p", root, "-c", f"{root}/nginx.conf"])


def run():
    folder = f"{WORK}/serving"
    samples.site(folder)
    ours = profile(folder)
    until_up(OURS)
    time.sleep(5)  # the best compression comes last
    gz = "Accept-Encoding: gzip"
    headers, page = get(OURS, headers={"Accept-Encoding": "gzip"})
    theirs = nginx(folder, page, headers)
    until_up(THEIRS)
    their_headers, their_page = get(THEIRS, headers={"Accept-Encoding": "gzip"})
    assert their_page == page
    tag = {OURS: headers["ETag"], THEIRS: their_headers["ETag"]}
    cases = [(f"home page, gzip, {c} connection{'s' if c > 1 else ''}", "/", c, lambda port: [gz]) for c in (1, 64, 256)]
    cases += [("304, 64 connections", "/", 64, lambda port: [gz, f"If-None-Match: {tag[port]}"]),
              ("picture of 32 KB, 64 connections", "/assets/picture.png", 64, lambda port: [])]
    pids = {OURS: family(ours.pid), THEIRS: family(theirs.pid)}
    for port in (OURS, THEIRS):
        load(port, "/", 64, [gz], pids[port])
    print(f"\n| Profile / nginx, medians of {ROUNDS} interleaved rounds of {SECONDS} s | requests/s | ratio | CPU a request | ratio |\n|---|---|---|---|---|")
    saturation = 0
    for name, path, connections, extra in cases:
        results = {OURS: [], THEIRS: []}
        for _ in range(ROUNDS):
            for port in results:
                results[port].append(load(port, path, connections, extra(port), pids[port]))
        rate = {p: statistics.median(r[0] for r in results[p]) for p in results}
        work = {p: statistics.median(r[1] for r in results[p]) for p in results}
        saturation = max(saturation, rate[THEIRS]) if path == "/" and "304" not in name else saturation
        print(f"| {name} | {rate[OURS]:,.0f} / {rate[THEIRS]:,.0f} | {rate[OURS] / rate[THEIRS]:.2f} | {work[OURS]:.1f} / {work[THEIRS]:.1f} µs | {work[OURS] / work[THEIRS]:.2f} |", flush=True)
    slowest = {OURS: [], THEIRS: []}
    for _ in range(ROUNDS):
        for port in slowest:
            slowest[port].append(paced(port, "/", 256, [gz], saturation / 2))
    p99 = {p: statistics.median(s[0] for s in slowest[p]) for p in slowest}
    came = {p: statistics.median(s[1] for s in slowest[p]) for p in slowest}
    print(f"\n99th percentile at half of nginx's best rate, 256 connections: {p99[OURS]:.2f} / {p99[THEIRS]:.2f} ms, ratio {p99[OURS] / p99[THEIRS]:.2f} (at {came[OURS]:,.0f} / {came[THEIRS]:,.0f} requests/s)")
    print(f"Resident memory after the load: {megabytes(ours, 'VmRSS'):.0f} MB")
    stop(ours)
    stop(theirs)
