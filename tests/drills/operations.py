#!/usr/bin/env python3
"""F1: what editors, tools and systems do to a content folder, one operation after another, with clients asking. After each one what is served must equal what
is on disk. Run by `tests/drills/run F1`, and by `tests/container/run` against the container:

    operations.py --parent FOLDER --url URL [--log COMMAND] [--within SECONDS]

FOLDER/content is what the server serves; it is emptied first.
"""
import argparse
import pathlib
import subprocess
import sys
import time

import folder
from client import Clients, ask
from edits import EDITS
from systems import SYSTEMS


class Place:
    """Where operations work: the served folder, and space next to it on the same disk."""

    def __init__(self, parent):
        self.parent = pathlib.Path(parent)
        self.root = self.parent / "content"
        self.aside = self.parent / "aside"
        self.aside.mkdir(exist_ok=True)
        self.count = 0

    def next(self):
        """A version that was never written before; all have the same length."""
        self.count += 1
        return f"v{self.count:05d}"

    def run(self, *command, **options):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
        if done.returncode != 0:
            raise OSError(f"{' '.join(map(str, command))}: {done.stderr.strip()}")


def served(url):
    return folder.marks_in(ask(url, "/")[2], ask(url, "/news/")[2])


def wait(url, root, limit):
    """Seconds until the served site equals the disk; None if that takes too long."""
    began = time.monotonic()
    while True:
        if served(url) == folder.marks_on_disk(root):
            return time.monotonic() - began
        if time.monotonic() - began > limit:
            return None
        time.sleep(0.02)


def perform(place, url, publishes, slack=1.0, tell=print):
    """Runs every operation once; returns the faults, how many ran, the slowest times, and those that cannot run here with the reason."""
    faults, times, skipped = [], [], []
    with Clients(url) as clients:
        for name, limit, operation in EDITS + SYSTEMS:
            before, failed = publishes(), len(clients.faults)
            began = time.monotonic()
            try:
                operation(place)
            except OSError as fault:
                skipped.append(f"{name} ({fault})")
                tell(f"      {name}: not on this machine: {fault}")
                continue
            # A slow machine, which is allowed more time, holds up writers, so their changes may be seen in more parts.
            most = 2 if slack == 1 else 2 + int(time.monotonic() - began)
            took = wait(url, place.root, limit * slack)
            time.sleep(0.35)
            swaps = publishes() - before
            broken = clients.faults[failed:]
            if took is None:
                missing = folder.marks_on_disk(place.root) ^ served(url)
                faults.append(f"{name}: not served after {limit * slack} s: {sorted(missing)[:4]}")
            if swaps > most:
                faults.append(f"{name}: {swaps} publishes")
            if broken:
                faults.append(f"{name}: {broken[0]} (and {len(broken) - 1} more)")
            times.append((took if took is not None else 99.0, name, limit))
            tell(f"      {name}: {'never' if took is None else f'{took * 1000:.0f} ms'}, {swaps} publishes" + (f", {broken[0]}" if broken else ""))
    return faults, times, skipped, clients.asked


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parent", required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--log", help="a command that prints the server's log, to count publishes")
    parser.add_argument("--within", type=float, default=10, help="seconds allowed at most; a shared machine is slow (default 10)")
    options = parser.parse_args()
    place = Place(options.parent)
    folder.empty(place.root)
    folder.fill(place.root)

    def publishes():
        if not options.log:
            return 0
        log = subprocess.run(options.log.split(), capture_output=True, text=True)
        return (log.stdout + log.stderr).count("Site loaded:")

    if wait(options.url, place.root, 15) is None:
        sys.exit("the folder is not served at all")
    faults, times, skipped, asked = perform(place, options.url, publishes, slack=options.within)
    soon = sorted(t for t, _, limit in times if limit <= 1)
    print(f"      {len(times)} operations, {len(skipped)} not possible here, {asked} requests; p95 {soon[int(len(soon) * 0.95)] * 1000:.0f} ms with events, slowest {max(times)[0] * 1000:.0f} ms ({max(times)[1]})")
    for fault in faults:
        print(f"      {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
