#!/usr/bin/env python3
"""Asks every page and its pictures of a container, edits its content, and watches its control group: pressure.py URL FOLDER PID SECONDS

Prints the most anonymous memory that was seen; ends non-zero when the kernel killed something, a request failed, or it was more than 200 MB."""
import concurrent.futures
import os
import re
import sys
import time
import urllib.request

MOST = 200


def group(pid):
    """The folder of the process's control group, and the names in it: version 1 or 2."""
    for line in open(f"/proc/{pid}/cgroup"):
        _, controllers, path = line.strip().split(":", 2)
        folder = "/sys/fs/cgroup/memory" + path if "memory" in controllers.split(",") else "/sys/fs/cgroup" + path
        if os.path.exists(folder + "/memory.stat"):
            return folder
    raise SystemExit(f"no control group of memory for process {pid}")


def numbers(path):
    return {name: int(value) for name, value in (line.split() for line in open(path) if len(line.split()) == 2)}


def anonymous(folder):
    stat = numbers(folder + "/memory.stat")
    return stat.get("anon", stat.get("rss", 0)) / (1 << 20)


def kills(folder):
    path = folder + "/memory.events"
    return numbers(path if os.path.exists(path) else folder + "/memory.oom_control").get("oom_kill", 0)


def get(address):
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.read()


def main(url, content, pid, seconds):
    folder, peak, rounds = group(pid), 0, 0
    pages = [url + path for path in re.findall(r"<loc>https://photographs.example(/[^<]*)</loc>", get(url + "/sitemap.xml").decode())]
    posts = sorted(os.listdir(content + "/posts"))
    until = time.monotonic() + seconds
    with concurrent.futures.ThreadPoolExecutor(8) as visitors:
        while time.monotonic() < until:
            page = visitors.submit(get, pages[rounds % len(pages)])
            while not page.done():
                peak = max(peak, anonymous(folder))
                time.sleep(0.02)
            forms = re.findall(r"/_/pictures/[^ \",]+", page.result().decode())
            asked = [visitors.submit(get, url + form) for form in forms[:8]]
            while not all(f.done() for f in asked):
                peak = max(peak, anonymous(folder))
                time.sleep(0.02)
            for answer in asked:
                # The pictures never change here, so the addresses on the page before an edit are still valid.
                answer.result()
            rounds += 1
            if rounds % 10 == 0:
                with open(f"{content}/posts/{posts[rounds // 10 % len(posts)]}", "a") as post:
                    post.write(f"\nEdit {rounds}.\n")
            time.sleep(0.05)
    killed = kills(folder)
    print(f"      {rounds} pages with their pictures, anonymous memory {peak:.0f} MB at most, {killed} kills")
    return 1 if killed or peak > MOST else 0


sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))
