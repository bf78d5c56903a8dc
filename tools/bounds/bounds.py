#!/usr/bin/env python3
"""Reads and checks files of many forms, and says how long it took and how much memory Kept and its converters held together.

usage: bounds.py KEPT [WORDS…]

Texts of each form are checked at three sizes, each twice the last: the growth is the exponent by which time rises with size, above what an
empty file takes. Then each form comes once with about 62 MB, and Word documents and PDFs with 3 MB as well. All of that has to be read or
refused within 60 s and 1,500 MB. With words, only forms whose names hold one of them. Ends with 1 where something takes longer, more, or grows faster than n log n.
"""
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from forms import PDFS, TEXTS, WORDS

SIZES, LARGE, MIDDLE = [250_000, 500_000, 1_000_000], 62_000_000, 3_000_000
SECONDS, MEGABYTES, STEEPEST = 60, 1_500, 1.3


def family(process):
    children = {}
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = int(pathlib.Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[1])
            children.setdefault(parent, []).append(int(number))
        except OSError:
            continue
    found, waiting = [], [process]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def held(process):
    try:
        lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
        return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)
    except OSError:
        return 0


def measure(kept, command, file):
    """Seconds, megabytes of all processes together, and how it ended."""
    start, peak = time.monotonic(), 0
    run = subprocess.Popen([kept, command, file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while run.poll() is None and time.monotonic() - start < 2 * SECONDS:
        peak = max(peak, sum(held(process) for process in family(run.pid)))
        time.sleep(0.02)
    took = time.monotonic() - start
    if run.poll() is None:
        run.kill()
    words = run.stderr.read().split("\n")[0].partition(": ")[2]
    return took, peak, "read" if run.returncode in (0, 1) else words.partition(": ")[2][:60] or f"ended with {run.returncode}"


def main():
    kept, wanted = sys.argv[1], sys.argv[2:]
    faults = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as scratch:
        for ending, forms in [("txt", TEXTS), ("docx", WORDS), ("pdf", PDFS)]:
            for name, make in forms.items():
                if wanted and not any(word in f"{ending} {name}" for word in wanted):
                    continue
                file = os.path.join(scratch, "sample." + ending)

                def run(size, command="check"):
                    content = make(size)
                    with open(file, "wb") as out:
                        out.write(content.encode()[:size].decode(errors="ignore").encode() if isinstance(content, str) else content)
                    return measure(kept, command, file)

                rows, growth = [], 0
                if ending == "txt":
                    with open(file, "w") as out:
                        out.write("a")
                    empty = measure(kept, "check", file)[0]
                    times = [run(size)[0] - empty for size in SIZES]
                    # What takes a moment grows by chance.
                    growth = math.log2(times[-1] / times[-2]) if times[-1] > 1 and times[-2] > 0 else 0 if times[-1] <= 1 else math.inf
                    rows.append(("1 MB", (times[-1] + empty, 0, f"grows by n^{growth:.2f}")))
                else:
                    rows.append(("3 MB", run(MIDDLE)))
                rows.append(("62 MB", run(LARGE)))
                for size, (took, peak, end) in rows:
                    good = took <= SECONDS and peak <= MEGABYTES and growth <= STEEPEST
                    faults += not good
                    print(f"{'holds' if good else 'FAILS'}  {ending:4} {name:34} {size:>5} {took:5.1f} s {peak:5} MB  {end}", flush=True)
                os.unlink(file)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
