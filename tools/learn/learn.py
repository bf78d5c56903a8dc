#!/usr/bin/env python3
"""Learns from labelled documents what each sign of an ask weighs, and says how well that reads what was left out.

    tools/learn/learn.py LEARN FOLDER [--write SWIFT] [--page PAGE] [--misses]

LEARN is the program of this folder. Each labelled document of FOLDER (the United Nations' own left aside, which have readers of
their own) and of forms/ gives blocks and sentences with their signs; those that agree with a labelled ask by a token F1 of 0.7
are asks. A logistic regression weighs the signs. To judge it, each family of documents (one organisation, one form) is read
with the weights of all others, the invented ones a sixth at a time.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import numpy
from scipy.optimize import minimize
from scipy.special import expit

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from labels import SAME, UNITED_NATIONS, f1, holds, matched, tokens  # noqa: E402

STRENGTH = 1.0
MOST = 40
# What a real document says counts for so many invented ones.
REAL = 2


def family(label):
    """Documents of one organisation, or of one text in several languages, belong together."""
    if "family" in label:
        return label["family"]
    name = re.sub(r"^[a-z-]+?-(\d{4})-", "", label["file"].split(".")[0])
    for known in ("digital-rights-watch", "haudenosaunee", "indigenous-peoples-caucus", "indigenous-womens-caucus",
                  "american-indian-law-alliance", "emrip"):
        if known in name:
            return known
    return name


def forms():
    """The invented documents of this folder: each is a family of its own."""
    for label_file in sorted((pathlib.Path(__file__).parent / "forms").glob("*.labels.json")):
        label = json.loads(label_file.read_text(encoding="utf-8"))
        name = next(one.name for one in label_file.parent.glob(label_file.name.replace(".labels.json", ".*"))
                    if one.suffix != ".json")
        yield {"file": name, "family": name, "language": label["language"], "recommendationTexts": label["asks"],
               "told": label["told"], "folder": label_file.parent, "isInvented": True}


def documents(folder):
    for label_file in sorted(pathlib.Path(folder).glob("*.labels.json")):
        label = json.loads(label_file.read_text(encoding="utf-8"))
        if not any(part in label["file"] for part in UNITED_NATIONS) and not label["language"].startswith("ru"):
            yield {**label, "folder": pathlib.Path(folder), "told": label.get("tellingOnly", [])}


def lines(*arguments):
    run = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def paths(labels):
    return [str(label["folder"] / label["file"]) for label in labels]


class Examples:
    def __init__(self, learn, labels):
        read = lines(learn, "signs", *paths(labels))
        self.names = [sign["name"] for sign in read[0]["signs"]]
        self.bounds = [{"speaksFor": (0, None), "speaksAgainst": (None, 0)}.get(sign["direction"], (None, None))
                       for sign in read[0]["signs"]]
        self.rows = []
        self.invented = {label["file"] for label in labels if label.get("isInvented")}
        for label, one in zip(labels, read):
            asks = [tokens(text) for text in label["recommendationTexts"]]
            for example in one["examples"]:
                self.rows.append((family(label), label["file"], example, *self.judged(example, asks)))
        # How many sentences a block has.
        self.sentences = Counter((row[1], row[2]["block"]) for row in self.rows if not row[2]["isWhole"])

    @staticmethod
    def judged(example, asks):
        """Whether these words are an ask, and whether they hold one or are held by one."""
        words = tokens(example["text"])
        items = [tokens(item) for item in example["items"]]
        is_ask = any(f1(item, ask) >= SAME for ask in asks for item in items or [words])
        is_part = any(holds(ask, words) for ask in asks)
        return is_ask, is_ask or any(holds(words, ask) for ask in asks), is_part

    def matrix(self, rows):
        place = {name: number for number, name in enumerate(self.names)}
        result = numpy.zeros((len(rows), len(self.names)))
        for number, row in enumerate(rows):
            for sign in row[2]["signs"]:
                result[number, place[sign]] = 1
        return result

    def weights(self, without=()):
        """Three questions: does a block hold an ask; is a sentence one; is a block that holds one an ask as a whole."""
        rows = [row for row in self.rows if row[0] not in without]
        whole = [row for row in rows if row[2]["isWhole"]]
        return {
            "block": self.model(whole, [row[4] for row in whole], self.bounds),
            # A sentence of an ask of several is neither an ask nor none.
            "sentence": self.model(
                *self.labelled(rows, lambda row: not row[2]["isWhole"] and (row[3] or not row[5]), 3), self.bounds),
            # What speaks for an ask may speak for a part of the block as well.
            "extent": self.model(*self.labelled(
                whole, lambda row: row[4] and self.sentences[row[1], row[2]["block"]] > 1, 3), None),
        }

    @staticmethod
    def labelled(rows, keep, label):
        rows = [row for row in rows if keep(row)]
        return rows, [row[label] for row in rows]

    def model(self, rows, labels, bounds):
        sizes = Counter(row[1] for row in rows)
        # A long document says no more of how asks look than a short one says many times over.
        weight = numpy.array([
            (1 if row[1] in self.invented else REAL) * (1.0 if is_ask else min(1.0, MOST / sizes[row[1]]))
            for row, is_ask in zip(rows, labels)])
        values = fitted(self.matrix(rows), numpy.array(labels, float), weight, bounds or [(None, None)] * len(self.names))
        return {
            "bias": round(float(values[-1]), 2),
            "weights": {name: round(float(value), 2) for name, value in zip(self.names, values) if abs(value) >= 0.01}}


def fitted(matrix, labels, weight, bounds):
    """Logistic regression whose weights keep to their bounds; the last value is the bias."""
    matrix = numpy.hstack([matrix, numpy.ones((len(matrix), 1))])
    held = numpy.array([1.0 / STRENGTH] * (matrix.shape[1] - 1) + [0.0])

    def loss(values):
        sums = matrix @ values
        # log(1 + e^x) without overflow
        cost = weight @ (numpy.logaddexp(0, sums) - labels * sums) + 0.5 * held @ values**2
        slope = matrix.T @ (weight * (expit(sums) - labels)) + held * values
        return cost, slope

    start = numpy.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)],
                    options={"maxiter": 5000, "ftol": 1e-12, "gtol": 1e-8}).x


def read_left_out(learn, labels, examples, parts=None):
    """Each document as read with the weights of all other families, or of all other parts of so many."""
    result = {}
    families = defaultdict(list)
    for label in labels:
        families[family(label)].append(label)
    if parts:
        names = sorted(families)
        groups = [names[start::parts] for start in range(parts)]
    else:
        groups = [[name] for name in families]
    for group in groups:
        members = [label for name in group for label in families[name]]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(examples.weights(without=group), file)
            file.flush()
            for label, one in zip(members, lines(learn, "read", file.name, *paths(members))):
                result[label["file"]] = one["reading"]
    return result


def score(labels, readings):
    """Per document: asks, found, invented; and over all, what was missed and how sure it was."""
    rows, misses, sure, told = [], [], [], [0, 0]
    for label in labels:
        expected = label["recommendationTexts"]
        asks = readings[label["file"]]["recommendations"]
        theirs, ours = matched(expected, [ask["text"] for ask in asks])
        rows.append((label, len(expected), len(theirs), len(asks) - len(ours), *otherwise(expected, asks, theirs, ours)))
        misses += [("missed", label["file"], expected[i]) for i in range(len(expected)) if i not in theirs]
        misses += [("invented", label["file"], asks[j]["text"]) for j in range(len(asks)) if j not in ours]
        sure += [(ask["confidence"], j in ours) for j, ask in enumerate(asks)]
        told[0] += len(label["told"])
        # The writer may ask in the words that others used; what is an ask by its label is none that was taken.
        others = [tokens(ask["text"]) for j, ask in enumerate(asks) if j not in ours]
        taken = [text for text in label["told"] if any(f1(tokens(text), ask) >= SAME for ask in others)]
        told[1] += len(taken)
        misses += [("told taken", label["file"], text) for text in taken]
    return rows, misses, sure, told


def otherwise(expected, asks, theirs, ours):
    """How many asks were found, and how many of ours are none, where a paragraph counts for its sentence and a sentence for its
    paragraph."""
    left, right = [tokens(text) for text in expected], [tokens(ask["text"]) for ask in asks]
    found = [i for i, ask in enumerate(left) if i in theirs or any(holds(other, ask) for other in right)]
    wrong = [j for j, ask in enumerate(right) if j not in ours and not any(holds(ask, other) or holds(other, ask) for other in left)]
    return len(found), len(wrong), len(asks)


def mean(recall, precision):
    return 2 * recall * precision / max(1e-9, recall + precision)


def figures(rows):
    """How many asks, recall, precision, F1; and F1 where the extent is left open."""
    expected, found, invented, held, wrong, asks = (sum(row[place] for row in rows) for place in range(1, 7))
    recall, precision = found / max(1, expected), found / max(1, found + invented)
    open_extent = mean(held / max(1, expected), (asks - wrong) / max(1, asks))
    return expected, recall, precision, mean(recall, precision), open_extent


def reliability(sure):
    """By tenths of confidence: how many, how sure on average, how many were right; and the expected calibration error."""
    tenths = defaultdict(list)
    for confidence, is_right in sure:
        tenths[min(9, int(confidence * 10))].append((confidence, is_right))
    table = [(tenth, len(them), sum(one[0] for one in them) / len(them), sum(one[1] for one in them) / len(them))
             for tenth, them in sorted(tenths.items())]
    return table, sum(abs(mean - right) * count for _, count, mean, right in table) / max(1, len(sure))


def by_chance(sure, runs=1000):
    """The error that confidences without any fault would show among so few asks, on average."""
    chance = random.Random(1)
    return sum(reliability([(confidence, chance.random() < confidence) for confidence, _ in sure])[1]
               for _ in range(runs)) / runs


# Public documents whose asks stand under a heading, behind a lead-in or behind a label, by what their labels say of their form.
MARKED = (
    "australia-2021", "cuba-2026", "global-2012", "global-2013-emrip", "global-2014", "global-2015", "global-2023", "global-2025",
    "peru-2015", "united-kingdom-2016", "usa-2010", "usa-2012-unitarian", "usa-2014-haudenosaunee", "usa-2015-cuny",
    "usa-2015-kent")


def groups(name, rows):
    yield name, rows
    if name == "public":
        yield "public, asks under a heading, a lead-in or a label", [row for row in rows if row[0]["file"].startswith(MARKED)]
    for code, language in (("en", "English"), ("fr", "French"), ("es", "Spanish")):
        yield f"{name}, {language}", [row for row in rows if row[0]["language"].startswith(code)]


def report(results):
    lines = ["| documents | asks | recall | precision | F1 | F1, extent left open |", "|---|---|---|---|---|---|"]
    for name, (rows, _, _, _) in results.items():
        for group, members in groups(name, rows):
            lines.append("| %s (%d) | %d | %.3f | %.3f | **%.3f** | %.3f |" % (group, len(members), *figures(members)))
    for name, (_, _, sure, told) in results.items():
        table, error = reliability(sure)
        lines += ["", f"Of {told[0]} asks and duties of others that the labels of the {name} documents name, {told[1]} were taken for the "
                  f"writer's. Expected calibration error of the confidence: {error:.3f} (without any fault, by chance: {by_chance(sure):.3f}).",
                  "", "| said with | asks | mean confidence | right |", "|---|---|---|---|"]
        lines += ["| %.1f to %.1f | %d | %.2f | %.2f |" % (tenth / 10, (tenth + 1) / 10, *rest) for tenth, *rest in table]
    every = [one for _, _, sure, _ in results.values() for one in sure]
    told = [sum(result[3][place] for result in results.values()) for place in (0, 1)]
    lines += ["", f"Over both: {told[1]} of {told[0]} taken ({told[1] / told[0]:.1%}); expected calibration error {reliability(every)[1]:.3f} "
              f"(by chance: {by_chance(every):.3f})."]
    lines += ["", "| public document | asks | found | invented | |", "|---|---|---|---|---|"]
    for label, expected, found, invented, *_ in results["public"][0]:
        other = re.search(r"[Dd]efensible:? (\d+[^.;]*)", str(label.get("notes_on_form", "")))
        note = f"another count is defensible: {other.group(1)}" if other else ""
        lines.append(f"| {label['file']} | {expected} | {found} | {invented} | {note} |")
    return "\n".join(lines)


BEGIN, END = "<!-- left out: begin -->", "<!-- left out: end -->"


def asked(*flags):
    """What the command line gives; `None` where the public documents are not there."""
    words = argparse.ArgumentParser()
    words.add_argument("learn")
    words.add_argument("folder")
    words.add_argument("--write")
    words.add_argument("--page")
    for flag in flags:
        words.add_argument(flag, action="store_true")
    given = words.parse_args()
    if pathlib.Path(given.folder).is_dir():
        return given
    print(f"{given.folder} is not there: nothing public to learn from; skipped")
    return None


def put(page, begin, end, text):
    """Writes a text between two marks of a page."""
    page = pathlib.Path(page)
    before, rest = page.read_text(encoding="utf-8").split(begin)
    page.write_text(before + begin + "\n" + text + "\n" + end + rest.split(end)[1], encoding="utf-8")


def main():
    given = asked("--misses")
    if given is None:
        return 0
    public, invented = list(documents(given.folder)), list(forms())
    examples = Examples(given.learn, public + invented)
    if given.write:
        write(pathlib.Path(given.write), examples.weights())
    if given.page or given.misses:
        results = {
            "public": score(public, read_left_out(given.learn, public, examples)),
            "invented": score(invented, read_left_out(given.learn, invented, examples, parts=6))}
        text = report(results)
        print(text)
        if given.misses:
            show([one for result in results.values() for one in result[1]], examples)
        if given.page:
            put(given.page, BEGIN, END, text)
    return 0


def show(misses, examples):
    """What was read wrongly, with the signs of the words that are nearest and what they weigh over all documents."""
    every = examples.weights()
    for what, file, text in misses:
        words = tokens(text)
        near = max((row for row in examples.rows if row[1] == file), key=lambda row: f1(tokens(row[2]["text"]), words))
        weights = every["block" if near[2]["isWhole"] else "sentence"]
        signs = {sign: weights["weights"].get(sign, 0) for sign in near[2]["signs"]}
        print(f"{what} in {file}: {text[:150]}")
        print("    %.2f %s %.2f: %s" % (
            f1(tokens(near[2]["text"]), words), "whole" if near[2]["isWhole"] else "sentence",
            weights["bias"] + sum(signs.values()), " ".join(f"{k}={v}" for k, v in signs.items())))


def write(path, weights):
    def model(name):
        found = weights[name]
        rows = "\n".join(f'                "{sign}": {value},' for sign, value in sorted(found["weights"].items()))
        return f"        {name}: Model(\n            bias: {found['bias']},\n            weights: [\n{rows}\n            ])"
    path.write_text(
        "extension AskWeights {\n    /// Made by `make weights`.\n    package static let learned = AskWeights(\n"
        + ",\n".join(model(name) for name in ("block", "sentence", "extent")) + ")\n}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
