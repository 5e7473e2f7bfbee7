"""The table of results: each figure with what it must be, and whether it is."""
import datetime, os, re, statistics, subprocess


class Table:
    def __init__(self, largest):
        self.lines, self.missed = [], []
        self.section = ""

    def heading(self, words):
        self.section = words
        self.lines += ["", f"## {words}", "", "| what | median | least – most | must | met |", "|---|---:|---:|---|---|"]
        print(f"\n{words}", flush=True)

    def row(self, name, value, spread, must, met):
        verdict = {None: "", True: "met", False: "**not met**"}[met]
        self.lines.append(f"| {name} | {value} | {spread} | {must} | {verdict} |")
        print(f"  {name:58}{value:>14}  {spread:22}{must:8}{verdict}", flush=True)
        if met is False:
            self.missed.append(f"{self.section}: {name} {value}, must be {must}")

    @staticmethod
    def spread(values, form):
        return f"{min(values):{form}} – {max(values):{form}}"

    def times(self, name, values, limit=None):
        median = statistics.median(values)
        self.row(name, f"{median:.2f} ms", self.spread(values, ".2f"), f"≤ {limit} ms" if limit else "", None if limit is None else median <= limit)

    def rates(self, name, values, unit, least=None):
        median = statistics.median(values)
        self.row(name, f"{median:,.0f} {unit}", self.spread(values, ",.0f"), f"≥ {least} {unit}" if least else "", None if least is None else median >= least)

    def value(self, name, value, unit, limit=None):
        self.row(name, f"{value:.2f} {unit}", "", f"≤ {limit} {unit}" if limit else "", None if limit is None else value <= limit)

    def ratio(self, name, value, must, met=None):
        self.row(name, f"{value:.2f} ×", "", must, met)

    def given(self, name, value, unit, must, met):
        self.row(name, f"{value:,.2f} {unit}", "", must, met)

    def write(self, path, binary, disk, seconds, title="What the journal costs", script="Benchmarks/journal.py"):
        """Writes the part of this title; other parts of the file stay as they are."""
        heading = [
            f"# {title}", "",
            f"Measured by `{script}` on {datetime.date.today().isoformat()} in {seconds / 60:.0f} minutes; teczka {version(binary)}, commit {commit()}.",
            f"Machine: {machine(disk)}.", "Only figures of this run belong beside each other.",
        ]
        missed = ["", "All figures that have a bound are met."] if not self.missed else ["", "Not met:", ""] + [f"- {line}" for line in self.missed]
        part = "\n".join(heading + missed + self.lines) + "\n"
        parts = [part] + [other for other in parts_of(path) if other.split("\n", 1)[0] != heading[0]]
        with open(path, "w") as file:
            file.write("\n".join(sorted(parts)))
        print(f"\n{path}; not met: {len(self.missed)}")


def parts_of(path):
    """The file cut before each heading of the first level."""
    if not os.path.exists(path):
        return []
    with open(path) as file:
        text = file.read()
    return [part.rstrip("\n") + "\n" for part in re.split(r"^(?=# )", text, flags=re.MULTILINE) if part.strip()]


def version(binary):
    return subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()


def commit():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    found = subprocess.run(["git", "-C", root, "describe", "--always", "--dirty"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def machine(disk):
    """By its size only."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    kind = subprocess.run(["stat", "-f", "-c", "%T", disk], capture_output=True, text=True).stdout.strip()
    return f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {kind}"
