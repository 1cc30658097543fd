"""F1, F2, F3, F6, F7, F8: changes of the folder."""
import os
import pathlib
import shutil
import subprocess
import threading
import time

import folder
from drill import CannotRun
from edits import EDITS, git, commit_many
from operations import Place, perform
from systems import SYSTEMS, config_map


def every_operation(drill):
    drill.fill()
    server = drill.serve_ready()
    faults, times, skipped, asked = perform(Place(drill.parent), server.url, server.publishes)
    drill.expect(f"{len(times)} operations with {asked} requests: served equals disk in time, at most 2 publishes each, no bad answer", not faults, "; ".join(faults))
    soon = sorted(t for t, _, limit in times if limit == 1)
    drill.expect("times", True, f"p95 {soon[int(len(soon) * 0.95)] * 1000:.0f} ms where events tell, slowest {max(times)[0] * 1000:.0f} ms ({max(times)[1]})")
    if skipped:
        drill.expect("not possible here", True, "; ".join(skipped))
    drill.expect("the process lives", server.lives())


def scan_only(drill):
    """Uses up the inotify instances in a separate user namespace, so that no setting of the machine is touched; then the watches."""
    if subprocess.run(["unshare", "-Ur", "true"], capture_output=True).returncode != 0:
        raise CannotRun("no user namespaces")
    for limit in ("max_inotify_instances", "max_inotify_watches"):
        folder.empty(drill.root)
        drill.fill()
        wrap = ("unshare", "-Ur", "sh", "-c", f'echo 0 >/proc/sys/user/{limit} && exec "$@"', "sh")
        server = drill.serve_ready(wrap=wrap)
        drill.did(f"a server with {limit} = 0")
        with drill.clients(server):
            for i in range(3):
                (drill.root / "about.md").write_text(folder.about(f"dead{i}"))
                drill.served(server, 3)
        drill.expect("status", "scan only" in server.get("/readyz")[2], server.get("/readyz")[2].split('"watching": ')[1].split(",")[0])
        drill.expect("the log says so once", server.log().count("no file events") == 1)
        drill.expect("the process lives", server.lives())


def dead_watcher(drill):
    """Two threads move folders of the same name in and out, which ends FileSystemWatcher's thread silently."""
    drill.fill()
    server = drill.serve_ready()
    stop = threading.Event()

    def storm(name):
        outside, inside = drill.parent / name, drill.root / "storm"
        outside.mkdir()
        while not stop.is_set():
            for a, b in ((outside, inside), (inside, outside)):
                try:
                    a.rename(b)
                except OSError:
                    pass

    with drill.clients(server):
        threads = [threading.Thread(target=storm, args=(n,)) for n in ("left", "right")]
        for thread in threads:
            thread.start()
        time.sleep(5)
        stop.set()
        for thread in threads:
            thread.join()
        drill.did("5 s of folders renamed in and out by two threads")
        for i in range(3):
            (drill.root / "about.md").write_text(folder.about(f"storm{i}"))
            drill.served(server, 3)
    drill.expect("the process lives", server.lives())


def event_faults(drill):
    scan_only(drill)
    folder.empty(drill.root)
    dead_watcher(drill)


def missing_root(drill):
    server = drill.serve()
    drill.expect("503 with Retry-After while the folder was never there", server.ready("/", status=503) is not None and server.get()[1]["Retry-After"] is not None)
    drill.expect("alive, not ready", (server.get("/livez")[0], server.get("/readyz")[0]) == (200, 503))
    drill.fill()
    drill.shows(server, "/", "mark-about-one-end", 3)
    aside = drill.parent / "away"
    with drill.clients(server):
        for what, lose, mend in (
            ("deleted", lambda: drill.root.rename(aside), lambda: aside.rename(drill.root)),
            ("empty", lambda: (drill.root.rename(aside), drill.root.mkdir()), lambda: (drill.root.rmdir(), aside.rename(drill.root))),
            ("replaced by a file", lambda: (drill.root.rename(aside), drill.root.write_text("x")), lambda: (drill.root.unlink(), aside.rename(drill.root))),
        ):
            lose()
            time.sleep(3)
            drill.expect(f"the folder {what}: the last good site stays", "mark-about" in server.get()[2])
            mend()
            (drill.root / "about.md").write_text(folder.about(what.split()[0]))
            drill.served(server, 3, f"mended after {what}")
        if os.geteuid() == 0:
            source = drill.parent / "disk"
            folder.fill(source, "disk")
            if subprocess.run(["mount", "--bind", source, drill.root], capture_output=True).returncode == 0:
                drill.served(server, 3, "another disk mounted")
                subprocess.run(["umount", drill.root], check=True)
                drill.served(server, 3, "unmounted")
    drill.expect("the process lives", server.lives())


def forbidden_root(drill):
    """chmod 000 as the image's user."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        raise CannotRun("needs root and setpriv, to be another user")
    drill.fill()
    server = drill.serve_ready(wrap=("setpriv", "--reuid=1654", "--regid=1654", "--clear-groups"), env={"HOME": "/nonexistent", "DOTNET_CLI_HOME": "/tmp"})
    with drill.clients(server):
        drill.root.chmod(0)
        time.sleep(3)
        drill.expect("the folder at chmod 000: the last good site stays", "mark-about" in server.get()[2])
        drill.root.chmod(0o755)
        (drill.root / "about.md").write_text(folder.about("allowed"))
        drill.served(server, 3, "mended after chmod")


def root_faults(drill):
    missing_root(drill)
    folder.empty(drill.root)
    if os.access(drill.app, os.R_OK | os.X_OK):
        pathlib.Path(drill.app).chmod(0o755)
        forbidden_root(drill)


def checkouts(drill):
    drill.fill()
    git(drill, drill.root, "init", "-q")
    git(drill, drill.root, "add", "-A")
    git(drill, drill.root, "commit", "-qm", "start")
    commit_many(drill, drill.root, "left")
    commit_many(drill, drill.root, "right")
    server = drill.serve_ready()
    with drill.clients(server):
        memory, before, began = [], server.publishes(), time.monotonic()
        for i in range(50):
            git(drill, drill.root, "checkout", "-q", "HEAD~1" if i % 2 == 0 else "main")
            time.sleep(0.3)
            if i % 10 == 9:
                memory.append(server.memory())
        took = time.monotonic() - began
        drill.served(server, 3, "50 checkouts of 200 files: exactly the final state")
        drill.expect("a third of a second apart: at most one publish a checkout", server.publishes() - before <= 51, f"{server.publishes() - before} in {took:.0f} s")
        before, began = server.publishes(), time.monotonic()
        for i in range(50):
            git(drill, drill.root, "checkout", "-q", "HEAD~1" if i % 2 == 0 else "main")
        took = time.monotonic() - began
        drill.served(server, 5, "50 checkouts without a pause: exactly the final state")
        drill.at_most("publishes a second", (server.publishes() - before) / (took + 1), 1)
        drill.at_most(f"memory after 50 against after 30 ({memory} MB), as a ratio", memory[-1] / memory[2], 1.1)


def pauses(drill):
    drill.fill()
    server = drill.serve_ready()
    with drill.clients(server):
        for pause in (0.05, 1, 10):
            version = f"pause{int(pause * 100)}"
            front, end = f'---\ntitle: About\nsubtitle: "mark-about-{version}-en', f'd"\n---\nmark-about-{version}-end\n'
            with open(drill.root / "about.md", "w") as file:
                file.write(front)
                file.flush()
                time.sleep(pause / 2)
                half = server.get()[2]
                time.sleep(pause / 2)
                drill.expect(f"a pause of {pause} s inside the front matter: never a page of the half", version not in half)
                file.write(end)
            drill.served(server, 1, f"whole after the pause of {pause} s")


def config_maps(drill):
    drill.fill()
    server = drill.serve_ready()
    place = Place(drill.parent)
    with drill.clients(server):
        for i in range(20):
            config_map(place)
            drill.served(server, 3, f"swap {i + 1}")
        about = (drill.root / "about.md").read_text()
        drill.write(f"{os.readlink(drill.root / '..data')}/assets/note.txt", "x" * 5000)
        (drill.root / "assets").symlink_to("..data/assets")
        began = time.monotonic()
        while time.monotonic() - began < 3 and server.get("/assets/note.txt")[0] != 200:
            time.sleep(0.05)
        answer = server.get("/assets/note.txt")
        drill.expect("a link is served at its full length", answer[1]["Content-Length"] == "5000" and len(answer[2]) == 5000 and len(about) > 0)


DRILLS = {
    "F1": (f"each of {len(EDITS) + len(SYSTEMS)} operations on the folder", every_operation),
    "F2": ("no inotify instances, no watches, a watcher that died", event_faults),
    "F3": ("the root absent, deleted, empty, replaced, unmounted, forbidden", root_faults),
    "F6": ("git checkout back and forth, 200 files, 50 times", checkouts),
    "F7": ("a writer that pauses inside a file", pauses),
    "F8": ("ConfigMap layout, 20 swaps", config_maps),
}
