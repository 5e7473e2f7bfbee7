#!/usr/bin/env python3
"""What the program sends to a terminal and how long a key takes, beside programs that do the same act, in one run.

    Benchmarks/terminal.py BINARY --offices DIR [--sizes 100000,1000000] [--runs N] [--idle SECONDS] [--only acts,form,idle,line]

BINARY is a release of teczka. DIR/office-SIZE are the offices (made by `histories` where they are not there); they are copied first, because an
index may be made anew. Programs run in a pseudo-terminal of 80x24 (TERM=xterm-256color). A key is done when nothing has come for 40 ms; its bytes are
counted exactly, its time is that of the last byte. Programs take turns key by key; medians count. Of the peers (tig, mc, htop, vim, less) those
are measured that are installed; the others are named as missing. The figures go to a part of their own in Benchmarks/results.md.
"""
import argparse, fcntl, os, random, shutil, statistics, string, struct, subprocess, sys, tempfile, termios, time

import processes, report
from processes import Session, text

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TITLE = "What the terminal costs"
DOWN, PAGE, BACK, ESC, FIND, FORM = b"\x1b[B", b"\x1b[6~", b"\x7f", b"\x1b\x1b", b"\x1bOR", b"n"
# mc has put the cursor keys into the mode in which they send this.
DOWNS = {"mc": b"\x1bOB"}
PEERS = ["tig", "mc", "htop", "vim", "less"]
SCREEN = 3500
# One applicant as the form asks for them: a line feed is Enter, a tab is Tab. The birth year is 2284, which is nobody's.
FILING = "o\n{day}\n10:15\nt\nt\n"
PERSON = "Zażółkiewicz\nŁucja\n22841112349\n500600700\ns\nRybina\nLeśna\n3A\n\n82103Stegna\n"
REST = "\t" + "p\n456\n\n" + "\t" + "n\nn\n" + "n\nn\nn\nt\nn\nn\nn\n" + "t\nt\nt\n"


def press(session, data, quiet=processes.QUIET):
    """Bytes and milliseconds of one key."""
    since = time.perf_counter()
    os.write(session.fd, data)
    took, answer = session.settle(since, quiet, patience=1)
    return len(answer), took


class Act:
    """What was measured of one act in one program."""

    def __init__(self):
        self.bytes, self.times = [], []

    def add(self, measured):
        self.bytes.append(measured[0])
        self.times.append(measured[1])


class Bench:
    def __init__(self, arguments, room):
        self.binary = os.path.abspath(arguments.binary)
        self.sizes = [int(size) for size in arguments.sizes.split(",")]
        self.runs, self.idle_seconds, self.room = arguments.runs, arguments.idle, room
        self.sources = {size: os.path.join(arguments.offices, f"office-{size}") for size in self.sizes}
        self.offices = {size: os.path.join(room, f"office-{size}") for size in self.sizes}
        self.table = report.Table(self.sizes[-1])
        self.missing = [name for name in PEERS if not shutil.which(name)]

    def say(self, words):
        print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)

    def prepare(self):
        if self.missing:
            self.say("missing, and left out: " + ", ".join(self.missing))
        for size, office in self.offices.items():
            source = self.sources[size]
            if not os.path.exists(source):
                self.say(f"making {size} records")
                histories = os.path.join(os.path.dirname(self.binary), "histories")
                text([histories, source, "--records", str(size), "--resources", os.path.join(ROOT, "Resources")])
            self.say(f"copying {size} records")
            shutil.copytree(source, office)
            if not any(name.startswith("index") and name.endswith(".sqlite") for name in os.listdir(office)):
                text([self.binary, "--office", office, "index", "rebuild"])
        # What the peers show: rows of text, files, commits, as many as they need to turn pages.
        self.lines = os.path.join(self.room, "lines")
        with open(self.lines, "w") as lines:
            lines.writelines(f"{number:6} Zażółkiewicz Łucja, Stegna, ul. Leśna {number % 90}, lista podstawowa\n" for number in range(100_000))
        self.files = os.path.join(self.room, "files")
        os.mkdir(self.files)
        for number in range(600):
            open(os.path.join(self.files, f"{['kowalska', 'nowak', 'norek', 'nawrocki'][number % 4]}-{number:04}"), "w").close()
        self.home = os.path.join(self.room, "home")
        os.mkdir(self.home)
        processes.ENVIRONMENT["HOME"] = self.home
        if "tig" not in self.missing:
            self.repository = os.path.join(self.room, "repository")
            subprocess.run(["git", "init", "-q", "-b", "main", self.repository], check=True)
            script = "".join(
                f"commit refs/heads/main\ncommitter Anna <anna@example.org> {1_386_000_000 + n * 3600} +0100\ndata <<END\nW/{n}/2013 lista podstawowa\nEND\n\n"
                for n in range(1000))
            subprocess.run(["git", "-C", self.repository, "fast-import", "--quiet"], input=script.encode(), check=True)

    def ours(self, size, *options):
        self.forget_drafts(size)
        return Session([self.binary, "--office", self.offices[size], *options])

    def forget_drafts(self, size):
        """A run that ends in a form leaves a draft, which would stand on the next one's desk."""
        drafts = os.path.join(self.offices[size], "drafts")
        for name in os.listdir(drafts) if os.path.isdir(drafts) else []:
            os.unlink(os.path.join(drafts, name))

    def peer(self, name):
        if name == "tig":
            return Session(["env", "-C", self.repository, "tig"])
        if name == "mc":
            return Session(["mc", "-u", "-d", self.files, self.files])
        if name == "htop":
            # Its own clock would draw between two keys: one refresh in ten seconds.
            return Session(["htop", "-d", "100"])
        if name == "vim":
            plain = ["-X"] if "-clipboard" not in text(["vim", "--version"]) else []
            return Session(["vim", *plain, "-u", "NONE", "-N", self.lines])
        return Session(["less", self.lines])

    # What is measured

    def acts(self):
        """First screen, a row, a page, narrowing by typing; teczka at each size, with --slow, and the peers, in turns."""
        names = [f"teczka, {size:,} records" for size in self.sizes] + ["teczka --slow"] + [name for name in PEERS if name not in self.missing]
        opens = {name: (lambda size=size: self.ours(size)) for name, size in zip(names, self.sizes)}
        opens["teczka --slow"] = lambda: self.ours(self.sizes[-1], "--slow")
        opens.update({name: (lambda name=name: self.peer(name)) for name in names if name in PEERS})
        firsts, downs, pages, narrows = ({name: Act() for name in names} for _ in range(4))
        for run in range(self.runs):
            self.say(f"acts, run {run + 1} of {self.runs}")
            sessions = {}
            for name in names:
                session = sessions[name] = opens[name]()
                took, data = session.settle(quiet=1, patience=30)
                firsts[name].add((len(data), took))
                if name.startswith("teczka"):
                    press(session, b"w", quiet=0.3)
                # The first moves of a session find nothing in any cache.
                for key in (DOWNS.get(name, DOWN), PAGE):
                    press(session, key, quiet=0.2)
            for turn in range(12):
                for name in names:
                    downs[name].add(press(sessions[name], DOWNS.get(name, DOWN)))
            for turn in range(8):
                for name in names:
                    pages[name].add(press(sessions[name], PAGE))
            for name in names:
                self.narrow(name, sessions[name], narrows[name])
            for session in sessions.values():
                session.end()
        self.show(names, firsts, downs, pages, narrows)
        self.finder()

    def narrow(self, name, session, act):
        """Three letters that some rows have, one after the other; vim and less move to what is found, mc too."""
        begins = {"tig": None, "mc": b"\x13", "htop": b"\x1bOS", "vim": b":set incsearch\r/", "less": b"/"}
        letters = b"sys" if name == "htop" else b"now"
        if name == "tig":
            return
        press(session, begins.get(name, b"/"), quiet=0.2)
        for letter in letters:
            act.add(press(session, bytes([letter]), quiet=0.15))

    def show(self, names, firsts, downs, pages, narrows):
        budget = {"first screen": (SCREEN, 30), "a row down": (150, 1), "a page down": (2048, 1), "narrowing, a key": (SCREEN, None)}
        for words, acts in (("first screen", firsts), ("a row down", downs), ("a page down", pages), ("narrowing, a key", narrows)):
            most, limit = budget[words]
            self.table.heading(f"At 80x24: {words}")
            for name in names:
                act = acts[name]
                if not act.bytes:
                    self.table.row(f"{name}", "does not", "", "", None)
                    continue
                is_ours = name.startswith("teczka")
                cap = (40 if "slow" in name and words == "a row down" else most) if is_ours else None
                self.amount(f"{name}, bytes", act.bytes, cap)
                self.table.times(f"{name}, time", act.times, limit=limit if is_ours else None)
            self.ratios(names, acts)

    def amount(self, name, values, cap, unit="bytes"):
        """Bytes: the most counts, because it is the most that a clerk waits for."""
        median = statistics.median(values)
        self.table.row(
            name, f"{median:,.0f} {unit}", f"{min(values):,} – {max(values):,}", f"≤ {cap:,}" if cap is not None else "",
            None if cap is None else max(values) <= cap)

    def ratios(self, names, acts):
        ours = acts[names[len(self.sizes) - 1]]
        for name in names:
            if name in PEERS and acts[name].bytes and statistics.median(acts[name].bytes) > 0:
                amount = statistics.median(ours.bytes) / statistics.median(acts[name].bytes)
                clock = statistics.median(ours.times) / statistics.median(acts[name].times)
                self.table.row(f"teczka to {name}", f"{amount:.2f} × bytes", f"{clock:.2f} × time", "", None)
        first, last = acts[names[0]], acts[names[len(self.sizes) - 1]]
        if first is not last and statistics.median(first.times) > 0:
            self.table.ratio(f"{self.sizes[-1]:,} records to {self.sizes[0]:,}, time", statistics.median(last.times) / statistics.median(first.times), "")

    def finder(self):
        """Beginnings of words that are there and of such that are not, typed and taken back."""
        chance = random.Random(2013)
        words = ["kowalska", "nowak", "zolkiewska", "jantar", "lesna", "anna", "w/12"]
        keys = []
        while len(keys) < 300:
            word = chance.choice(words) if chance.random() < 0.7 else "".join(chance.choices(string.ascii_lowercase, k=6))
            typed = word[:chance.randrange(1, 8)]
            keys += [letter.encode() for letter in typed] + [BACK] * len(typed)
        for size in self.sizes:
            session = self.ours(size)
            session.settle(quiet=0.3)
            press(session, FIND, quiet=0.3)
            act = Act()
            for key in keys[:300]:
                act.add(press(session, key))
            session.end()
            self.table.heading(f"The finder, 300 keys, {size:,} records")
            self.amount("bytes of a key", act.bytes, SCREEN)
            self.table.times("time of a key, median", act.times, limit=8)
            self.table.value("time of a key, 99th percentile", sorted(act.times)[296], "ms", limit=30)

    def day(self, size):
        """The day that the office has: a training office stands still on one, which its journal's last record names."""
        names = sorted(name for name in os.listdir(self.offices[size]) if name.startswith("journal-"))
        with open(os.path.join(self.offices[size], names[-1]), "rb") as journal:
            journal.seek(max(0, os.path.getsize(journal.name) - 20_000))
            found = [part[:10].decode() for part in journal.read().split(b'"time":"')[1:]]
        year, month, day = (found[-1] if found else "2013-12-10").split("-")
        return f"{int(day)}.{int(month)}.{year}"

    def form(self):
        """A form typed key by key: what a character costs, and what the next field."""
        self.say("form")
        size = self.sizes[-1]
        typed, moved, turned = Act(), Act(), Act()
        for _ in range(self.runs):
            session = self.ours(size)
            session.settle(quiet=0.3)
            press(session, FORM, quiet=0.3)
            for letter in FILING.format(day=self.day(size)) + PERSON:
                measured = press(session, letter.replace("\n", "\r").encode())
                # A page that turns, or criteria that change, are shown whatever key leads to them.
                act = turned if measured[0] > 200 else (moved if letter in "\n\t" else typed)
                act.add(measured)
            session.end()
        self.table.heading(f"A form, {size:,} records")
        self.amount("a typed character, bytes", [statistics.median(typed.bytes)], 40)
        self.amount("all of them, bytes", typed.bytes, None)
        self.table.times("a typed character, time", typed.times)
        self.amount("the next field, bytes", [statistics.median(moved.bytes)], 130)
        self.amount("all of them, bytes", moved.bytes, None)
        self.table.times("the next field, time", moved.times)
        if turned.bytes:
            self.amount("where the page turns or criteria change, bytes", turned.bytes, SCREEN)
            self.table.times("where the page turns or criteria change, time", turned.times)

    def idle(self):
        """What comes while nobody does anything: the desk, and the peers beside it at the same time."""
        self.say(f"idle, {self.idle_seconds} s")
        sessions = {"teczka": self.ours(self.sizes[-1])}
        sessions.update({name: self.peer(name) for name in PEERS if name not in self.missing})
        for session in sessions.values():
            session.settle(quiet=1, patience=30)
        counts = {name: 0 for name in sessions}
        ends = time.monotonic() + self.idle_seconds
        while time.monotonic() < ends:
            for name, session in sessions.items():
                counts[name] += len(self.take(session.fd))
            time.sleep(0.05)
        for session in sessions.values():
            session.end()
        self.table.heading(f"Idle for {self.idle_seconds} seconds")
        for name, count in counts.items():
            self.amount(f"{name}, bytes", [count], 0 if name == "teczka" else None)

    @staticmethod
    def take(fd, most=65536):
        """What has come and been left unread, up to so much."""
        waiting = struct.unpack("i", fcntl.ioctl(fd, termios.FIONREAD, b"\0\0\0\0"))[0]
        return os.read(fd, min(most, waiting)) if waiting else b""

    def line(self):
        """A line of 9600 baud, 960 bytes a second: a form typed at five keys a second, for real."""
        size = self.sizes[-1]
        keys = FILING.format(day=self.day(size)) + PERSON + REST
        self.table.heading("A line of 9600 baud, five keys a second")
        for options in ([], ["--slow"]):
            self.say(f"9600 baud {' '.join(options)}, {len(keys) // 5} s")
            session = self.ours(size, *options)
            session.settle(quiet=0.5)
            press(session, FORM, quiet=0.5)
            lags, sent = [], 0
            began = time.monotonic()
            ticks = 0
            for number, letter in enumerate(keys):
                os.write(session.fd, letter.replace("\n", "\r").encode())
                until = began + (number + 1) / 5
                while time.monotonic() < until:
                    ticks += 1
                    sent += len(self.take(session.fd, 48))
                    time.sleep(max(0, began + ticks * 0.05 - time.monotonic()))
                lags.append(struct.unpack("i", fcntl.ioctl(session.fd, termios.FIONREAD, b"\0\0\0\0"))[0] / 960)
            session.end()
            name = "teczka" + "".join(" " + option for option in options)
            self.table.value(f"{name}, bytes a second", sent / (time.monotonic() - began), "bytes/s", limit=960)
            self.table.value(f"{name}, longest wait for the line", max(lags), "s")
            self.table.value(f"{name}, keys after which something waited", 100 * sum(lag > 0 for lag in lags) / len(lags), "%")
            self.table.value(f"{name}, behind when the key after the last one would come", lags[-1], "s", limit=0.2)

    def floor(self):
        session = Session(["cat"])
        press(session, b"x")
        self.table.heading("The floor of this run")
        self.table.times("one byte through cat", [press(session, b"x")[1] for _ in range(30)])
        if self.missing:
            self.table.row("missing here", ", ".join(self.missing), "", "", None)
        session.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--offices", metavar="DIR", required=True)
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--only", default="acts,form,idle,line")
    parser.add_argument("--results", default=os.path.join(ROOT, "Benchmarks/results.md"))
    arguments = parser.parse_args()
    base = tempfile.gettempdir()
    with tempfile.TemporaryDirectory(dir=base, prefix="teczka-benchmark-") as room:
        bench = Bench(arguments, room)
        began = time.monotonic()
        bench.prepare()
        bench.floor()
        for part in arguments.only.split(","):
            getattr(bench, part)()
        bench.table.write(arguments.results, bench.binary, base, time.monotonic() - began, title=TITLE, script="Benchmarks/terminal.py")


if __name__ == "__main__":
    sys.exit(main())
