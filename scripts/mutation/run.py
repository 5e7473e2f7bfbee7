"""Runs the test program once per mutant, several at a time."""

import json
import os
import re
import resource
import shutil
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MEMORY = 8 << 30


def limit():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def slow_tests(events):
    """The tests that take more than a twentieth of the whole, by the test library's own record."""
    begun, took = {}, {}
    for line in events.read_text().splitlines():
        event = json.loads(line)["payload"]
        if event.get("kind") in ("testStarted", "testEnded") and "(" in event.get("testID", ""):
            # Module.Suite/function(_:)/File.swift:1:2
            name, instant = event["testID"].rsplit("/", 1)[0], event["instant"]["absolute"]
            if event["kind"] == "testStarted":
                begun[name] = instant
            else:
                took[name] = instant - begun[name]
    return [name for name, seconds in took.items() if seconds > sum(took.values()) / 20]


class Runner:
    """The built tests, with one checkout of data for each worker."""

    def __init__(self, program, scratch, jobs, skipped):
        self.program = program
        self.scratch = Path(scratch).resolve()
        self.jobs = jobs
        self.skipped = [argument for pattern in skipped for argument in ("--skip", pattern)]
        self.slow = []
        self.seconds = 600.0
        self.local = threading.local()
        self.counter = iter(range(10_000))
        self.lock = threading.Lock()

    def run(self, environment, arguments, hasty=False):
        """How one run ends: `passed`, `failed`, `crashed` or `timed out`, and what it printed; `hasty` stops at the first issue."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("TECZKA_")}
        running = subprocess.Popen(
            [self.program, "--testing-library", "swift-testing", *self.skipped, *arguments], cwd=self.scratch,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limit,
            env={**inherited, "SWIFT_BACKTRACE": "enable=no", **environment})
        late = threading.Event()
        timer = threading.Timer(self.seconds, lambda: (late.set(), running.kill()))
        timer.start()
        printed = []
        try:
            for line in running.stdout:
                printed.append(line)
                if hasty and b" recorded an issue " in line:
                    running.kill()
                    return "failed", b""
            status = running.wait()
        finally:
            timer.cancel()
            running.wait()
            running.stdout.close()
        if late.is_set():
            return "timed out", b""
        return "passed" if status == 0 else "crashed" if status < 0 else "failed", b"".join(printed)

    def tests(self, environment):
        """How the tests end: the quick ones first, the slow ones only for what survives them."""
        quick = [argument for test in self.slow for argument in ("--skip", re.escape(test))]
        how = self.run(environment, quick, hasty=True)[0]
        if how == "passed" and self.slow:
            how = self.run(environment, [argument for test in self.slow for argument in ("--filter", re.escape(test))], hasty=True)[0]
        return how

    def baseline(self, count):
        """The tests without any mutant, which must pass; returns which mutants they came by, and how long they took."""
        marks, events = self.scratch / "reached", self.scratch / "events.jsonl"
        marks.write_bytes(bytes(max(count, 1)))
        how, printed = self.run({"TECZKA_REACHED": str(marks)}, [])
        if how != "passed":
            raise SystemExit(f"mutate: the tests do not pass without a mutant ({how})\n" + printed.decode(errors="replace")[-6000:])
        began = time.monotonic()
        how, printed = self.run({}, ["--no-parallel", "--event-stream-version", "0", "--event-stream-output-path", str(events)])
        once = time.monotonic() - began
        self.slow = slow_tests(events) if events.exists() else []
        if self.tests({}) != "passed":
            raise SystemExit("mutate: the tests pass together but not apart")
        # The machine may be busy with something else meanwhile; a mutant that loops never ends at all.
        self.seconds = max(15.0, 12 * once)
        return marks.read_bytes(), once

    def checkout(self):
        """This worker's own copy of the resources, everything else linked."""
        if not hasattr(self.local, "root"):
            with self.lock:
                root = self.scratch / f"checkout-{next(self.counter)}"
            shutil.rmtree(root, ignore_errors=True)
            root.mkdir()
            for entry in ("Sources", "Tests", "Package.swift"):
                (root / entry).symlink_to(self.scratch / entry)
            shutil.copytree(self.scratch / "Resources", root / "Resources")
            self.local.root = root
        return self.local.root

    def code(self, number):
        return self.tests({"TECZKA_MUTANT": str(number)})

    def law(self, mutant):
        root = self.checkout()
        file = root / mutant.file
        try:
            file.write_text(json.dumps(mutant.content, ensure_ascii=False, indent=1))
            return self.tests({"TECZKA_CHECKOUT": str(root)})
        finally:
            shutil.copyfile(self.scratch / mutant.file, file)

    def all(self, work, items, say):
        """`work` for each item, in order of the items."""
        with ThreadPoolExecutor(self.jobs) as pool:
            results = []
            for result in pool.map(work, items):
                results.append(result)
                if len(results) % 200 == 0:
                    say(f"  {len(results)} of {len(items)}")
            return results
