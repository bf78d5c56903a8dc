#!/usr/bin/env python3
"""Says how many lines of Sources/ the tests run, module by module, and writes the table into a page.

usage: coverage.py SCRATCH PAGE

SCRATCH is where `swift test --enable-code-coverage --scratch-path SCRATCH` has built and run. The command that tests
start is counted too: SwiftPM gives the tests an LLVM_PROFILE_FILE whose name holds binary and process (%m, %p), the
tests hand it on, and each run leaves a profile of its own. A run that is killed, or that may write small files only,
leaves none that is whole: it is left out, and said.
"""
import collections
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORST = 15


def tool(name):
    """The toolchain's own: profiles of another version of LLVM are not read."""
    swift = shutil.which("swift")
    beside = pathlib.Path(swift).resolve().parent / name if swift else None
    if beside and beside.exists():
        return [str(beside)]
    if shutil.which("xcrun"):
        return ["xcrun", name]
    sys.exit(f"coverage.py: {name} is not beside swift; install the whole toolchain from swift.org")


def binaries(build):
    """The test binary, and the command where it was built."""
    tests = sorted(build.glob("*PackageTests.xctest"))
    tests = [inner for test in tests for inner in ([test] if test.is_file() else test.glob("Contents/MacOS/*"))]
    if not tests:
        sys.exit(f"coverage.py: no test binary in {build}; run swift test --enable-code-coverage first")
    return tests + [kept for kept in [build / "kept"] if kept.is_file()]


def lines_by_file(scratch):
    """(lines, lines run) of each file of Sources/, by its path from there."""
    build = pathlib.Path(scratch) / "debug"
    raw = sorted((build / "codecov").glob("*.profraw"))
    if not raw:
        sys.exit(f"coverage.py: no profiles in {build / 'codecov'}; run swift test --enable-code-coverage first")
    merged = build / "codecov" / "all.profdata"
    names = build / "codecov" / "all.txt"
    names.write_text("".join(f"{path}\n" for path in raw), encoding="utf-8")
    merge = subprocess.run(
        tool("llvm-profdata") + ["merge", "-sparse", "-failure-mode=all", "-f", names, "-o", merged],
        capture_output=True, text=True)
    if merge.returncode != 0:
        sys.exit(f"coverage.py: the profiles could not be merged:\n{merge.stderr}")
    broken = sum("profraw" in line for line in merge.stderr.splitlines())
    print(f"{len(raw)} runs, of which {broken} left no whole profile\n")
    first, *others = binaries(build)
    objects = [part for other in others for part in ("-object", other)]
    sources = ROOT / "Sources"
    command = tool("llvm-cov") + ["export", "-summary-only", f"-instr-profile={merged}", first, *objects, sources]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {
        str(pathlib.Path(file["filename"]).relative_to(sources)): (
            file["summary"]["lines"]["count"], file["summary"]["lines"]["covered"])
        for file in report["data"][0]["files"]}


def row(name, lines, covered):
    return f"| {name} | {lines:,} | {covered:,} | {100 * covered / max(lines, 1):.1f} % |"


def table(files):
    modules = collections.defaultdict(lambda: [0, 0])
    for name, counts in files.items():
        module = name.split("/")[0]
        modules[module] = [a + b for a, b in zip(modules[module], counts)]
    total = [sum(column) for column in zip(*modules.values())]
    return "\n".join(
        ["| module | lines | covered | |", "|---|--:|--:|--:|"]
        + [row(name, *modules[name]) for name in sorted(modules, key=str.lower)] + [row("**all**", *total)])


def worst(files):
    """The files with the most lines that no test runs."""
    missed = sorted(files.items(), key=lambda item: (item[1][1] - item[1][0], item[0]))
    return "\n".join(
        ["| file | lines | covered | |", "|---|--:|--:|--:|"]
        + [row(name, *counts) for name, counts in missed[:WORST] if counts[0] > counts[1]])


def main(scratch, page):
    files = lines_by_file(scratch)
    counted = table(files)
    pathlib.Path(page).write_text(f"""# Coverage

Lines of `Sources/` that the tests run, the runs of the built command included. Made by `make coverage`. A line that is
run is not yet a line that is held to anything; one that is not run is held to nothing.

{counted}

## Most lines that no test runs

{worst(files)}
""", encoding="utf-8")
    print(counted)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
