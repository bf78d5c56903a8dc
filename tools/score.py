#!/usr/bin/env python3
"""Scores `kept read` against labelled submissions, and writes the table into docs/reading-accuracy.md.

usage: score.py KEPT FOLDER PAGE

An ask counts as found when one of ours has a token F1 of at least 0.7 with it; each of ours counts once. Notes and
sections (their titles, in order) must be exact.
"""
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter

SAME = 0.7
BEGIN, END = "<!-- score: begin -->", "<!-- score: end -->"


def tokens(text):
    return Counter(re.findall(r"\w+", text.lower()))


def f1(left, right):
    common = sum((left & right).values())
    return 2 * common / (sum(left.values()) + sum(right.values())) if common else 0.0


def matched(expected, found):
    """Pairs each expected ask with the best of ours that is still free, best pairs first."""
    pairs = sorted(
        ((f1(tokens(e), tokens(f)), i, j) for i, e in enumerate(expected) for j, f in enumerate(found)),
        reverse=True)
    left, right = set(), set()
    for score, i, j in pairs:
        if score >= SAME and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return left, right


def plain(title):
    return re.sub(r"\W+", " ", title.lower()).strip()


def main(kept, folder, page):
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        print(f"{folder} is not there: nothing to score against; skipped")
        return 0
    rows, totals, misses = [], Counter(), []
    for label_file in sorted(folder.glob("*.labels.json")):
        label = json.loads(label_file.read_text(encoding="utf-8"))
        name = label["file"]
        run = subprocess.run([kept, "read", str(folder / name), "--json"], capture_output=True, text=True, check=True)
        reading = json.loads(run.stdout)
        expected = label["recommendationTexts"]
        found = [ask["text"] for ask in reading["recommendations"]]
        left, right = matched(expected, found)
        titles = [section["title"] for section in reading["sections"] if "title" in section]
        sections_agree = [plain(t) for t in titles] == [plain(t) for t in label["sections"]]
        notes_agree = len(reading["notes"]) == label["notes"]
        rows.append(
            f"| {name} | {len(left)} of {len(expected)} | {len(found) - len(right)} | "
            f"{len(reading['notes'])} of {label['notes']} | "
            f"{'exact' if sections_agree else 'differ'} ({len(titles)} of {len(label['sections'])}) |")
        totals.update(expected=len(expected), found=len(left), ours=len(found), files=1,
                      exact=int(sections_agree and notes_agree))
        misses += [f"missed in {name}: {expected[i][:90]}" for i in range(len(expected)) if i not in left]
        misses += [f"invented in {name}: {found[j][:90]}" for j in range(len(found)) if j not in right]
    recall = totals["found"] / max(1, totals["expected"])
    precision = totals["found"] / max(1, totals["ours"])
    table = "\n".join(
        ["| file | asks found | asks invented | notes | sections |", "|---|---|---|---|---|"] + rows
        + ["", f"Recall {recall:.3f}, precision {precision:.3f} of asks over {totals['files']} files; "
           f"notes and sections exact in {totals['exact']} of {totals['files']}."]
        + [""] + (misses or ["No ask was missed and none invented."]))
    print(table)
    page = pathlib.Path(page)
    text = page.read_text(encoding="utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    page.write_text(text[:start] + "\n" + table + "\n" + text[end:], encoding="utf-8")
    good = recall >= 0.9 and precision >= 0.9 and totals["exact"] == totals["files"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
