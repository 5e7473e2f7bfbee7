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


def issues(printed):
    """What a failed run says of its failures; the end of it where it says nothing, as after a crash."""
    lines = printed.decode(errors="replace").splitlines()
    return "\n".join([line[:500] for line in lines if " recorded an issue " in line] or lines[-20:])


def durations(events):
    """How long each test takes, by the test library's own record; the names are those that filters match."""
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
    return took


class Runner:
    """The built tests, with one checkout of data for each worker."""

    def __init__(self, program, scratch, jobs, skipped, readers):
        self.program = program
        # The test targets that read the checkout's files.
        self.readers = readers
        self.scratch = Path(scratch).resolve()
        self.jobs = jobs
        self.skipped = [argument for pattern in skipped for argument in ("--skip", pattern)]
        self.slow = set()
        self.names = []
        self.reached = []
        self.took = {}
        self.local = threading.local()
        self.counter = iter(range(10_000))
        self.lock = threading.Lock()

    def run(self, environment, arguments, hasty=False, seconds=600.0):
        """How one run ends: `passed`, `failed`, `crashed` or `timed out`, and what it printed; `hasty` stops at the first issue."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("TECZKA_")}
        running = subprocess.Popen(
            [self.program, "--testing-library", "swift-testing", *self.skipped, *arguments], cwd=self.scratch,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limit,
            env={**inherited, "SWIFT_BACKTRACE": "enable=no", **environment})
        late = threading.Event()
        timer = threading.Timer(seconds, lambda: (late.set(), running.kill()))
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

    def tests(self, environment, names):
        """How the named tests end: the quick ones first, the slow ones only for what survives them."""
        for slow in (False, True):
            batch = [name for name in names if (name in self.slow) == slow]
            if not batch:
                continue
            # The machine may be busy with something else meanwhile; a mutant that loops never ends at all.
            seconds = 15 + 12 * sum(self.took[name] for name in batch)
            how = self.run(environment, [f"--filter=^{re.escape(name)}" for name in batch], hasty=True, seconds=seconds)[0]
            if how != "passed":
                return how
        return "passed"

    def baseline(self, count, say):
        """The tests without any mutant, which must pass; finds out which mutants each test comes by."""
        events = self.scratch / "events.jsonl"
        began = time.monotonic()
        how, printed = self.run({}, ["--no-parallel", "--event-stream-version", "0", "--event-stream-output-path", str(events)])
        once = time.monotonic() - began
        if how != "passed":
            raise SystemExit(f"mutate: the tests do not pass without a mutant ({how})\n{issues(printed)}")
        self.took = took = durations(events)
        self.names = sorted(took, key=took.get)
        self.slow = {name for name, seconds in took.items() if seconds > max(0.25, sum(took.values()) / 20)}
        self.reached = [[] for _ in range(count)]
        marks = self.all(lambda name: self.marks(name, count), self.names, lambda _: None)
        for name, bytes_reached in zip(self.names, marks):
            for number, mark in enumerate(bytes_reached):
                if mark:
                    self.reached[number].append(name)
        say(f"mutate: {len(self.names)} tests take {once:.1f} s without a mutant and come by "
            f"{sum(map(bool, self.reached))} of {count} code mutants")

    def marks(self, name, count):
        """Which mutants one test comes by, run alone: what is made once a process would else be another test's."""
        file = self.scratch / f"reached-{threading.get_ident()}"
        file.write_bytes(bytes(max(count, 1)))
        how, printed = self.run({"TECZKA_REACHED": str(file)}, [f"--filter=^{re.escape(name)}"])
        if how != "passed":
            raise SystemExit(f"mutate: {name} does not pass alone ({how})\n{issues(printed)}")
        return file.read_bytes()

    def checkout(self):
        """This worker's own copy of the resources, everything else linked."""
        if not hasattr(self.local, "root"):
            with self.lock:
                root = self.scratch / f"checkout-{next(self.counter)}"
            shutil.rmtree(root, ignore_errors=True)
            root.mkdir()
            for entry in self.scratch.iterdir():
                if not entry.name.startswith(("checkout-", ".", "Resources")):
                    (root / entry.name).symlink_to(entry)
            shutil.copytree(self.scratch / "Resources", root / "Resources")
            self.local.root = root
        return self.local.root

    def code(self, number):
        return self.tests({"TECZKA_MUTANT": str(number)}, self.reached[number])

    def law(self, mutant):
        root = self.checkout()
        file = root / mutant.file
        try:
            file.write_text(json.dumps(mutant.content, ensure_ascii=False, indent=1))
            return self.tests({"TECZKA_CHECKOUT": str(root)}, [name for name in self.names if name.split(".")[0] in self.readers])
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
