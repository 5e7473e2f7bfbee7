#!/usr/bin/env python3
"""What the journal and its index cost at any size, beside their peers on the same data and disk, in one run.

    Benchmarks/journal.py BINARY [--sizes 1000,10000,100000,1000000] [--runs N] [--offices DIR]

BINARY is a release of teczka; `histories` and `Saves` lie beside it (see Benchmarks/README.md). Offices are made in a temporary directory, or
kept in DIR for the next run. Figures of one run belong beside each other and no others do: A and B take turns, medians count, the least and
the most stand beside them. The table goes to Benchmarks/results.md.
"""
import argparse, os, random, re, shutil, sqlite3, statistics, string, subprocess, sys, tempfile, time

import report
from processes import Session, synced_append, text, whole

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NEEDLES = ["a", "ski", "anna", "zdzblo"]
FIND, DOWN, PAGE, BACK = b"\x1bOR", b"\x1b[B", b"\x1b[6~", b"\x7f"


class Bench:
    def __init__(self, arguments, room):
        self.binary = os.path.abspath(arguments.binary)
        self.tools = arguments.tools or os.path.dirname(self.binary)
        self.sizes = [int(size) for size in arguments.sizes.split(",")]
        self.runs = arguments.runs
        self.room = room
        self.offices = {size: os.path.join(arguments.offices or room, f"office-{size}") for size in self.sizes}
        self.table = report.Table(self.largest)

    @property
    def largest(self):
        return self.sizes[-1]

    def say(self, words):
        print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)

    def teczka(self, size, *words):
        return [self.binary, "--office", self.offices[size], *words]

    def index(self, size):
        """The database with the greatest number; index.sqlite counts as 0."""
        names = (re.fullmatch(r"index(?:-([1-9]\d*))?\.sqlite", name) for name in os.listdir(self.offices[size]))
        newest = max((match for match in names if match), key=lambda match: int(match[1] or 0), default=None)
        return os.path.join(self.offices[size], newest[0] if newest else "index.sqlite")

    def segments(self, size):
        office = self.offices[size]
        return sorted(os.path.join(office, name) for name in os.listdir(office) if name.startswith("journal-"))

    def ask(self, size, sql):
        with sqlite3.connect(f"file:{self.index(size)}?mode=ro", uri=True) as database:
            return [row[0] for row in database.execute(sql)]

    def prepare(self):
        for size, office in self.offices.items():
            if not os.path.exists(office):
                self.say(f"making {size} records")
                os.makedirs(os.path.dirname(office), exist_ok=True)
                text([os.path.join(self.tools, "histories"), office, "--records", str(size), "--resources", os.path.join(ROOT, "Resources")])
            if not os.path.exists(self.index(size)):
                text(self.teczka(size, "index", "rebuild"))
        # One file for peers that open one; the records are the same.
        self.joined = os.path.join(self.room, "journal.jsonl")
        with open(self.joined, "wb") as joined:
            for segment in self.segments(self.largest):
                with open(segment, "rb") as source:
                    shutil.copyfileobj(source, joined, 1 << 20)

    # Screens

    def start(self, argv, stdin=None):
        """Milliseconds to the settled first screen, and the memory then."""
        session = Session(argv, stdin)
        took, _ = session.settle(quiet=0.15)
        memory = session.resident()
        session.end()
        return took, memory

    def peers(self):
        """Programs that show the same records, by name, with what they are given on standard input."""
        peers = {"less": (["less", self.joined], None), "vim": (["vim", "-u", "NONE", "-N", self.joined], None), "fzf": (["fzf"], self.joined)}
        if shutil.which("vim") and "-clipboard" not in text(["vim", "--version"]):
            peers["vim"][0].insert(1, "-X")
        return {name: peer for name, peer in peers.items() if shutil.which(name)}

    def open(self):
        self.say("open")
        ours = {size: [] for size in self.sizes}
        others = {name: [] for name in self.peers()}
        floor = [whole(["/bin/true"]) for _ in range(10)]
        for run in range(self.runs * 3 + 1):
            for size in self.sizes:
                ours[size].append(self.start(self.teczka(size)))
            if run < 3:
                for name, (argv, stdin) in self.peers().items():
                    others[name].append(self.start(argv, stdin))
        self.table.heading("Open to the first settled screen, 80x24, index present")
        for size in self.sizes:
            taken = ours[size][1:]
            self.table.times(f"teczka, {size:,} records", [t for t, _ in taken], limit=30)
            self.table.value(f"teczka, {size:,} records, resident", max(m for _, m in taken), "MiB", limit=32)
        first, last = (statistics.median(t for t, _ in ours[size][1:]) for size in (self.sizes[0], self.largest))
        self.table.ratio(f"{self.largest:,} records to {self.sizes[0]:,}", last / first, "")
        for name, taken in others.items():
            self.table.times(f"{name}, one file of {self.largest:,} records", [t for t, _ in taken])
            self.table.value(f"{name}, resident", max(m for _, m in taken), "MiB")
        self.table.times("floor: /bin/true, whole process", floor)

    def needles(self):
        """Five hundred keys: beginnings of names that are there and of names that are not, typed and taken back."""
        chance = random.Random(2013)
        names = self.ask(self.largest, "SELECT name_fold FROM persons ORDER BY id LIMIT 300")
        keys = []
        while len(keys) < 500:
            word = chance.choice(names) if chance.random() < 0.7 else "".join(chance.choices(string.ascii_lowercase, k=6))
            typed = word[:chance.randrange(1, 8)]
            keys += [letter.encode() for letter in typed] + [BACK] * len(typed)
        return keys[:500]

    def keys(self):
        self.say("keys")
        session = Session(self.teczka(self.largest))
        session.settle(quiet=0.3)
        session.key(FIND)
        self.table.heading(f"One key, to the settled screen, {self.largest:,} records")
        for needle in NEEDLES:
            times = []
            for _ in range(self.runs):
                for letter in needle:
                    times.append(session.key(letter.encode()))
                for _ in needle:
                    session.key(BACK)
            self.table.times(f"finder, each key of “{needle}”", times, limit=8)
        times = [session.key(key) for key in self.needles()]
        self.table.times("finder, 500 random keys, median", times, limit=8)
        self.table.value("finder, 500 random keys, 99th percentile", sorted(times)[494], "ms", limit=30)
        self.table.value("resident after that", session.resident(), "MiB", limit=32)
        session.end()
        floor = Session(["cat"])
        self.table.times("floor: one byte through cat", [floor.key(b"x") for _ in range(30)])
        floor.end()
        self.rows()

    def rows(self):
        """Down and page down, in turns with the peers."""
        moves = {"teczka": (self.teczka(self.largest), None, b"w", DOWN, PAGE)}
        for name, (argv, stdin) in self.peers().items():
            moves[name] = (argv, stdin, b"", b"\x0e" if name == "fzf" else DOWN, PAGE)
        sessions = {}
        for name, (argv, stdin, first, _, _) in moves.items():
            sessions[name] = Session(argv, stdin)
            sessions[name].settle(quiet=0.3)
            if first:
                sessions[name].key(first, quiet=0.3)
        times = {name: ([], []) for name in moves}
        for _ in range(20):
            for name, (_, _, _, down, page) in moves.items():
                times[name][0].append(sessions[name].key(down))
                times[name][1].append(sessions[name].key(page))
        for name, (downs, pages) in times.items():
            self.table.times(f"one row down, {name}", downs, limit=1 if name == "teczka" else None)
            self.table.times(f"page down, {name}", pages, limit=1 if name == "teczka" else None)
            sessions[name].end()

    # Commands

    def lookup(self):
        self.say("lookup")
        people = self.ask(self.largest, "SELECT pesel FROM persons WHERE pesel IS NOT NULL ORDER BY id LIMIT 20")
        times = {"teczka": [], "sqlite3": [], "true": []}
        for pesel in people[:2] + people * self.runs:
            times["teczka"].append(whole(self.teczka(self.largest, "lookup", pesel)))
            times["sqlite3"].append(whole(["sqlite3", "-readonly", self.index(self.largest), f"SELECT name, household FROM persons WHERE pesel = '{pesel}'"]))
            times["true"].append(whole(["/bin/true"]))
        synced = synced_append(self.offices[self.largest], b"x" * 800 + b"\n", 50)
        ours, theirs = (statistics.median(times[name][2:]) for name in ("teczka", "sqlite3"))
        self.table.heading(f"lookup of a known PESEL, whole process, {self.largest:,} records")
        self.table.times("teczka lookup", times["teczka"][2:])
        self.table.times("sqlite3, one indexed query in the same file", times["sqlite3"][2:])
        self.table.ratio("teczka to sqlite3", ours / theirs, "≤ 2.5", ours / theirs <= 2.5)
        self.table.times("of that: the access record's append + fdatasync", synced)
        self.table.ratio("teczka without that to sqlite3", (ours - statistics.median(synced)) / theirs, "")
        self.table.times("floor: /bin/true", times["true"][2:])

    def verify(self):
        self.say("verify")
        segments = self.segments(self.largest)
        size = sum(os.path.getsize(name) for name in segments) / 1e6
        part = os.path.getsize(segments[0]) / 1e6
        engines = {
            "teczka journal verify": (self.teczka(self.largest, "journal", "verify"), size), "cat": (["cat", *segments], size),
            "openssl sha256": (["openssl", "dgst", "-sha256", *segments], size), "jq -c ., the first segment": (["jq", "-c", ".", segments[0]], part)}
        times = {name: [] for name in engines if shutil.which(engines[name][0][0])}
        for run in range(self.runs + 1):
            for name in times:
                if run < 3 or "jq" not in name:
                    times[name].append(engines[name][1] / whole(engines[name][0]) * 1000)
        self.table.heading(f"Reading {self.largest:,} records in full ({size:.0f} MB)")
        for name, rates in times.items():
            rates = rates[1:]
            self.table.rates(name, rates, "MB/s", least=200 if "teczka" in name else None)
        if len(times) == len(engines):
            ours, theirs = (statistics.median(rates[1:]) for name, rates in times.items() if "teczka" in name or "jq" in name)
            self.table.ratio("teczka to jq", ours / theirs, "≥ 10", ours / theirs >= 10)

    def rebuild(self):
        self.say("rebuild")
        source = self.index(self.largest)
        tables = self.ask(self.largest, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        rows = sum(self.ask(self.largest, f"SELECT COUNT(*) FROM {table}")[0] for table in tables)
        room = os.path.join(self.room, "rows")
        os.makedirs(room, exist_ok=True)
        for table in tables:
            with open(os.path.join(room, table + ".csv"), "wb") as target:
                subprocess.run(["sqlite3", "-readonly", "-csv", source, f"SELECT * FROM {table}"], stdout=target, check=True)
        script = ["PRAGMA journal_mode = WAL;", "PRAGMA synchronous = NORMAL;", text(["sqlite3", "-readonly", source, ".schema"]), ".mode csv"]
        script += [f".import {os.path.join(room, table)}.csv {table}" for table in tables]
        times = {"teczka": [], "sqlite3": []}
        for _ in range(max(1, self.runs // 2)):
            times["teczka"].append(rows / whole(self.teczka(self.largest, "index", "rebuild")) * 1000)
            fresh = os.path.join(room, "fresh.sqlite")
            began = time.perf_counter()
            text(["sqlite3", "-batch", fresh], input="\n".join(script))
            times["sqlite3"].append(rows / (time.perf_counter() - began))
            for end in ("", "-wal", "-shm"):
                if os.path.exists(fresh + end):
                    os.unlink(fresh + end)
        shutil.rmtree(room)
        ratio = statistics.median(times["teczka"]) / statistics.median(times["sqlite3"])
        self.table.heading(f"The index of {self.largest:,} records anew ({rows:,} rows; teczka reads and verifies the journal as well)")
        self.table.rates("teczka index rebuild", times["teczka"], "rows/s")
        self.table.rates("sqlite3 .import of the same rows", times["sqlite3"], "rows/s")
        self.table.ratio("teczka to sqlite3", ratio, "≥ 0.5", ratio >= 0.5)

    def saves(self):
        program = os.path.join(self.tools, "Saves")
        if not os.path.exists(program):
            return self.say("no Saves beside the program: durable saves are left out")
        self.say("saves")
        lines = text([program, os.path.join(self.room, "saves"), "--resources", os.path.join(ROOT, "Resources")]).splitlines()
        self.table.heading("Durable saves")
        bounds = {"journal/bare": 0.8, "submit/sqlite": 1, "submit-8/sqlite-8": 1, "submit-8.share.least-to-most": 0.5}
        for line in lines:
            name, value, unit = line.split("\t")
            bound = bounds.get(name)
            self.table.given(name, float(value), unit, f"≥ {bound}" if bound else "", None if bound is None else float(value) >= bound)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--sizes", default="1000,10000,100000,1000000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--offices", metavar="DIR", help="keep the offices here, and take those that are there")
    parser.add_argument("--tools", metavar="DIR", help="where histories and Saves are, if not beside the program")
    parser.add_argument("--only", default="open,keys,lookup,verify,rebuild,saves")
    parser.add_argument("--results", default=os.path.join(ROOT, "Benchmarks/results.md"))
    arguments = parser.parse_args()
    base = arguments.offices or tempfile.gettempdir()
    os.makedirs(base, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=base, prefix="teczka-benchmark-") as room:
        bench = Bench(arguments, room)
        began = time.monotonic()
        bench.prepare()
        for part in arguments.only.split(","):
            getattr(bench, part)()
        bench.table.write(arguments.results, bench.binary, base, time.monotonic() - began)


if __name__ == "__main__":
    main()
