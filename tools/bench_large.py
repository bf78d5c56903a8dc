#!/usr/bin/env python3
"""Measures a register of many recommendations: import, opening, verify, lists, memory.

    tools/bench_large.py KEPT [--rows 250000] [--own] [CSV …]

The rows are those of the tables (UPR Info's), multiplied under a seed with changed wording; without tables, they are made
up. They are imported as a collection, and with `--own` as entries of the register's own. Lists and searches are asked of
`kept serve` on loopback, three times each, and the quickest is printed: nothing is judged here.
"""
import csv
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

HEAD = ["To", "To-Rgrp", "To-Org", "Text", "From", "From-Rgrp", "From-Org", "Response", "Action", "Issue", "Session"]
STATES = "Norway Chile France Kenya Japan Brazil Ghana Nepal Peru Spain Togo Uruguay".split()
WORDS = "court press assembly law prison journalist appeal fine permit police union ballot torture access".split()

# What is asked for: one filter and several, wide and narrow, several values of one, words that are common and rare.
LISTS = [
    "", "state=KAZ", "position=supported", "position=supported&position=noted", "session=3&session=17&session=18",
    "position=supported&state=KAZ", "position=noted&actionCategory=2", "actionCategory=4&actionCategory=5",
    "recommendingStates=NOR&position=supported", "recommendingStates=NOR&recommendingStates=FRA&recommendingStates=CAN",
    "stateGroup=Asia&recommendingGroup=WEOG", "stateGroup=Asia&stateGroup=Africa&position=supported&actionCategory=2",
    "order=session", "order=-session&position=noted", "q=torture&order=-session",
    "q=torture", "q=rights", "q=human+rights", "q=the+rights+of+women", "q=rights&position=supported",
    "q=rights&position=noted&actionCategory=3", "q=rights&state=KAZ", "q=zebra", "q=assembly&stateGroup=Asia&position=noted",
    "issues=Women%27s+rights", "issues=Women%27s+rights&issues=Rights+of+the+Child",
    "issues=International+instruments&position=supported&recommendingGroup=GRULAC",
]


def rows_of(tables):
    for table in tables:
        with open(table, encoding="mac_roman", newline="") as file:
            head, *rest = list(csv.reader(file))
            if [cell.strip() for cell in head] == HEAD:
                yield from (row for row in rest if len(row) == len(HEAD))


def made_up(chance):
    for number in range(24_000):
        text = " ".join(chance.choices(WORDS, k=25))
        yield [chance.choice(STATES), "GRULAC", "", f"{number}: {text}", chance.choice(STATES), "WEOG", "",
               chance.choice(["Accepted", "Noted"]), str(chance.randint(1, 5)), "Justice", str(chance.randint(1, 40))]


def write(file, tables, rows, chance):
    real = list(rows_of(tables)) or list(made_up(chance))
    with open(file, "w", newline="") as out:
        table = csv.writer(out)
        table.writerow(HEAD)
        for number in range(rows):
            row = list(real[number % len(real)])
            if number >= len(real):
                words = row[3].split()
                words.insert(chance.randrange(len(words) + 1), f"{chance.choice(WORDS)}{chance.randrange(900)}")
                row[3] = " ".join(words)
            table.writerow(row)


def run(*command, folder, environment):
    """Seconds and peak megabytes of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, error = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command}: {out.decode()}{error.decode()}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def lists(kept, folder, environment):
    server = subprocess.Popen([kept, "serve", "--register", "r.kept", "--port", "0"], cwd=folder, env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        # The printed address lets this one browser in, by a cookie.
        address = server.stdout.readline().split()[0].decode()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        browser.open(address).read()
        base = address.split("/?")[0]
        slowest, largest = 0, 0
        for query in LISTS:
            times = []
            for _ in range(3):
                start = time.perf_counter()
                body = browser.open(f"{base}/lists/recommendations?{query}").read()
                times.append(time.perf_counter() - start)
            found = re.search(rb"<h1[^>]*>(.*?)</h1>", body)
            slowest, largest = max(slowest, min(times)), max(largest, len(body))
            print(f"  {min(times) * 1000:6.1f} ms (first {times[0] * 1000:6.1f})  {len(body) // 1000:3d} kB  {query or '(all)'}"
                  f"  {re.sub('<.*?>', '', found[1].decode()) if found else ''}")
        rss = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{server.pid}/status").read_text())[1]) / 1024
        print(f"lists: slowest {slowest * 1000:.1f} ms, largest {largest / 1000:.0f} kB, serving at its peak {rss:.0f} MB")
    finally:
        server.terminate()
        server.wait()


def main(kept, *arguments):
    kept = os.path.abspath(kept)
    arguments = list(arguments)
    is_own = "--own" in arguments
    rows = 250_000
    if "--rows" in arguments:
        place = arguments.index("--rows")
        rows = int(arguments.pop(place + 1))
        arguments.pop(place)
    tables = [os.path.abspath(name) for name in arguments if not name.startswith("--")]
    with tempfile.TemporaryDirectory() as scratch:
        environment = dict(os.environ, KEPT_KEYS=scratch + "/keys", XDG_CONFIG_HOME=scratch + "/config", HOME=scratch)
        folder = pathlib.Path(scratch)
        write(folder / "rows.csv", tables, rows, random.Random(16))
        if is_own:
            # Under other heads it is nobody's export, and the rows are the register's own.
            text = (folder / "rows.csv").read_text()
            (folder / "rows.csv").write_text(text.replace(",".join(HEAD), "state,stateGroup,x,text,recommendingStates,"
                                             "recommendingGroup,y,position,actionCategory,issues,session", 1))
        kind = ["--as", "recommendations"] if is_own else []
        for name, command in [
            ("import", ["import", "rows.csv", *kind]), ("import again", ["import", "rows.csv", *kind]),
            ("open and list 1", ["list", "submissions"]), ("list all", ["list", "recommendations"]),
            ("verify", ["verify"]), ("repair", ["repair"]),
        ]:
            took, memory = run(kept, *command, "--register", "r.kept", folder=scratch, environment=environment)
            print(f"{name}: {took:.2f} s, {memory:.0f} MB")
        sizes = {file.name: file.stat().st_size // 1_000_000 for file in (folder / "r.kept").iterdir() if file.is_file()}
        evidence = sum(file.stat().st_size for file in (folder / "r.kept/evidence").iterdir()) // 1_000_000
        print(f"{rows} rows, {(folder / 'rows.csv').stat().st_size // 1_000_000} MB: {sizes}, evidence {evidence} MB")
        lists(kept, scratch, environment)


if __name__ == "__main__":
    main(*sys.argv[1:])
