"""Clients that send requests all the time and check each response."""
import http.client
import threading
import time
import urllib.parse

from folder import MARK


def ask(url, path="/", headers=None, timeout=10, method="GET"):
    """One request on its own connection: status, headers, text."""
    where = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=timeout)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


class Clients:
    """Two clients, each with fifty requests a second: no 5xx, no truncated page, no page that mixes two versions, no refused connection."""

    def __init__(self, url, paths=("/", "/talks/"), rate=50, not_ready=False, close=False):
        self.url, self.rate, self.not_ready, self.close = url, rate, not_ready, close
        self.faults, self.times, self.asked = [], [], 0
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(path,), daemon=True) for path in paths]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join(15)

    def run(self, path):
        where = urllib.parse.urlsplit(self.url)
        connection = http.client.HTTPConnection(where.hostname, where.port, timeout=10)
        while not self.stopping.is_set():
            began = time.monotonic()
            try:
                connection.request("GET", path, headers={"Connection": "close"} if self.close else {})
                answer = connection.getresponse()
                self.judge(path, answer.status, answer.read().decode("utf-8", "replace"))
            except (OSError, http.client.HTTPException) as fault:
                connection.close()
                if not self.stopping.is_set():
                    self.faults.append(f"{path}: {type(fault).__name__} {fault}")
            self.asked += 1
            self.times.append(time.monotonic() - began)
            self.stopping.wait(max(0, 1 / self.rate - (time.monotonic() - began)))
        connection.close()

    def judge(self, path, status, page):
        if status >= 500 and not (self.not_ready and status == 503):
            self.faults.append(f"{path}: {status}")
        elif status == 200 and not page.rstrip().endswith("</html>"):
            self.faults.append(f"{path}: cut after {len(page)} characters")
        versions = {version for name, version in MARK.findall(page) if name == "about"}
        if len(versions) > 1:
            self.faults.append(f"{path}: a page of {len(versions)} versions")

    def percentile(self, share):
        times = sorted(self.times)
        return times[min(len(times) - 1, int(len(times) * share))] if times else 0.0
