#!/usr/bin/env python3
"""Learns what the signs of a claim weigh, from claims that were judged by hand, and says how sure Kept may be of those left out.

`claims.csv` holds for each judged claim its file, a digest of its words and the verdict: a statement of fact that a source could bear
out, or none. Written with --write to the source of `ClaimWeights.learned`, with --page between the marks of a page.
"""
import csv
import hashlib
import pathlib
import sys

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from learn import asked, by_chance, documents, family, fitted, forms, lines, paths, put, reliability  # noqa: E402

JUDGED = pathlib.Path(__file__).parent / "claims.csv"
BEGIN, END = "<!-- claims: begin -->", "<!-- claims: end -->"
# Parts in which the invented documents are left out.
PARTS = 6


def judged(learn, labels, verdicts):
    """Per claim that was judged: what is left out with it, its signs, the verdict."""
    rows = []
    for number, (label, one) in enumerate(zip(labels, lines(learn, "claims", *paths(labels)))):
        group = family(label) if "form" not in str(label["folder"]) else f"part {number % PARTS}"
        for claim in one["claims"]:
            digest = hashlib.sha256(" ".join(claim["text"].split()).encode()).hexdigest()[:16]
            verdict = verdicts.get((label["file"], digest))
            if verdict is not None:
                rows.append((group, claim["signs"], verdict == "claim"))
    return rows


def weights(rows, names):
    matrix = numpy.array([[sign in row[1] for sign in names] for row in rows], float)
    values = fitted(matrix, numpy.array([row[2] for row in rows], float), numpy.ones(len(rows)), [(None, None)] * len(names))
    return values[-1], dict(zip(names, values[:-1]))


def main():
    given = asked()
    if given is None:
        return 0
    with JUDGED.open(encoding="utf-8") as table:
        verdicts = {(row["file"], row["words"]): row["verdict"] for row in csv.DictReader(table)}
    rows = judged(given.learn, list(documents(given.folder)) + list(forms()), verdicts)
    names = sorted({sign for row in rows for sign in row[1]})
    if given.write:
        bias, found = weights(rows, names)
        table = "\n".join(f'            "{sign}": {value:.2f},' for sign, value in sorted(found.items()) if abs(value) >= 0.05)
        pathlib.Path(given.write).write_text(
            "extension ClaimWeights {\n    /// Made by `make weights`.\n    static let learned = ClaimWeights(\n"
            f"        bias: {bias:.2f},\n        weights: [\n{table}\n        ])\n}}\n", encoding="utf-8")
    sure = []
    for group in sorted({row[0] for row in rows}):
        bias, found = weights([row for row in rows if row[0] != group], names)
        for _, signs, is_claim in (row for row in rows if row[0] == group):
            sure.append((1 / (1 + numpy.exp(-bias - sum(found[sign] for sign in signs))), is_claim))
    table, error = reliability(sure)
    right = sum(is_claim for _, is_claim in sure)
    text = "\n".join(
        [f"Of {len(sure)} judged claims {right} state a fact that a source could bear out ({right / len(sure):.2f}); expected calibration "
         f"error {error:.3f} (without any fault, by chance: {by_chance(sure):.3f}).",
         "", "| said with | claims | mean confidence | right |", "|---|---|---|---|"]
        + ["| %.1f to %.1f | %d | %.2f | %.2f |" % (tenth / 10, (tenth + 1) / 10, *rest) for tenth, *rest in table])
    print(text)
    if given.page:
        put(given.page, BEGIN, END, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
