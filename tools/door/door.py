"""Tries the door of `kept serve` from outside: pages from elsewhere in headless Chromium, strangers on this machine, half-open requests.

usage: door.py KEPT REGISTER

A browser that was let in visits a page of another site and one of another port of this machine. Each asks for the site's addresses in
many ways, and in a browser of its own for the same addresses of a port on which nothing listens; a guess that tells the two apart is a fault.
Ends with 1 where something was found.
"""
import http.client
import http.server
import json
import pathlib
import socket
import statistics
import subprocess
import sys
import threading
import time
from urllib.parse import urlparse

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from axe import browser

HALF_OPEN, PATIENCE, ROUNDS = 2000, 30, 3
PROBES = """
const [base, done] = [arguments[0], arguments[arguments.length - 1]];
const waits = (make) => new Promise(answer => {
  const start = performance.now();
  const end = what => answer([what, performance.now() - start]);
  setTimeout(() => end("late"), 4000);
  make(end);
});
const element = (name, source, attribute = "src") => waits(end => {
  const made = document.createElement(name);
  made.onload = () => end("load"); made.onerror = () => end("error");
  if (name === "link") made.rel = "stylesheet";
  made[attribute] = source; document.body.append(made);
});
const asked = (address, options) => waits(end =>
  fetch(address, options).then(r => end("answer " + r.type + r.status), e => end("error")));
const shown = address => waits(end => {
  const frame = document.createElement("iframe");
  frame.onload = () => { let what = "load";
    try { what += frame.contentWindow.length; } catch (e) { what += "?"; } end(what); };
  frame.src = address; document.body.append(frame);
});
const socket = address => waits(end => {
  const made = new WebSocket(address.replace("http", "ws"));
  made.onopen = () => end("open"); made.onclose = e => end("close " + e.code + e.wasClean);
});
const events = address => waits(end => {
  const made = new EventSource(address); made.onopen = () => end("open");
  made.onerror = () => { made.close(); end("error"); };
});
const opened = address => waits(end => {
  const made = window.open(address);
  setTimeout(() => { let what = String(!!made);
    try { what += made.length + String(made.closed); } catch (e) { what += "?"; }
    if (made) made.close(); end(what); }, 700);
});
(async () => {
  const found = {};
  for (const path of ["", "style.css", "lists/claims", "search?q=law", "search?q=zzzz"]) {
    const address = base + path;
    found["fetch " + path] = await asked(address);
    found["no-cors " + path] = await asked(address, {mode: "no-cors"});
    found["with cookies " + path] = await asked(address, {mode: "no-cors", credentials: "include"});
    found["head " + path] = await asked(address, {mode: "no-cors", method: "HEAD"});
    found["post " + path] = await asked(address, {mode: "no-cors", method: "POST", body: "a"});
    found["keepalive " + path] = await asked(address, {mode: "no-cors", keepalive: true});
    for (const name of ["img", "script", "video", "audio", "embed"]) found[name + " " + path] = await element(name, address);
    found["link " + path] = await element("link", address, "href");
    found["object " + path] = await element("object", address, "data");
    found["frame " + path] = await shown(address);
    found["socket " + path] = await socket(address);
    found["events " + path] = await events(address);
    found["window " + path] = await opened(address);
  }
  found["prefetch"] = await asked(base, {mode: "no-cors", cache: "only-if-cached"});
  done(JSON.stringify(found));
})();
"""


def attacker():
    """A site of somebody else's, on a free port of this machine."""
    class Page(http.server.BaseHTTPRequestHandler):
        cookies = set()

        def do_GET(self):
            Page.cookies.add(self.headers.get("Cookie") or "")
            body = b"<!doctype html><title>elsewhere</title><body>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1], Page.cookies


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def in_new_browser(origin, base, address=None):
    """The probes in a browser of their own, which opened an address before: what failed before slows sockets down."""
    driver = browser()
    try:
        if address:
            driver.get(address)
            if "Kept" not in driver.page_source:
                sys.exit(f"the address does not open: {driver.page_source[:200]}")
        driver.get(origin)
        driver.set_script_timeout(200)
        seen = json.loads(driver.execute_async_script(PROBES, base))
        if address:
            driver.get(address)
            if "Kept" not in driver.page_source:
                sys.exit("the browser that was let in is shown nothing any more")
        return seen
    finally:
        driver.quit()


def summed(rounds):
    """Of each probe what it ever saw, and how long it usually took."""
    return {name: (sorted({one[name][0] for one in rounds}), statistics.median(one[name][1] for one in rounds))
            for name in rounds[0]}


def cross_site(addresses):
    address = next(addresses)
    port, folder = urlparse(address).port, urlparse(address).path
    other, cookies = attacker()
    faults, count = [], 0
    # Two guesses: of one who knows nothing, and of one who knows even the folder.
    for origin in (f"http://elsewhere.localhost:{other}/", f"http://127.0.0.1:{other}/"):
        for path in ("/", folder):
            kept, nothing = [], []
            for _ in range(ROUNDS):
                kept.append(in_new_browser(origin, f"http://127.0.0.1:{port}{path}", address))
                address = next(addresses)
                nothing.append(in_new_browser(origin, f"http://127.0.0.1:{free_port()}{path}"))
            kept, nothing = summed(kept), summed(nothing)
            for name, (what, took) in kept.items():
                count += 1
                if what != nothing[name][0]:
                    faults.append(f"{origin} {name}: {what}, where nothing listens {nothing[name][0]}")
                elif abs(took - nothing[name][1]) > 50:
                    faults.append(f"{origin} {name}: {took:.0f} ms, where nothing listens {nothing[name][1]:.0f}")
    if any("kept=" in cookie for cookie in cookies):
        faults.append("another port of this machine was sent the cookie")
    return address, faults, count


def strangers(address):
    """Whoever asks without the cookie gets the same, whatever they ask for."""
    place, answers = urlparse(address), set()
    for path in ("/", place.path, place.path + "search?q=law", place.path + "?open=" + "0" * 32, "/style.css", "/%00"):
        connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        answers.add((answer.status, answer.read()))
        connection.close()
    return [] if len(answers) == 1 and answers.pop()[0] == 403 else [f"strangers are told apart: {answers}"]


def half_open(address):
    """So many connections that begin a request and do not end it."""
    port, made = urlparse(address).port, []
    for number in range(HALF_OPEN):
        connection = socket.create_connection(("127.0.0.1", port), timeout=20)
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" if number % 2 else b"")
        made.append(connection)
    start, left = time.monotonic(), made
    while left and time.monotonic() - start < PATIENCE + 5:
        time.sleep(0.5)
        still = []
        for connection in left:
            connection.setblocking(False)
            try:
                if connection.recv(1) == b"":
                    connection.close()
                    continue
            except BlockingIOError:
                pass
            except OSError:
                continue
            still.append(connection)
        left = still
    took = time.monotonic() - start
    print(f"half-open requests: {HALF_OPEN - len(left)} of {HALF_OPEN} closed within {took:.0f} s")
    return [] if not left and took <= PATIENCE else [f"{len(left)} half-open requests stay"]


def main(kept, register):
    server = subprocess.Popen([kept, "serve", "--register", register, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        addresses = (line.split()[0] for line in server.stdout)
        address, faults, count = cross_site(addresses)
        print(f"probes from elsewhere: {count}, {len(faults)} that tell something")
        faults += strangers(address) + half_open(address)
    finally:
        server.terminate()
        server.wait()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
