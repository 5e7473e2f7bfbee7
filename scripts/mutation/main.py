"""The command line and the report."""

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

from .build import BuildFailed, Project
from .law import law_mutants
from .run import Runner


@dataclass
class Verdict:
    """What became of one mutant: `failed`, `crashed` and `timed out` are killed, `passed` and `not reached` survived."""

    file: str
    line: int
    kind: str
    original: str
    mutant: str
    end: str

    @property
    def survived(self):
        return self.end in ("passed", "not reached")


def arguments():
    parser = argparse.ArgumentParser(description="Makes one mistake at a time and counts those that no test notices.")
    parser.add_argument("--only", action="append", metavar="PATH", help="mutants of files whose path begins so; may be repeated")
    parser.add_argument("--list", action="store_true", help="print the mutants without running them")
    parser.add_argument("--at-least", type=float, default=95.0, metavar="SCORE", help="exit status 1 below it (95)")
    parser.add_argument("--json", metavar="FILE", help="also write every mutant and its end there")
    parser.add_argument("--scratch", metavar="DIR", help="work there and leave it, so that the next build is shorter")
    parser.add_argument("--skip", action="append", default=[], metavar="TEST", help="leave out tests that match, as swift test does")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="test runs at a time (the cores)")
    return parser.parse_args()


def say(text):
    print(text, file=sys.stderr, flush=True)


def chosen(path, only):
    return not only or any(path == each.rstrip("/") or path.startswith(each.rstrip("/") + "/") for each in only)


def show(file, line, kind, original, mutant):
    return f"{file}:{line}: {kind}: {original} → {mutant}"


def told(end, mutant):
    """Survivors are said at once: a pass takes a while."""
    if end == "passed":
        say(f"  survived {mutant}")
    return end


def run_code(project, runner, count, only):
    runner.baseline(count, say)
    pairs = [(site, number, text) for site in project.sites for number, text in zip(site.ids, site.mutants)
             if chosen(site.file, only)]
    tried = [(site, number, text) for site, number, text in pairs if runner.reached[number]]

    def each(mutant):
        site, number, text = mutant
        return told(runner.code(number), show(site.file, site.line, site.kind, site.original, text))

    ends = dict(zip((number for _, number, _ in tried), runner.all(each, tried, say)))
    return [Verdict(site.file, site.line, site.kind, site.original, text, ends.get(number, "not reached"))
            for site, number, text in pairs]


def run_law(runner, mutants):
    say(f"mutate: {len(mutants)} mutants of the law data")

    def one(mutant):
        return told(runner.law(mutant), show(mutant.file, mutant.line, "law", mutant.original, mutant.mutant))

    return [Verdict(each.file, each.line, "law", each.original, each.mutant, end)
            for each, end in zip(mutants, runner.all(one, mutants, say))]


def score(verdicts):
    return 100.0 * sum(not each.survived for each in verdicts) / len(verdicts) if verdicts else 100.0


def report(verdicts, dropped):
    """The table, the survivors, and what was not tried."""
    groups = defaultdict(list)
    for each in verdicts:
        groups[each.file].append(each)
    width = max([len(file) for file in groups] + [5])
    print(f"{'file':{width}} mutants  killed survived  score")
    for file in sorted(groups) + ["total"]:
        rows = verdicts if file == "total" else groups[file]
        lost = sum(each.survived for each in rows)
        print(f"{file:{width}} {len(rows):7} {len(rows) - lost:7} {lost:8} {score(rows):6.2f}")
    ends = Counter(each.end for each in verdicts)
    print("ends: " + ", ".join(f"{number} {end}" for end, number in ends.most_common()))
    print(f"dropped: {len(dropped)} places that do not compile when rewritten")
    for site in dropped:
        print(f"  {site.file}:{site.line}: {site.kind}: {site.original}")
    survivors = sorted((each for each in verdicts if each.survived), key=lambda each: (each.file, each.line))
    print(f"survivors: {len(survivors)}")
    for each in survivors:
        note = " (not reached)" if each.end == "not reached" else ""
        print("  " + show(each.file, each.line, each.kind, each.original, each.mutant) + note)


def work(options, scratch):
    root = Path(__file__).resolve().parents[2]
    project = Project(root, scratch)
    project.copy()
    project.collect()
    laws = [each for each in law_mutants(project.scratch) if chosen(each.file, options.only)]
    if options.list:
        for site in project.sites:
            for text in site.mutants if chosen(site.file, options.only) else []:
                print(show(site.file, site.line, site.kind, site.original, text))
        for each in laws:
            print(show(each.file, each.line, "law", each.original, each.mutant))
        return 0
    began = time.monotonic()
    say(f"mutate: {len(project.sites)} places in Sources/Rules; settling and building")
    count = project.settle(say)
    program = project.build()
    say(f"mutate: built {count} mutants in {time.monotonic() - began:.0f} s")
    runner = Runner(program, scratch, options.jobs, options.skip, project.readers)
    verdicts = run_code(project, runner, count, options.only) + run_law(runner, laws)
    report(verdicts, [site for site in project.dropped if chosen(site.file, options.only)])
    if options.json:
        Path(options.json).write_text(json.dumps([asdict(each) for each in verdicts], ensure_ascii=False, indent=1))
    say(f"mutate: {score(verdicts):.2f} % of {len(verdicts)} mutants killed in {time.monotonic() - began:.0f} s")
    return 0 if score(verdicts) >= options.at_least else 1


def main():
    options = arguments()
    try:
        if options.scratch:
            Path(options.scratch).mkdir(parents=True, exist_ok=True)
            return work(options, options.scratch)
        with tempfile.TemporaryDirectory(prefix="teczka-mutate-") as scratch:
            return work(options, scratch)
    except BuildFailed as failed:
        say(f"mutate: the copy does not build\n{failed}")
        return 2
