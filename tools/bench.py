#!/usr/bin/env python3
"""Times the release build of `kept read` and `kept check` beside `cat` of the same file.

usage: bench.py KEPT FILE

Medians of 20 runs of the whole process, in turn, and their ratio to `cat`; then the same file a thousand times over in
one file: its reading time and memory against one. Nothing is judged here: a benchmark is no test.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 20
TIMES = 1000


def timed(command):
    """Wall seconds and peak memory (KiB) of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss


def medians(commands, runs):
    """Runs the commands in turn, so that a machine that grows slow is slow for all of them."""
    for command in commands:
        timed(command)
    results = [[] for _ in commands]
    for _ in range(runs):
        for result, command in zip(results, commands):
            result.append(timed(command))
    return [(statistics.median(t for t, _ in r), max(m for _, m in r)) for r in results]


def main(kept, file):
    names = ["cat", "kept --version", "kept read --json", "kept check"]
    commands = [["cat", file], [kept, "--version"], [kept, "read", file, "--json"], [kept, "check", file]]
    results = medians(commands, RUNS)
    print(f"{pathlib.Path(file).name}: median of {RUNS} runs of the whole process")
    print(f"{'':20} {'ms':>8} {'x cat':>8} {'peak MiB':>9}")
    for name, (seconds, memory) in zip(names, results):
        print(f"{name:20} {seconds * 1000:8.1f} {seconds / results[0][0]:8.1f} {memory / 1024:9.1f}")
    start, read, check = (results[i][0] for i in (1, 2, 3))
    print("where the time goes: "
          f"starting {start * 1000:.1f} ms, reading and printing {(read - start) * 1000:.1f} ms, "
          f"reading and checking {(check - start) * 1000:.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        large = pathlib.Path(folder) / "thousand.txt"
        large.write_bytes((pathlib.Path(file).read_bytes() + b"\n\n") * TIMES)
        (seconds, memory), = medians([[kept, "read", str(large), "--json"]], 1)
    print(f"{TIMES} such texts in one file: {seconds:.2f} s, {seconds / read:.0f} x the time of one (whole process), "
          f"{seconds / max(read - start, 1e-4):.0f} x without starting; "
          f"peak {memory / 1024:.0f} MiB, {memory * 1024 / (pathlib.Path(file).stat().st_size * TIMES):.0f} bytes a byte of text")


if __name__ == "__main__":
    main(*sys.argv[1:])
