#!/usr/bin/env python3
"""Counts how many of the diagnostics of `kept check` a careful editor held right, and writes the table into
docs/reading-accuracy.md.

usage: score_diagnostics.py KEPT FOLDER BRIEFING PAGE

tools/diagnostics/verdicts.csv holds what was judged by hand: the file, the rule, the first sixteen digits of the SHA-256 of the
first sixty characters of the quoted words (no words of the documents are kept here), which of several alike it is, the verdict,
and for a wrong one the kind of fault. What is new since then is listed as judged by nobody.
"""
import csv
import hashlib
import json
import pathlib
import subprocess
import sys
from collections import Counter

VERDICTS = pathlib.Path(__file__).parent / "diagnostics" / "verdicts.csv"
BEGIN, END = "<!-- diagnostics: begin -->", "<!-- diagnostics: end -->"


def keyed(diagnostics):
    """Each with its key: rule, digest of its words, and its number among those alike, in the order of the document."""
    alike = Counter()
    for diagnostic in diagnostics:
        words = (diagnostic["quote"] or "")[:60]
        key = diagnostic["rule"], hashlib.sha256(words.encode()).hexdigest()[:16]
        alike[key] += 1
        yield (*key, str(alike[key])), diagnostic


def files(folder, briefing):
    labelled = [json.loads(path.read_text(encoding="utf-8"))["file"] for path in sorted(folder.glob("*.labels.json"))]
    return [folder / name for name in labelled] + ([briefing] if briefing.is_file() else [])


def main(kept, folder, briefing, page):
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        print(f"{folder} is not there: nothing to judge; skipped")
        return 0
    with VERDICTS.open(encoding="utf-8") as table:
        judged = {(row["file"], row["rule"], row["words"], row["number"]): row for row in csv.DictReader(table)}
    counts, unjudged, wrong = Counter(), [], []
    for path in files(folder, pathlib.Path(briefing)):
        run = subprocess.run([kept, "check", str(path), "--format", "json"], capture_output=True, text=True)
        # 1 says that something was found.
        if run.returncode not in (0, 1):
            print(f"{path.name}: kept check ended with {run.returncode}")
            return 1
        for key, diagnostic in keyed(json.loads(run.stdout)["diagnostics"]):
            row = judged.get((path.name, *key))
            if row is None:
                unjudged.append(f"{path.name}: {diagnostic['rule']}: {(diagnostic['quote'] or '')[:90]}")
            else:
                counts[diagnostic["rule"], row["verdict"]] += 1
                if row["verdict"] == "wrong":
                    wrong.append(f"| `{diagnostic['rule']}` | {path.name} | {row['kind']} |")
    rules = sorted({rule for rule, _ in counts}, key=lambda rule: -counts[rule, "right"] - counts[rule, "wrong"])
    right = sum(counts[rule, "right"] for rule in rules)
    all_of_them = right + sum(counts[rule, "wrong"] for rule in rules)
    lines = ["| rule | right | wrong |", "|---|---|---|"]
    lines += [f"| `{rule}` | {counts[rule, 'right']} | {counts[rule, 'wrong']} |" for rule in rules]
    lines += ["", f"{right} of {all_of_them} are right: {right / max(1, all_of_them):.2f}; {len(unjudged)} are judged by nobody.", ""]
    lines += ["| rule | file | what is wrong |", "|---|---|---|", *sorted(wrong)]
    text = pathlib.Path(page).read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    pathlib.Path(page).write_text(
        f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{rest.split(END)[1]}", encoding="utf-8")
    print("\n".join(lines + ["judged by nobody: " + one for one in unjudged]))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
