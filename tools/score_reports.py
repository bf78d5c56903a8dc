#!/usr/bin/env python3
"""Scores `kept read` on Reports of the Working Group on the UPR, and writes the table into docs/reading-accuracy.md.

usage: score_reports.py KEPT REPORTS UPRINFO PAGE

Numbered items are counted a second time from `pdftotext -layout`, by the numbers alone: 97.1 to 97.121 without a hole.
Rows of UPR Info are pairs of a text and a recommending State. UPR Info splits and joins recommendations by theme and by
State and edits their words, so a row is found where a recommendation of ours with that State holds at least 0.6 of
its longer words, or our recommendations of that item and State do together; ours is right where a row of that State
holds 0.6 of its longer words, or it holds 0.6 of a row's. Abbreviated names of treaties count as the names.
A second, stricter count takes one row to one recommendation of the same State, the most alike first, and only where
their words agree by a token F1 of at least 0.6. With `all` or a report's name behind PAGE, what differs is printed.
"""
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict

from upr_info import held, likeness, rows, state_codes, words

ENOUGH = 0.6
BEGIN, END = "<!-- reports: begin -->", "<!-- reports: end -->"
def items_in_pdf(path):
    """Numbers of dotted items as the bare text has them: paragraph to the set of numbers."""
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True).stdout.decode("utf-8", "replace")
    found = defaultdict(set)
    for match in re.finditer(r"^\s*(\d{2,3})\.(\d{1,3})\.?\s*(?=\S)", text, re.M):
        found[match[1]].add(int(match[2]))
    return {k: v for k, v in found.items() if 1 in v and 2 in v}


def counted(path, reading):
    """(items that the PDF has, those of them that we have, items of ours)."""
    ours = Counter()
    for number in dict.fromkeys((r["number"], r.get("positionWords")) for r in reading["recommendations"]):
        ours[number[0]] += 1
    dotted = items_in_pdf(path)
    if dotted:
        expected = {f"{p}.{n}" for p, numbers in dotted.items() for n in range(1, max(numbers) + 1)}
        return len(expected), len(expected & set(ours)), sum(1 for n in ours if "." in n)
    # Plain numbers begin anew in each paragraph: what a gap leaves out is missed.
    expected = found = 0
    groups = defaultdict(set)
    for r in reading["recommendations"]:
        if r["number"].isdigit():
            groups[r.get("positionWords")].add(int(r["number"]))
    for numbers in groups.values():
        if not {1, 2} <= numbers:
            continue
        expected += max(numbers)
        found += len(numbers)
    return expected, found, found


def compare(reading, upr):
    ours = []
    for r in reading["recommendations"]:
        for state in r.get("recommendingStates") or [None]:
            ours.append((words(r["text"]), state, r["text"], r.get("position"), r["number"]))
    by_state, by_item = defaultdict(list), defaultdict(Counter)
    for mine in ours:
        by_state[mine[1]].append(mine)
        by_item[mine[1], mine[4], mine[3]].update(mine[0])
    found, positions, other = 0, [0, 0], []
    for text, sender, raw, response in upr:
        best = max(by_state[sender], key=lambda m: (held(text, m[0]) + held(m[0], text)), default=None)
        whole = max((held(text, m) for (s, _, _), m in by_item.items() if s == sender), default=0)
        if best and (held(text, best[0]) >= ENOUGH or whole >= ENOUGH or held(best[0], text) >= 0.8 and sum(best[0].values()) > 1):
            found += 1
            if response in ("Accepted", "Noted") and best[3] and best[3] != "pending":
                same = (response == "Accepted") == (best[3] in ("supported", "implemented"))
                positions[1] += 1
                positions[0] += same
                if not same:
                    other.append((sender, best[4], f"{response} | {best[3]} | {raw}"))
    rows_by_state = defaultdict(list)
    for row in upr:
        rows_by_state[row[1]].append(row)
    right = 0
    for text, state, raw, _, number in ours:
        if any(held(text, r[0]) >= ENOUGH or held(r[0], text) >= ENOUGH for r in rows_by_state[state]):
            right += 1
    recall, precision = found / max(1, len(upr)), right / max(1, len(ours))
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    return recall, precision, f1, positions, other


def one_to_one(reading, upr):
    """(pairs, rows left over, recommendations of ours left over), the most alike taken first."""
    ours = [(words(r["text"]), state, r["text"], r["number"])
            for r in reading["recommendations"] for state in r.get("recommendingStates") or [None]]
    near = sorted(((likeness(mine[0], row[0]), i, j) for i, mine in enumerate(ours)
                   for j, row in enumerate(upr) if mine[1] == row[1]), reverse=True)
    mine_left, rows_left, pairs = set(range(len(ours))), set(range(len(upr))), []
    for value, i, j in near:
        if value < ENOUGH:
            break
        if i in mine_left and j in rows_left:
            mine_left.remove(i)
            rows_left.remove(j)
            pairs.append((value, ours[i], upr[j]))
    return pairs, [upr[j] for j in sorted(rows_left)], [ours[i] for i in sorted(mine_left)]


def read(kept, path):
    run = subprocess.run([kept, "read", str(path), "--json"], capture_output=True, text=True)
    return json.loads(run.stdout) if run.returncode == 0 else None


def timed(kept, files):
    """Seconds over the files: pdftotext and kept one file after the other, then both on two cores."""
    def run(command, workers):
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            list(pool.map(lambda p: subprocess.run(command(str(p)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL), files))
        return time.monotonic() - start
    commands = (lambda p: ["pdftotext", "-bbox-layout", p, "/dev/null"]), (lambda p: [kept, "read", p, "--json"])
    return [[run(command, workers) for command in commands] for workers in (1, 2)]


def main(kept, reports, uprinfo, page, verbose=None):
    folder = pathlib.Path(reports)
    if not folder.is_dir():
        print(f"{folder} is not there: no reports to score against; skipped")
        return 0
    files = sorted(folder.glob("*.pdf"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        readings = list(pool.map(lambda p: read(kept, p), files))
    upr = rows(uprinfo, state_codes())
    table, totals, scores, stricts, positions = [], Counter(), [], [], [0, 0]
    for path, reading in zip(files, readings):
        if reading is None or not reading["recommendations"]:
            table.append((0, f"| {path.stem} | not read | | | | | |"))
            totals["failed"] += 1
            continue
        expected, found, ours = counted(path, reading)
        totals.update(expected=expected, found=found, ours=ours)
        row = f"| {path.stem} | {found} of {expected} | {len(reading['recommendations'])} |"
        key = (reading.get("stateUnderReview"), reading.get("session"))
        if upr.get(key):
            recall, precision, f1, position, other = compare(reading, upr[key])
            scores.append((f1, len(upr[key]), path.stem))
            positions[0] += position[0]
            positions[1] += position[1]
            pairs, left_rows, left_ours = one_to_one(reading, upr[key])
            strict = 2 * len(pairs) / (2 * len(pairs) + len(left_rows) + len(left_ours))
            totals.update(pairs=len(pairs), sides=2 * len(pairs) + len(left_rows) + len(left_ours))
            stricts.append((strict, path.stem))
            row += f" {recall:.3f} | {precision:.3f} | {f1:.3f} | {strict:.3f} |"
            table.append((strict, row))
            if verbose in (path.stem, "all"):
                for m in other:
                    print("  position", path.stem, *m)
                for m in left_rows:
                    print("  row ", path.stem, m[1], m[2])
                for w in left_ours:
                    print("  ours", path.stem, w[1], w[3], w[2])
                for value, mine, row in sorted(pairs, key=lambda p: p[0]):
                    if value < 0.8:
                        print("  pair", path.stem, mine[1], mine[3], "|", mine[2], "|", row[2])
        else:
            table.append((2, row + " no rows | | | |"))
    (alone, ours), (alone_both, ours_both) = timed(kept, files)
    pages = sum(int(re.search(r"Pages:\s+(\d+)", subprocess.run(
        ["pdfinfo", str(p)], capture_output=True, text=True).stdout)[1]) for p in files)
    mean = sum(f * n for f, n, _ in scores) / max(1, sum(n for _, n, _ in scores))
    one = 2 * totals["pairs"] / max(1, totals["sides"])
    # A debug build says nothing of speed.
    speed = ["", f"{pages} pages one file after the other in {ours:.2f} s, {ours / alone:.2f} times `pdftotext -bbox-layout`; on two "
             f"cores in {ours_both:.2f} s, {ours_both / alone_both:.2f} times."]
    if "release" not in pathlib.Path(kept).resolve().as_posix():
        speed = []
    text = "\n".join(
        ["| report | numbered items | recommendations | recall | precision | F1 | one to one F1 |",
         "|---|---|---|---|---|---|---|"]
        + [row for _, row in sorted(table)]
        + ["", f"Numbered items: {totals['found']} of {totals['expected']} found, {totals['ours']} given. "
           f"Against UPR Info's rows of {len(scores)} reports: F1 {mean:.4f} (weighted by rows), lowest "
           f"{min(scores)[0]:.3f} ({min(scores)[2]}); one to one {one:.4f}, lowest {min(stricts)[0]:.3f} "
           f"({min(stricts)[1]}). Position as UPR Info has it for {positions[0]} of {positions[1]} "
           f"({positions[0] / max(1, positions[1]):.3f}) whose report states one."]
        + speed)
    print(text)
    target = pathlib.Path(page)
    content = target.read_text(encoding="utf-8")
    start, end = content.index(BEGIN) + len(BEGIN), content.index(END)
    target.write_text(content[:start] + "\n" + text + "\n" + content[end:], encoding="utf-8")
    good = totals["found"] >= 0.99 * totals["expected"] and totals["ours"] * 0.99 <= totals["found"] and mean >= 0.985 and one >= 0.985 \
        and min(scores)[0] >= 0.93 and totals["failed"] == 0
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
