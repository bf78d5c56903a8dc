#!/usr/bin/env python3
"""Kills kept with SIGKILL at random moments of writing, and looks what is left.

    tools/kill/random_kills.py KEPT [TIMES] [SEED]

Writers add entries and change them, each as its own process, and each is killed at a random moment; what a writer
printed before it died was acknowledged, and must be there. At the end the register must verify. Every twentieth kill
hits a restore of the view, and the second half of the kills a sealed register.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time


def main() -> int:
    kept = str(pathlib.Path(sys.argv[1]).resolve())
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        environment = dict(os.environ, KEPT_KEYS=str(folder / "keys"))
        (folder / "table.csv").write_text("title\nThe first claim\n")
        (folder / "passphrase").write_text("only for this script\n")

        def run(*arguments: str) -> subprocess.CompletedProcess:
            return subprocess.run(
                [kept, *arguments, "--register", "test.kept"], cwd=folder, env=environment, text=True,
                capture_output=True)

        def must(*arguments: str) -> str:
            done = run(*arguments)
            if done.returncode != 0:
                sys.exit(f"kept {' '.join(arguments)}: {done.stdout}{done.stderr}")
            return done.stdout

        must("import", "table.csv", "--as", "claims")
        start = time.monotonic()
        must("add", "event", "The time that one write takes")
        span = time.monotonic() - start
        added, changed, unsure = {}, {}, {}
        killed = acknowledged = 0
        number = 0
        sealed = False
        while killed < times:
            if killed >= times // 2 and not sealed:
                must("lock", "--passphrase-file", "passphrase")
                must("unlock", "--passphrase-file", "passphrase")
                sealed = True
            number += 1
            entry = chance.choice(list(added)) if added and chance.random() < 0.5 else None
            arguments = ["set", entry, f"date={1000 + number}"] if entry else ["add", "claim", f"Claim {number}"]
            if number % 20 == 0 and not sealed:
                (folder / "test.kept/register.sqlite").unlink()
                (folder / "test.kept/register.sqlite-journal").unlink(missing_ok=True)
            process = subprocess.Popen(
                [kept, *arguments, "--register", "test.kept"], cwd=folder, env=environment, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * span * 2.5)
            process.kill()
            output, _ = process.communicate()
            killed += process.returncode == -9
            done = output.endswith("\n")
            acknowledged += done
            if entry:
                if done:
                    changed[entry] = f"{1000 + number}"
                    unsure.pop(entry, None)
                else:
                    unsure.setdefault(entry, set()).add(f"{1000 + number}")
            elif done:
                added[output.split()[0]] = f"Claim {number}"
            if killed and killed % 100 == 0 and process.returncode == -9:
                verify(run, killed)
        there = {one["id"]: one for one in json.loads(must("list", "claims", "--json"))["entries"]}
        for identifier, title in added.items():
            if there.get(identifier, {}).get("label") != title:
                sys.exit(f"{identifier} was acknowledged and is not there")
        for identifier, date in changed.items():
            now = there[identifier].get("date")
            if now != date and now not in unsure.get(identifier, ()):
                sys.exit(f"{identifier}: date {date} was acknowledged, and it is {now}")
        for identifier, one in there.items():
            if not one["label"]:
                sys.exit(f"{identifier} is half there")
        print(verify(run, killed), end="")
        print(f"{killed} kills, {acknowledged} acknowledged writes, all there; {len(there)} claims.")
    return 0


def verify(run, killed: int) -> str:
    found = run("verify")
    if found.returncode != 0:
        sys.exit(f"after {killed} kills: {found.stdout}{found.stderr}")
    return found.stdout


if __name__ == "__main__":
    sys.exit(main())
