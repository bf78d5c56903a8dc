#!/usr/bin/env python3
"""Scores `kept read` against labelled documents but for the asks of submissions (tools/learn), and writes the table into
docs/reading-accuracy.md.

usage: score.py KEPT FOLDER PAGE

Notes must be as many, titles of sections the same (each of ours counts once; F1 over all files), State and mechanism right. Asks of the United Nations' own
documents count as found when one of ours has a token F1 of at least 0.7; each of ours counts once.
"""
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter

from labels import UNITED_NATIONS, matched

MECHANISMS = (
    "UPR", "CCPR", "CESCR", "CERD", "CEDAW", "CAT", "CRC", "CMW", "CRPD", "CED", "SP", "HRC", "OHCHR", "UNPFII", "EMRIP")
BEGIN, END = "<!-- score: begin -->", "<!-- score: end -->"


def plain(title):
    """A section's title without its number, which some labels give before it, and without case and punctuation."""
    title = re.sub(r"^\s*(?:\d+(?:\.\d+)+[.):]*|(?:\d+|[IVX]+|[A-Z])[.):]+)\s*(?=\S)", "", title)
    return re.sub(r"\W+", " ", title.lower()).strip()


def main(kept, folder, page):
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        print(f"{folder} is not there: nothing to score against; skipped")
        return 0
    rows, totals, sections, misses = [], Counter(), Counter(), []
    for label_file in sorted(folder.glob("*.labels.json")):
        label = json.loads(label_file.read_text(encoding="utf-8"))
        name = label["file"]
        run = subprocess.run([kept, "read", str(folder / name), "--json"], capture_output=True, text=True, check=True)
        reading = json.loads(run.stdout)
        expected = label["recommendationTexts"]
        found = [ask["text"] for ask in reading["recommendations"]]
        titles = [section["title"] for section in reading["sections"] if "title" in section]
        ours, theirs = Counter(map(plain, titles)), Counter(map(plain, label["sections"]))
        agreed = sum((ours & theirs).values())
        misses += [f"section missed in {name}: {title[:90]}" for title in (theirs - ours).elements()]
        misses += [f"section invented in {name}: {title[:90]}" for title in (ours - theirs).elements()]
        notes_agree = len(reading["notes"]) == label["notes"]
        state_agrees = (reading.get("stateUnderReview") or None) == (label.get("state") or None)
        # Where no name of a State and no word for its people stands in the text, none is all that can be said.
        unnamed = not state_agrees and not any(m["kind"] == "country" for m in reading.get("mentions", []))
        # "UNPFII (14th session)" is UNPFII; "none (press release)" and what is no mechanism of the UN are none.
        wanted = (label.get("mechanism") or "none").split(" ")[0]
        mechanism_agrees = (reading.get("mechanism") or "none") == (wanted if wanted in MECHANISMS else "none")
        asks = ""
        if any(part in name for part in UNITED_NATIONS):
            left, right = matched(expected, found)
            asks = f"{len(left)} of {len(expected)}, {len(found) - len(right)} invented"
            misses += [f"missed in {name}: {expected[i][:90]}" for i in range(len(expected)) if i not in left]
            misses += [f"invented in {name}: {found[j][:90]}" for j in range(len(found)) if j not in right]
        rows.append(
            f"| {name} | {len(reading['notes'])} of {label['notes']} | "
            f"{agreed} of {len(label['sections'])}, {len(titles) - agreed} invented | "
            f"{'right' if state_agrees else 'none: named nowhere' if unnamed else reading.get('stateUnderReview', 'none')} | "
            f"{'right' if mechanism_agrees else reading.get('mechanism', 'none')} | {asks} |")
        totals.update(files=1, notes=notes_agree, states=state_agrees, unnamed=unnamed, mechanisms=mechanism_agrees)
        sections.update(agreed=agreed, ours=len(titles), theirs=len(label["sections"]))
    table = "\n".join(
        ["| file | notes | sections | State | mechanism | asks of UN documents |", "|---|---|---|---|---|---|"] + rows
        + ["", "Of {files} files: notes as many in {notes}, State right in {states} (and in {unnamed} more named nowhere), mechanism right in {mechanisms}. "
           "Titles of sections: {agreed} of {theirs}, {ours} found, F1 {f1:.3f}.".format(
               **totals, **sections, f1=2 * sections["agreed"] / (sections["ours"] + sections["theirs"]))]
        + ([""] + ["- " + miss for miss in misses] if misses else []))
    print(table)
    page = pathlib.Path(page)
    text = page.read_text(encoding="utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    page.write_text(text[:start] + "\n" + table + "\n" + text[end:], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
