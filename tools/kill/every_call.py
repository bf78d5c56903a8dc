#!/usr/bin/env python3
"""Stops every command that writes at every system call that writes, and looks what is left.

    tools/kill/every_call.py KEPT SHIM [--every N] [--first K] [--modes before,half,full,cut,cutall] [--only NAME,…]
        [--forms clear,sealed]

For each command, on a clear and on a sealed register, and for each call that it makes below its folder: the program is
killed before the call, or after half a write; the disk is full from there on; or the power fails, and what was never
synchronised is gone (shim.c). Then the register must be whole: what stood before stands, what the command said it had done
is done, verify finds nothing, and the same command, given again, does its work. Where the command was never stopped, a power
cut comes at its end.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

OLD, NEW = "old", "new"
BRIEF = "A briefing\n\n1. In May 2016 officers detained 40 people in Halvarsund.[1]\n\n[1] Herald, 3 May 2016.\n"


class Case:
    """A folder of its own with registers, keys and open locks, and the command in it."""

    def __init__(self, kept: str, folder: pathlib.Path):
        self.kept, self.folder = kept, folder
        self.environment = dict(
            os.environ, KEPT_KEYS=str(folder / "keys"), XDG_RUNTIME_DIR=str(folder / "session"))
        for name in ("keys", "session"):
            (folder / name).mkdir(mode=0o700, exist_ok=True)

    def run(self, *arguments: str, keys: str = "keys", **more: str) -> subprocess.CompletedProcess:
        environment = dict(self.environment, KEPT_KEYS=str(self.folder / keys), **more)
        return subprocess.run([self.kept, *arguments], cwd=self.folder, env=environment, text=True, capture_output=True)

    def must(self, *arguments: str, keys: str = "keys") -> str:
        done = self.run(*arguments, keys=keys)
        if done.returncode:
            raise Wrong(f"kept {' '.join(arguments)}: {done.returncode} {done.stdout}{done.stderr}")
        return done.stdout

    def is_there(self, name: str) -> bool:
        return (self.folder / name).exists()

    def opened(self, register: str, phrases=(OLD,)) -> None:
        """Opens a register where it is sealed."""
        if self.is_there(f"{register}/head.age"):
            tried = [self.run("unlock", "--register", register, "--passphrase-file", phrase) for phrase in phrases]
            if all(one.returncode for one in tried):
                raise Wrong("no passphrase opens it: " + tried[0].stderr)

    def claims(self, register: str, keys: str = "keys") -> set:
        found = json.loads(self.must("list", "claims", "--json", "--register", register, keys=keys))
        return {one["label"] for one in found["entries"]}

    def holds(self, register: str, keys: str = "keys") -> None:
        found = self.run("verify", "--register", register, keys=keys)
        if found.returncode:
            raise Wrong("verify: " + found.stdout + found.stderr)


class Wrong(Exception):
    pass


class Command:
    """A command that writes: how its folder is made, and what must be there after it."""

    def __init__(self, name, arguments, prepare=(), is_sealed=False, after=None, again=None, keys="keys", register="a.kept",
                 phrases=(OLD,), before=frozenset({"One"}), adds=frozenset(), refused_again=""):
        self.name, self.arguments, self.prepare, self.is_sealed = name, arguments, prepare, is_sealed
        self.after, self.again, self.keys, self.register = after, again or arguments, keys, register
        self.phrases, self.before, self.adds, self.refused_again = phrases, set(before), set(adds), refused_again

    def make(self, case: Case) -> None:
        (case.folder / OLD).write_text("an invented phrase of seven words\n")
        (case.folder / NEW).write_text("another invented phrase of seven words\n")
        (case.folder / "one.csv").write_text("title\nOne\n")
        (case.folder / "two.csv").write_text("title\nTwo\n")
        (case.folder / "brief.txt").write_text(BRIEF)
        if self.name != "found":
            case.must("import", "one.csv", "--as", "claims", "--register", "a.kept")
            if self.is_sealed:
                case.must("lock", "--register", "a.kept", "--passphrase-file", OLD)
                case.must("unlock", "--register", "a.kept", "--passphrase-file", OLD)
        for keys, *arguments in self.prepare:
            arguments = [
                case.must("exchange", "key", keys=one[4:]).split("\n")[0] if one.startswith("KEY:") else one
                for one in arguments]
            case.must(*arguments, keys=keys)

    def check(self, case: Case, acknowledged: bool) -> None:
        register = self.register
        if case.is_there(register):
            case.opened(register, self.phrases)
            case.holds(register, self.keys)
            there = case.claims(register, self.keys)
            missing = (self.before | self.adds if acknowledged else self.before) - there
            if missing - (self.removes if acknowledged else set()):
                raise Wrong(f"{missing} is gone")
        elif self.before and register == "a.kept" or acknowledged:
            raise Wrong("the register is gone")
        done = case.run(*self.again, keys=self.keys)
        if done.returncode and not (self.refused_again and self.refused_again in done.stderr):
            raise Wrong("again: " + done.stdout + done.stderr)
        case.opened(register, self.phrases)
        case.holds(register, self.keys)
        if not (self.before | self.adds) - self.removes <= case.claims(register, self.keys):
            raise Wrong("not done by the second try")
        if self.after:
            self.after(case)
        # A sealed part that no head names is nothing, and goes with the next change of its name; so does a digest, and a key of
        # which nobody knows.
        left = [str(one.relative_to(case.folder)) for one in case.folder.rglob("*")
                if "unfinished" in one.name or one.name.endswith(".part") and not one.name.endswith((".age.part", ".last.part", ".sha256.part", ".key.part"))]
        if left:
            raise Wrong(f"left behind: {left}")

    removes = frozenset()


def backed_up(case: Case) -> None:
    """The backup that a command reported is restored."""
    case.opened("b.kept")
    case.must("restore", "b.kept", "--to", "c.kept")
    if "One" not in case.claims("c.kept"):
        raise Wrong("the backup lacks an entry")


def commands() -> list:
    a = ("--register", "a.kept")
    old = ("--passphrase-file", OLD)
    joined = (
        ("keys", "exchange", "add", "KEY:other", "--name", "B", "--sees", "restricted", *a),
        ("keys", "exchange", "offer", "first.age", *a),
    )
    both = (*joined, ("other", "exchange", "take", "first.age", "--register", "o.kept"),
            ("other", "add", "claim", "Two", "--register", "o.kept"),
            ("other", "exchange", "offer", "second.age", "--register", "o.kept"))
    found = []
    for is_sealed in (False, True):
        sealed = {"is_sealed": is_sealed}
        found += [
            Command("add", ("add", "claim", "Two", *a), adds={"Two"}, **sealed),
            Command("import", ("import", "two.csv", "--as", "claims", *a), adds={"Two"}, **sealed),
            Command("read", ("read", "brief.txt", "--accept", *a), **sealed),
            Command("export", ("export", "claims", "--to", "t.xlsx", "--force", *a), **sealed),
            Command("write", ("write", "--to", "w.md", "--force", *a), (("keys", "read", "brief.txt", "--accept", *a),), **sealed),
            Command("undo", ("undo", *a), (("keys", "add", "claim", "Two", *a),), again=("verify", *a),
                    **sealed),
            Command("backup", ("backup", *a, "--to", "b.kept"), after=backed_up, refused_again="is there already", **sealed),
            Command("restore", ("restore", "b.kept", "--to", "c.kept"), (("keys", "backup", *a, "--to", "b.kept"),),
                    register="c.kept", refused_again="is there already", **sealed),
            Command("repair", ("repair", *a), **sealed),
            Command("offer", ("exchange", "offer", "third.age", "--force", *a), joined, **sealed),
            Command("let in", ("exchange", "add", "KEY", "--name", "B", *a), **sealed),
            Command("take", ("exchange", "take", "second.age", *a), both, adds={"Two"}, **sealed),
            Command("device export", ("device", "export", "key.age", "--force", *a, *old), **sealed),
            Command("older copy", ("add", "claim", "Two", "--register", "b.kept"),
                    (("keys", "backup", *a, "--to", "b.kept"), ("keys", "add", "claim", "Three", *a)),
                    register="b.kept", adds={"Two"}, **sealed),
        ]
    found += [
        Command("found", ("import", "one.csv", "--as", "claims", *a), before=(), adds={"One"}),
        Command("join", ("exchange", "take", "first.age", "--register", "o.kept"), joined, keys="other", register="o.kept",
                before=(), adds={"One"}),
        Command("device take", ("device", "take", "key.age", "--register", "n.kept", *old),
                (("keys", "device", "export", "key.age", *a, *old), ("keys", "backup", *a, "--to", "b.kept"),
                 ("laptop", "restore", "b.kept", "--to", "n.kept")),
                keys="laptop", register="n.kept", refused_again="has a key of its own"),
        Command("lock", ("lock", *a, *old), again=("lock", *a, *old)),
        Command("close", ("lock", *a), is_sealed=True),
        Command("unlock", ("unlock", *a, *old), is_sealed=True),
        Command("unlock for good", ("unlock", "--for-good", *a, *old), is_sealed=True, refused_again="is not sealed"),
        Command("passphrase", ("passphrase", *a, *old, "--new-passphrase-file", NEW), is_sealed=True, phrases=(NEW, OLD),
                refused_again="does not open it"),
        Command("recovery", ("recovery", *a, *old), is_sealed=True),
    ]
    return found


def one_case(kept, shim, base, command, mode, at, scratch):
    folder = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    try:
        shutil.copytree(base, folder / "case", symlinks=True)
        case = Case(kept, folder / "case")
        arguments = [key(case) if one == "KEY" else one for one in command.arguments]
        (folder / "aside").mkdir()
        done = case.run(
            *arguments, keys=command.keys, LD_PRELOAD=shim, KILL_MODE=mode, KILL_AT=str(at), KILL_ROOT=str(case.folder),
            KILL_COUNT=str(folder / "count"), KILL_SCRATCH=str(folder / "aside"))
        if mode == "full" and done.returncode not in (0, 2):
            raise Wrong(f"ended with {done.returncode}: {done.stderr}")
        command_again = command
        if "KEY" in command.again:
            command_again = Command(**{**vars_of(command), "again": tuple(arguments)})
        command_again.check(case, acknowledged=done.returncode == 0)
        return None
    except Wrong as wrong:
        return f"{command.name}{' (sealed)' if command.is_sealed else ''}, {mode} at call {at}: {wrong}"
    finally:
        shutil.rmtree(folder)


def vars_of(command):
    names = ("name", "arguments", "prepare", "is_sealed", "after", "keys", "register", "phrases", "before", "adds",
             "refused_again")
    return {name: getattr(command, name) for name in names}


def key(case: Case) -> str:
    return case.must("exchange", "key", keys="other").split("\n")[0]


def main() -> int:
    words = argparse.ArgumentParser()
    words.add_argument("kept")
    words.add_argument("shim")
    words.add_argument("--every", type=int, default=1, help="only every so manyth call")
    words.add_argument("--first", type=int, default=1, help="the call to begin with: N runs with 1 to N take all")
    words.add_argument("--forms", default="clear,sealed")
    words.add_argument("--modes", default="before,half,full,cut,cutall")
    words.add_argument("--only", default="")
    given = words.parse_args()
    kept, shim = (str(pathlib.Path(one).resolve()) for one in (given.kept, given.shim))
    chosen = [one for one in commands() if not given.only or one.name in given.only.split(",")]
    chosen = [one for one in chosen if ("sealed" if one.is_sealed else "clear") in given.forms.split(",")]
    faults, cases = [], 0
    place = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as scratch:
        for command in chosen:
            base = pathlib.Path(scratch) / "base"
            base.mkdir()
            case = Case(kept, base)
            command.make(case)
            counting = pathlib.Path(scratch) / "counting"
            shutil.copytree(base, counting, symlinks=True)
            counted = Case(kept, counting)
            arguments = [key(counted) if one == "KEY" else one for one in command.arguments]
            counted.run(*arguments, keys=command.keys, LD_PRELOAD=shim, KILL_MODE="count", KILL_ROOT=str(counting),
                        KILL_COUNT=str(pathlib.Path(scratch) / "count"))
            calls = int((pathlib.Path(scratch) / "count").read_text())
            shutil.rmtree(counting)
            work = [(mode, at) for mode in given.modes.split(",")
                    for at in [*range(given.first, calls + 1, given.every), *([calls + 1000] if mode.startswith("cut") else [])]]
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                found = list(pool.map(lambda one: one_case(kept, shim, base, command, *one, scratch), work))
            wrong = [one for one in found if one]
            faults += wrong
            cases += len(work)
            name = command.name + (" (sealed)" if command.is_sealed else "")
            print(f"{name}: {calls} calls, {len(work)} times stopped, {len(wrong)} wrong", flush=True)
            for one in wrong[:3]:
                print("   " + one[:500], flush=True)
            shutil.rmtree(base)
    print(f"{len(chosen)} commands, stopped {cases} times: {len(faults)} left something wrong.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
