"""The published application as a separate process."""
import os
import pathlib
import signal
import subprocess
import tempfile
import time

from client import ask


class Server:
    """Starts the published application on a content folder; ends it when the block ends."""

    def __init__(self, app, content, port, wrap=(), env=None, arguments=()):
        self.url = f"http://127.0.0.1:{port}"
        self.log_file = tempfile.NamedTemporaryFile("w+", prefix="drill-log-", suffix=".txt")
        self.command = [*wrap, "dotnet", str(pathlib.Path(app) / "Profile.dll"), "--content", str(content), "--urls", self.url, *arguments]
        self.app, self.env = app, env or {}

    def __enter__(self):
        self.began = time.monotonic()
        self.process = subprocess.Popen(self.command, cwd=self.app, stdout=self.log_file, stderr=subprocess.STDOUT, env={**os.environ, **self.env})
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log_file.close()

    def ready(self, path="/readyz", within=30, status=200):
        """Seconds from the start until it gives this answer; None if it never does."""
        while time.monotonic() - self.began < within and self.process.poll() is None:
            try:
                if ask(self.url, path, timeout=2)[0] == status:
                    return time.monotonic() - self.began
            except OSError:
                pass
            time.sleep(0.02)
        return None

    def get(self, path="/"):
        return ask(self.url, path)

    def log(self):
        return pathlib.Path(self.log_file.name).read_text(errors="replace")

    def publishes(self):
        return self.log().count("Site loaded:")

    def lives(self):
        return self.process.poll() is None

    def pid(self):
        """The process of the server itself, below any wrapper."""
        pid = self.process.pid
        while pathlib.Path(f"/proc/{pid}/comm").read_text().strip() != "dotnet":
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            if not children:
                return pid
            pid = int(children[0])
        return pid

    def status(self, key):
        for line in pathlib.Path(f"/proc/{self.pid()}/status").read_text().splitlines():
            if line.startswith(key + ":"):
                return int(line.split()[1])
        return 0

    def memory(self):
        """Resident megabytes."""
        return self.status("VmRSS") // 1024

    def files(self):
        return len(os.listdir(f"/proc/{self.pid()}/fd"))

    def watches(self):
        """Inotify watches that the process holds."""
        count = 0
        for entry in pathlib.Path(f"/proc/{self.pid()}/fdinfo").iterdir():
            try:
                count += entry.read_text().count("inotify wd:")
            except OSError:
                pass
        return count

    def processor(self):
        """Processor time used so far, in seconds."""
        fields = pathlib.Path(f"/proc/{self.pid()}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self, within=10):
        """Sends SIGTERM; returns the exit code and the seconds it took."""
        began = time.monotonic()
        os.kill(self.pid(), signal.SIGTERM)
        try:
            return self.process.wait(within), time.monotonic() - began
        except subprocess.TimeoutExpired:
            return None, time.monotonic() - began
