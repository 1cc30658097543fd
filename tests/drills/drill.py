"""What a drill can use, and what it must show."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

import folder
from client import Clients
from server import Server

PORT = int(os.environ.get("PORT", "18630"))


class CannotRun(Exception):
    """The drill needs something that this machine lacks; the text says what."""


class Drill:
    """One run of one case: its own folder, servers on its own ports, and the faults found."""

    def __init__(self, case, app):
        self.case, self.app = case, app
        self.faults, self.seen = [], []
        self.ports = 0
        self.stack = contextlib.ExitStack()
        self.parent = pathlib.Path(tempfile.mkdtemp(prefix=f"drill-{case}-", dir=os.environ.get("TMPDIR", "/var/tmp")))
        self.parent.chmod(0o755)
        self.root = self.parent / "content"

    def close(self):
        self.stack.close()
        for line in reversed(pathlib.Path("/proc/self/mountinfo").read_text().splitlines()):
            if line.split()[4].startswith(str(self.parent)):
                subprocess.run(["umount", "-l", line.split()[4]], check=False)
        shutil.rmtree(self.parent, ignore_errors=True)

    def fill(self, version="one"):
        folder.fill(self.root, version)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text) if isinstance(text, str) else file.write_bytes(text)

    def serve(self, root=None, **options):
        """A server on the folder, ended with the drill."""
        self.ports += 1
        return self.stack.enter_context(Server(self.app, root or self.root, PORT + self.ports - 1, **options))

    def serve_ready(self, root=None, **options):
        server = self.serve(root, **options)
        took = server.ready()
        self.expect("ready", took is not None, server.log()[-400:] if took is None else f"after {took:.1f} s")
        return server

    @contextlib.contextmanager
    def clients(self, server, **options):
        """Runs clients throughout the block; each of their faults counts as one of the drill."""
        with Clients(server.url, **options) as clients:
            yield clients
        self.expect(f"{clients.asked} requests of clients throughout: no 5xx, no cut page, no page of two versions", not clients.faults, f"{len(clients.faults)}: {clients.faults[:3]}" if clients.faults else "")

    def served(self, server, within, what="served equals disk"):
        from operations import wait
        took = wait(server.url, self.root, within)
        self.expect(what, took is not None, f"within {took * 1000:.0f} ms" if took is not None else f"not within {within} s")
        return took

    def shows(self, server, path, text, within):
        """Waits until a page contains a text."""
        import time
        began = time.monotonic()
        while time.monotonic() - began < within:
            if text in server.get(path)[2]:
                took = time.monotonic() - began
                self.expect(f"{path} shows {text}", True, f"within {took * 1000:.0f} ms")
                return took
            time.sleep(0.02)
        self.expect(f"{path} shows {text}", False, f"not within {within} s")
        return None

    @staticmethod
    def run(*command):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        if done.returncode != 0:
            raise OSError(f"{' '.join(map(str, command))}: {done.stderr.strip()}")

    def expect(self, what, holds, detail=""):
        line = f"{what}{': ' + str(detail) if detail != '' else ''}"
        print(f"      {'saw ' if holds else 'FAIL'}  {line}", flush=True)
        (self.seen if holds else self.faults).append(line)

    def at_most(self, what, value, limit, unit=""):
        self.expect(what, value <= limit, f"{value:.4g}{unit} (at most {limit:g}{unit})")

    def did(self, text):
        print(f"      did   {text}", flush=True)
