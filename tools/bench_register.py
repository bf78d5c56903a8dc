#!/usr/bin/env python3
"""Times a register beside named peers, in one run.

    tools/bench_register.py KEPT SQLITE_UTILS [CSV …]

Bulk: `kept import` of all the tables, with signed journal and search index, beside `sqlite-utils insert --csv` of the same
tables and `enable-fts` of their text. Unlock: `kept unlock` of 50,000 entries, the passphrase's work included, beside
`age -d` and `sqlite3 .dump` of a database of the same size. Without tables, rows are made up. Nothing is judged here.
"""
import csv
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
ENTRIES = 50_000


def timed(*commands, folder, environment=None):
    start = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{command}: {done.stdout.decode()}{done.stderr.decode()}")
    return time.perf_counter() - start


def made_up(file, rows):
    chance = random.Random(1)
    words = "court press assembly law prison journalist appeal fine permit police union ballot torture access".split()
    with open(file, "w", newline="") as out:
        table = csv.writer(out)
        table.writerow(["From", "SuR", "Recommendation", "Session"])
        for number in range(rows):
            text = " ".join(chance.choices(words, k=25))
            table.writerow(["Norway", "Chile", f"{number}: {text}", 1 + number % 40])


def bulk(kept, peer, tables, scratch, environment):
    ours, theirs = [], []
    columns = list(csv.reader(open(tables[0], encoding="mac_roman", newline="")))[0]
    text = next(name for name in columns if name.strip() in ("Text", "Recommendation"))
    for number in range(RUNS):
        ours.append(timed(
            [kept, "import", *tables, "--as", "recommendations", "--register", f"{number}.kept"],
            folder=scratch, environment=environment))
        target = f"{number}.db"
        theirs.append(timed(
            *([peer, "insert", target, "rows", table, "--csv", "--encoding", "mac_roman", "--alter"] for table in tables),
            [peer, "enable-fts", target, "rows", text], folder=scratch))
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"bulk, {len(tables)} tables: kept import {mine:.2f} s, sqlite-utils insert and enable-fts {other:.2f} s, "
          f"ratio {mine / other:.2f} (median of {RUNS})")


def unlock(kept, scratch, environment):
    made_up(scratch / "large.csv", ENTRIES)
    timed([kept, "import", "large.csv", "--as", "recommendations", "--register", "large.kept"],
          folder=scratch, environment=environment)
    (scratch / "passphrase").write_text("only for this script\n")
    timed(["age-keygen", "-o", "key"], folder=scratch)
    recipient = next(line.split(": ")[1] for line in (scratch / "key").read_text().splitlines() if "public key" in line)
    timed(["age", "-r", recipient, "-o", "peer.age", "large.kept/register.sqlite"], folder=scratch)
    passphrase = ["--passphrase-file", "passphrase", "--register", "large.kept"]
    timed([kept, "lock", *passphrase], folder=scratch, environment=environment)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(timed([kept, "unlock", *passphrase], folder=scratch, environment=environment))
        timed([kept, "lock", *passphrase], folder=scratch, environment=environment)
        theirs.append(timed(["sh", "-c", "age -d -i key peer.age > peer.db && sqlite3 peer.db .dump > /dev/null"],
                            folder=scratch))
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"unlock, {ENTRIES} entries: kept unlock {mine:.2f} s, age -d and sqlite3 .dump {other:.2f} s, "
          f"ratio {mine / other:.2f} (median of {RUNS})")


def main():
    kept, peer = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])
    tables = [str(pathlib.Path(table).resolve()) for table in sys.argv[3:]]
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        environment = dict(os.environ, KEPT_KEYS=str(scratch / "keys"))
        if not tables:
            made_up(scratch / "rows.csv", 24_000)
            tables = [str(scratch / "rows.csv")]
        bulk(kept, peer, tables, scratch, environment)
        unlock(kept, scratch, environment)


if __name__ == "__main__":
    main()
