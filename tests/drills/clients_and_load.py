"""L1 to L4: size, load, hostile clients, long runs. The raw requests of B3 and B5 and the values of B4 are tests (docs/reliability.md)."""
import asyncio
import concurrent.futures
import os
import resource
import socket
import threading
import time

import folder
from client import Clients


def size(drill):
    for pages, files, ready, idle, edit in ((10_000, 0, 10, 3, 1), (0, 100_000, 60, 10, 3)):
        folder.empty(drill.root)
        drill.fill()
        for i in range(pages):
            drill.write(f"pages/s{i // 500}/p{i}.md", f"---\ntitle: Page {i}\n---\nText of page {i}.\n")
        for i in range(files - 10):
            drill.write(f"assets/d{i // 1000}/f{i}.txt", "x")
        what = f"{pages:,} pages" if pages else f"{files:,} files"
        server = drill.serve()
        drill.at_most(f"{what}: ready", server.ready(within=120) or 999, ready, " s")
        with drill.clients(server, paths=("/",), rate=5):
            deadline = time.monotonic() + 90
            while time.monotonic() < deadline:
                before = server.processor()
                time.sleep(3)
                if server.processor() - before < 0.5:
                    break
            drill.write("about.md", folder.about("large"))
            drill.at_most(f"{what}: an edit served", drill.shows(server, "/", "mark-about-large", 10) or 99, edit, " s")
            time.sleep(5)
        deadline = time.monotonic() + 60
        share = 100.0
        while share > idle and time.monotonic() < deadline:
            before, began = server.processor(), time.monotonic()
            time.sleep(10)
            share = 100 * (server.processor() - before) / (time.monotonic() - began)
        drill.at_most(f"{what}: idle processor time", share, idle, " %")
        drill.expect(f"{what}: memory", True, f"{server.memory()} MB")
        server.stop()


def load(drill):
    """200 connections, each with one request a second, in a separate process so that the drill cannot delay them."""
    drill.fill()
    server = drill.serve_ready()
    edits = 0
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        asking = pool.submit(ask_on_many, int(server.url.rsplit(":", 1)[1]), 200, 60)
        while not asking.done():
            edits += 1
            drill.write("about.md", folder.about(f"load{edits}"))
            time.sleep(1)
        times, faults = asking.result()
    times.sort()
    drill.expect(f"{len(times)} requests on 200 connections during {edits} edits: no errors", not faults, faults[:3] or "")
    drill.at_most("p99", times[int(len(times) * 0.99)] * 1000, 50, " ms")


def ask_on_many(port, connections, seconds):
    """Times and faults of requests for / on a number of connections."""
    times, faults = [], []

    async def one(number):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(number / connections)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            began = time.monotonic()
            writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
            page = await reader.readexactly(length)
            times.append(time.monotonic() - began)
            if not head.startswith(b"HTTP/1.1 200") or not page.rstrip().endswith(b"</html>"):
                faults.append(head[:40].decode())
            await asyncio.sleep(1)
        writer.close()

    async def every():
        for fault in await asyncio.gather(*(one(i) for i in range(connections)), return_exceptions=True):
            if fault is not None:
                faults.append(str(fault))

    asyncio.run(every())
    return times, faults


def hostile_clients(drill):
    drill.fill()
    drill.write("assets/large.zip", b"\0" * 20_000_000)
    server = drill.serve_ready()
    where = ("127.0.0.1", int(server.url.rsplit(":", 1)[1]))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 5000) if hard > 0 else 5000, hard))
    drill.stack.callback(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard)))
    silent = [socket.create_connection(where) for _ in range(3000)]
    slow = [socket.create_connection(where) for _ in range(500)]
    stuck = [socket.create_connection(where) for _ in range(100)]
    began = time.monotonic()
    for connection in slow:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: local")
    for connection in stuck:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(b"GET /assets/large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n")
    drill.did(f"{len(silent)} silent, {len(slow)} with half a request, {len(stuck)} that do not read")
    with Clients(server.url) as clients:
        time.sleep(12 - (time.monotonic() - began))
        cut = 0
        for connection in slow:
            connection.settimeout(0.01)
            try:
                while connection.recv(4096):
                    pass
                cut += 1
            except TimeoutError:
                pass
            except OSError:
                cut += 1
        memory = server.memory()
    drill.expect("half requests cut within 12 s", cut == len(slow), f"{cut} of {len(slow)}")
    drill.at_most("p99 of a normal GET", clients.percentile(0.99) * 1000, 100, " ms")
    drill.expect("no error", not clients.faults, clients.faults[:3] or "")
    drill.at_most("resident memory", memory, 256, " MB")
    for connection in silent + slow + stuck:
        connection.close()


def long_run(drill):
    minutes = float(os.environ.get("MINUTES", "10"))
    drill.fill()
    server = drill.serve_ready()
    samples = []
    stop = threading.Event()

    def sample():
        while not stop.wait(minutes * 60 / 20):
            samples.append((server.memory(), server.files(), server.status("Threads"), server.watches()))

    with drill.clients(server, rate=10):
        thread = threading.Thread(target=sample)
        thread.start()
        until, edits = time.monotonic() + minutes * 60, 0
        while time.monotonic() < until:
            edits += 1
            drill.write("about.md", folder.about(f"run{edits}"))
            time.sleep(1)
        stop.set()
        thread.join()
    half = len(samples) // 2
    for i, (what, most) in enumerate((("memory", 1.15), ("open files", 1.1), ("threads", 1.25), ("watches", 1.0))):
        early, late = (sum(s[i] for s in part) / len(part) for part in (samples[2:half], samples[half:]))
        drill.at_most(f"{edits} edits in {minutes:g} min: {what} {early:.0f} then {late:.0f}, as a ratio", late / max(early, 1), most)


DRILLS = {
    "L1": ("10,000 pages; 100,000 files", size),
    "L2": ("200 connections for a minute while the page changes each second", load),
    "L3": ("3,000 silent, 500 slow, 100 non-reading clients", hostile_clients),
    "L4": ("ten minutes of edits: memory, files, threads, watches stay flat", long_run),
}
