#!/usr/bin/env python3
"""Looks whether a locked register is locked: within a second nothing serves, and the key is nowhere.

usage: locked.py KEPT

Opens a sealed register, serves it twice, and takes the key as anyone of the account can who asks for it. Then the register is
locked: by `kept lock`, by the end of its time, by `kept lock` on a disk that takes nothing more, with its folder carried away,
with the account's run-time files cleared as a logout does, and with its agent killed. After each, within a second: no process
of the register's runs, the key stands in no file of the register, the keys, the run-time folder or the memory's file system,
in no core dump of a process that was made to abort before, and in the memory of no other process. The memory of processes is
read where the system lets whoever runs this read it: an administrator reads all, others their own but Kept's.
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

KEPT = pathlib.Path(sys.argv[1]).resolve()
ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def key_text(secret):
    """The text of an age identity without its checksum (BIP 173): 32 bytes in groups of five bits."""
    bits = int.from_bytes(secret, "big") << 4
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(255, -1, -5)).upper().encode()[:51]


class Desk:
    def __init__(self, folder):
        self.folder = folder
        self.run = folder / "run"
        self.run.mkdir()
        self.environment = dict(os.environ, KEPT_KEYS=str(folder / "keys"), XDG_RUNTIME_DIR=str(self.run))
        self.processes = []
        (folder / "phrase").write_text("only for this trial\n")
        (folder / "claims.csv").write_text("title\n" + "".join(f"Claim {n}\n" for n in range(50)))
        self.kept("import", "claims.csv", "--as", "claims")
        self.kept("lock", "--passphrase-file", "phrase")

    def kept(self, *words, disk=None, check=True):
        command = [str(KEPT), *words, "--register", "l.kept"]
        if disk is not None:
            command = ["sh", "-c", f"trap '' XFSZ; ulimit -f {disk}; exec \"$0\" \"$@\"", *command]
        done = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True)
        if check and done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        return done

    def socket(self):
        return next((self.run / "kept").iterdir())

    def ask(self, word):
        with socket.socket(socket.AF_UNIX) as asked:
            asked.connect(str(self.socket()))
            asked.send(word)
            agent = int.from_bytes(asked.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)[:4], sys.byteorder)
            return asked.recv(32), agent

    def serve(self):
        """A site, with as much room for a core dump as there is."""
        site = subprocess.Popen(
            ["sh", "-c", 'ulimit -c unlimited; exec "$0" "$@"', str(KEPT), "serve", "--register", "l.kept", "--port", "0"],
            cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        site.stdout.readline()
        self.processes.append(site)
        return site


def runs(process):
    try:
        return b") Z " not in pathlib.Path(f"/proc/{process}/stat").read_bytes()
    except OSError:
        return False


def in_memory(needles):
    """The processes in whose memory one of some byte strings stands, this one left out, and how many could be read."""
    found, read = [], 0
    for process in filter(str.isdigit, os.listdir("/proc")):
        if int(process) == os.getpid():
            continue
        try:
            maps = pathlib.Path(f"/proc/{process}/maps").read_text().splitlines()
            with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
                if not maps:
                    continue
                read += 1
                for line in maps:
                    span, rights = line.split()[:2]
                    if rights[0] != "r" or "[v" in line:
                        continue
                    begin, end = (int(part, 16) for part in span.split("-"))
                    tail = b""
                    while begin < end:
                        try:
                            memory.seek(begin)
                            piece = memory.read(min(end - begin, 1 << 22))
                        except (OSError, ValueError, OverflowError):
                            break
                        if not piece:
                            break
                        if any(needle in tail + piece for needle in needles):
                            found.append(int(process))
                            raise StopIteration
                        tail = piece[-64:]
                        begin += len(piece)
        except (OSError, StopIteration):
            continue
    return found, read


def in_files(needles, folders):
    found = []
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = pathlib.Path(place) / name
                try:
                    if path.is_file() and any(needle in path.read_bytes() for needle in needles):
                        found.append(str(path))
                except OSError:
                    continue
    return found


def lock(desk):
    desk.kept("lock")


def lock_on_a_full_disk(desk):
    desk.kept("add", "claim", "One more")
    desk.kept("lock", disk=1, check=False)


def carry_away(desk):
    (desk.folder / "l.kept").rename(desk.folder / "away.kept")


def log_out(desk):
    shutil.rmtree(desk.run)


def kill_the_agent(desk):
    os.kill(desk.agent, signal.SIGKILL)


ENDS = {
    "kept lock": (lock, None), "the end of its time": (None, 6), "kept lock on a full disk": (lock_on_a_full_disk, None),
    "its folder carried away": (carry_away, None), "run-time files cleared": (log_out, None),
    "its agent killed": (kill_the_agent, None),
}


def trial(name, end, seconds):
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(pathlib.Path(scratch))
        began = time.monotonic()
        desk.kept("unlock", "--passphrase-file", "phrase", *(["--for", f"{seconds}s"] if seconds else []))
        # It counts from before this: a bound for the latest moment at which it may end.
        opened = time.monotonic()
        key, desk.agent = desk.ask(b"k")
        needles = [key, key_text(key)]
        sites = [desk.serve(), desk.serve()]
        aborted = desk.serve()
        aborted.send_signal(signal.SIGABRT)
        aborted.wait()
        if not seconds:
            before, _ = in_memory(needles)
            if os.getuid() == 0 and desk.agent not in before:
                sys.exit("the key was not found where it is held: this trial proves nothing")
        if end:
            ended = time.monotonic()
            end(desk)
        else:
            time.sleep(max(0, began + seconds - time.monotonic()))
            ended = opened + seconds
        while any(site.poll() is None for site in sites) or runs(desk.agent):
            if time.monotonic() - ended > 10:
                break
            time.sleep(0.01)
        took = time.monotonic() - ended
        # The script's own children that it started are gone; what remains is whatever else runs.
        files = in_files(needles, [scratch, "/dev/shm", os.environ.get("XDG_RUNTIME_DIR", "/dev/shm")])
        memory, read = in_memory(needles)
        holds = took <= 1 and not files and not memory
        print(f"{'holds' if holds else 'FAILS'}  {name}: {took:.2f} s until no process ran; the key in {len(files)} files, "
              f"in the memory of {len(memory)} of {read} processes")
        for site in sites:
            site.kill()
            site.wait()
        if runs(desk.agent):
            os.kill(desk.agent, signal.SIGKILL)
        return holds


if __name__ == "__main__":
    sys.exit(0 if all([trial(name, *how) for name, how in ENDS.items()]) else 1)
