"""F9, F11, A1 with F10, rolling restarts and a collector that dies: faults of the process and its surroundings."""
import http.server
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import threading
import time

import folder
from client import Clients
from drill import PORT, CannotRun

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def stuck_client(server, path):
    """A connection that requests a large file and reads none of it."""
    stuck = socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1])))
    stuck.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    stuck.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return stuck


def kill_and_restart(drill):
    drill.fill()
    for i in range(1000):
        drill.write(f"pages/p{i}.md", f"---\ntitle: P{i}\n---\nPage {i} of a thousand.\n")
    drill.write("assets/large.zip", b"\0" * 50_000_000)
    server = drill.serve_ready()
    os.kill(server.pid(), signal.SIGKILL)
    server.process.wait()
    drill.did("kill -9, with 1,000 pages")
    again = drill.serve()
    drill.at_most("ready again", again.ready() or 99, 2, " s")
    stuck = stuck_client(again, "/assets/large.zip")
    with Clients(again.url) as clients:
        time.sleep(1)
        clients.stopping.set()
        code, took = again.stop()
    stuck.close()
    drill.did("SIGTERM with clients asking and one client stuck in a download of 50 MB")
    drill.expect("exit code", code == 0, code)
    drill.at_most("stopped", took, 6, " s")
    drill.expect("requests in flight finished", not clients.faults, clients.faults[:2] or "")


def scarce(drill):
    if os.geteuid() != 0:
        raise CannotRun("needs root, to mount a small disk")
    drill.root.mkdir()
    drill.run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", drill.root)
    drill.fill()
    server = drill.serve_ready()
    with drill.clients(server):
        try:
            drill.write("news/filler.md", folder.news("filler", "x" * 600_000))
        except OSError as fault:
            drill.did(f"a write that the disk was too small for ({fault.strerror})")
        time.sleep(1)
        drill.expect("the cut file is on no page", "mark-filler" not in server.get("/news/")[2])
        (drill.root / "news/filler.md").unlink()
        drill.write("about.md", folder.about("room"))
        drill.served(server, 3, "room again")
    server.stop()
    drill.run("umount", drill.root)

    folder.empty(drill.root)
    drill.fill()
    few = drill.serve_ready(wrap=("sh", "-c", 'ulimit -n 512; exec "$@"', "sh"))
    drill.run("prlimit", f"--pid={few.pid()}", f"--nofile={few.files() + 8}")
    drill.did(f"a limit of {few.files() + 8} open files, eight above what the server holds")
    held = [socket.create_connection(("127.0.0.1", int(few.url.rsplit(":", 1)[1]))) for _ in range(200)]
    time.sleep(1)
    drill.write("about.md", folder.about("few"))
    time.sleep(3)
    held[0].sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    held[0].settimeout(5)
    answer = held[0].makefile("rb").read()
    drill.expect("the process lives", few.lives())
    drill.expect("of 200 connections, the first sees an edit made meanwhile", b"mark-about-few-end" in answer)
    for connection in held:
        connection.close()
    time.sleep(1)
    with drill.clients(few):
        drill.served(few, 5, "recovered when connections were freed")

    if shutil.which("faketime"):
        past = drill.serve_ready(wrap=("faketime", "-f", "-1d"))
        drill.write("about.md", folder.about("past"))
        drill.served(past, 3, "a clock that is a day behind the files")
    else:
        os.utime(drill.root / "about.md", (time.time() + 86400, time.time() + 86400))
        drill.did("files whose times are a day ahead of the clock, as after a clock set back")
        drill.write("about.md", folder.about("ahead"))
        os.utime(drill.root / "about.md", (time.time() + 86400, time.time() + 86400))
        drill.served(few, 3)


def container(drill):
    done = subprocess.run([REPOSITORY / "tests/container/run"], capture_output=True, text=True)
    print(done.stdout, end="")
    if "cannot run here" in done.stdout:
        raise CannotRun(done.stdout.strip().splitlines()[-1])
    drill.expect("tests/container/run, with F10 and a Dockerfile that must fail", done.returncode == 0, (done.stdout.splitlines() or [""])[-1])


def nginx_before(drill, ports):
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not os.path.exists(program):
        raise CannotRun("no nginx (apt-get install nginx-light)")
    where = drill.parent / "nginx"
    where.mkdir()
    servers = "".join(f"server 127.0.0.1:{p} max_fails=1 fail_timeout=1s; " for p in ports)
    (where / "nginx.conf").write_text(f"""daemon off; pid nginx.pid; worker_processes 1; {'user root;' if os.geteuid() == 0 else ''} error_log stderr crit; events {{}}
http {{ access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
upstream profile {{ {servers} keepalive 16; }}
server {{ listen 127.0.0.1:{PORT + 19}; location / {{ proxy_pass http://profile; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_connect_timeout 1s; proxy_next_upstream error timeout http_502 http_503; }} }} }}
""")
    process = subprocess.Popen([program, "-p", str(where), "-c", "nginx.conf", "-e", "stderr"])
    drill.stack.callback(lambda: (process.terminate(), process.wait()))
    return f"http://127.0.0.1:{PORT + 19}"


def rolling_restart(drill):
    drill.fill()
    url = nginx_before(drill, (PORT, PORT + 1))
    servers = [drill.serve_ready(), drill.serve_ready()]
    first, second = (server.get("/")[1]["ETag"] for server in servers)
    drill.expect("both copies have the same tag", first == second, first)
    with Clients(url) as clients, Clients(url, close=True) as others:
        for turn in range(4):
            time.sleep(1)
            old = servers[turn % 2]
            stopped = []
            thread = threading.Thread(target=lambda: stopped.append(old.stop()))
            thread.start()
            time.sleep(0.3)
            try:
                drill.expect(f"copy {turn % 2}: not ready while it drains", old.get("/readyz")[0] == 503)
            except OSError as fault:
                drill.expect(f"copy {turn % 2}: not ready while it drains", False, fault)
            thread.join()
            drill.expect("exit code", stopped[0][0] == 0, stopped[0][0])
            drill.at_most("stopped", stopped[0][1], 6, " s")
            old.__enter__()
            drill.expect("started again", old.ready() is not None)
    faults = clients.faults + others.faults
    drill.expect(f"{clients.asked + others.asked} requests through nginx over 4 restarts: none lost", not faults, faults[:3] or "")


def collector(drill):
    got = []

    class Collector(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            got.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", PORT + 18), Collector)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    drill.fill()
    settings = {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{PORT + 18}", "OTEL_EXPORTER_OTLP_PROTOCOL": "http/protobuf", "OTEL_METRIC_EXPORT_INTERVAL": "1000"}
    server = drill.serve_ready(env=settings)
    with drill.clients(server):
        drill.write("about.md", folder.about("metrics"))
        drill.served(server, 3)
        time.sleep(6)
        metrics = b"".join(body for path, body in got if path == "/v1/metrics")
        for name in (b"profile.requests", b"profile.response.bytes", b"profile.cache.hits", b"profile.reload.duration", b"profile.diagnostics", b"profile.content.age", b"profile.watcher.events"):
            drill.expect(f"the collector got {name.decode()}", name in metrics)
        drill.expect("the library is loaded when an endpoint is configured", "OpenTelemetry" in pathlib.Path(f"/proc/{server.pid()}/maps").read_text())
        drill.expect("the collector got traces", any(path == "/v1/traces" for path, _ in got))
        listening.shutdown()
        listening.server_close()
        drill.did("the collector is gone")
        time.sleep(3)
        drill.write("about.md", folder.about("alone"))
        drill.served(server, 3)
    code, took = server.stop()
    drill.expect("exit code without a collector", code == 0, code)
    drill.at_most("stopped", took, 6, " s")
    quiet = drill.serve_ready()
    maps = pathlib.Path(f"/proc/{quiet.pid()}/maps").read_text()
    drill.expect("nothing of the library is loaded when no endpoint is configured", "OpenTelemetry" not in maps)


DRILLS = {
    "F9": ("kill -9 and restart; SIGTERM under load with a stuck client", kill_and_restart),
    "F11": ("disk full, no files left to open, clock set back", scarce),
    "A1": ("the container test, with F10 and an image that must fail", container),
    "ROLL": ("two copies restarted in turn behind nginx", rolling_restart),
    "OTEL": ("a collector that dies", collector),
}
