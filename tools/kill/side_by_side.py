#!/usr/bin/env python3
"""Reads and verifies registers while others write them, where nothing can be written, and under wrong clocks.

    tools/kill/side_by_side.py KEPT SHIM [READS] [FORMS]

Eight processes at once, four of which write, on clear and on sealed registers, until READS reads and verifies were done
(10,000 where no number is given); each 100 begin with a new register, so that their time does not grow with what was written.
FORMS is clear, sealed or both with a comma. Then the same reads on a disk that takes no writes (root alone can make one; it is said
where that is left out), and with the clocks of 1969 to 2100 (shim.c). Not one may say that something is wrong, and all that was
acknowledged must be there.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CLOCKS = {"1969": -86400 * 30, "1970": 0, "2000": 946684800, "2038": 2147483648 + 86400, "2100": 4102444800}

ROUND = 100


class Registers:
    def __init__(self, kept, folder):
        self.kept, self.folder = kept, folder
        for name in ("keys", "session"):
            (folder / name).mkdir(mode=0o700)
        (folder / "phrase").write_text("an invented phrase of seven words\n")
        (folder / "one.csv").write_text("title\nOne\n")
        self.environment = dict(os.environ, KEPT_KEYS=str(folder / "keys"), XDG_RUNTIME_DIR=str(folder / "session"))
        self.faults, self.busy = [], 0

    def run(self, *arguments, **more):
        done = subprocess.run(
            [self.kept, *arguments], cwd=self.folder, env=dict(self.environment, **more), text=True, capture_output=True)
        if "being written by another program" in done.stderr:
            self.busy += 1
        elif done.returncode:
            self.faults.append(f"kept {' '.join(arguments)}: {done.returncode} {done.stdout}{done.stderr}"[:400])
        return done

    def make(self, name, is_sealed):
        self.run("import", "one.csv", "--as", "claims", "--register", name)
        if is_sealed:
            self.run("lock", "--register", name, "--passphrase-file", "phrase")
            self.run("unlock", "--register", name, "--passphrase-file", "phrase")

    def read(self, name, number, **more):
        what = (("list", "claims"), ("verify",), ("search", "claim"), ("history",), ("list", "claims", "--json"))[number % 5]
        return self.run(*what, "--register", name, **more)


def beside_writers(registers, name, reads):
    acknowledged, left = [], [reads]

    def write(number):
        made = 0
        while left[0] > 0:
            title = f"Claim {number} {made}"
            if registers.run("add", "claim", title, "--register", name).returncode == 0:
                acknowledged.append(title)
            made += 1

    def read(number):
        while left[0] > 0:
            left[0] -= 1
            registers.read(name, left[0] + number)

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for one in [*(pool.submit(write, one) for one in range(4)), *(pool.submit(read, one) for one in range(4))]:
            one.result()
    there = {one["label"] for one in json.loads(registers.run("list", "claims", "--json", "--register", name).stdout)["entries"]}
    for title in set(acknowledged) - there:
        registers.faults.append(f"{title} was acknowledged and is not there")
    registers.run("verify", "--register", name)
    print(f"{name}: {reads} reads and verifies beside {len(acknowledged)} writes", flush=True)


def on_a_disk_without_writes(registers, name, reads):
    place = registers.folder / "disk"
    place.mkdir(exist_ok=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "none", str(place)], capture_output=True).returncode == 0
    if not mounted:
        print(f"{name}: the disk without writes is left out: only root can make one here", flush=True)
        return
    try:
        subprocess.run(["cp", "-a", str(registers.folder / name), str(place)], check=True)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        for number in range(reads):
            registers.read(f"disk/{name}", number)
        registers.run("restore", f"disk/{name}", "--to", f"from-{name}")
    finally:
        subprocess.run(["umount", str(place)], check=True)
    print(f"{name}: {reads} reads and verifies where nothing can be written", flush=True)


def under_clocks(registers, shim, is_sealed, reads):
    for year, seconds in CLOCKS.items():
        name = f"{year}{'-sealed' if is_sealed else ''}.kept"
        registers.make(name, is_sealed)
        clock = {"LD_PRELOAD": shim, "KILL_CLOCK": str(seconds)}
        if is_sealed:
            registers.run("lock", "--register", name, **clock)
            registers.run("unlock", "--register", name, "--passphrase-file", "phrase", **clock)
        registers.run("add", "claim", "Two", "--register", name, **clock)
        for number in range(reads):
            registers.read(name, number, **clock)
        if is_sealed:
            # By today's clock what was opened under another may have been open too long.
            registers.run("unlock", "--register", name, "--passphrase-file", "phrase")
        registers.run("add", "claim", "Three", "--register", name)
        registers.run("verify", "--register", name)
    print(f"{len(CLOCKS) * reads} reads and verifies under the clocks of {', '.join(CLOCKS)}", flush=True)


def main() -> int:
    kept, shim = (str(pathlib.Path(one).resolve()) for one in sys.argv[1:3])
    reads = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    forms = sys.argv[4].split(",") if len(sys.argv) > 4 else ["clear", "sealed"]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as scratch:
        registers = Registers(kept, pathlib.Path(scratch))
        for form in forms:
            is_sealed, name = form == "sealed", f"{form}.kept"
            left = reads * 2 // 5
            while left > 0:
                shutil.rmtree(registers.folder / name, ignore_errors=True)
                registers.make(name, is_sealed)
                beside_writers(registers, name, min(left, ROUND))
                left -= ROUND
            on_a_disk_without_writes(registers, name, reads // 20)
            under_clocks(registers, shim, is_sealed, max(5, reads // 100))
    for fault in registers.faults[:10]:
        print("   " + fault)
    print(f"{len(registers.faults)} false alarms; {registers.busy} times another was being waited for too long.")
    return 1 if registers.faults else 0


if __name__ == "__main__":
    sys.exit(main())
