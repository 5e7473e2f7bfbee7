"""Makes the scratch copy with all mutants in it, drops the places that do not compile, and builds it once."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from .rewrite import RUNTIME, declarations, operator_name, rewrite
from .sites import find_sites

TESTS = ("RulesTests", "ProgrammesTests")
MUTATED = "Sources/Rules"
ERROR = re.compile(r"^(?P<file>/[^:\n]+):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.*)$", re.M)
# The tests find the checkout by their own place; in the copy the environment says where it is.
CHECKOUT = '''import Foundation

func mutatedCheckout(_ path: String) -> String {
    guard let other = ProcessInfo.processInfo.environment["TECZKA_CHECKOUT"] else { return path }
    return path.replacingOccurrences(of: "%s", with: other)
}
'''


class BuildFailed(Exception):
    """The copy does not build, whatever is dropped."""


class Project:
    """The scratch copy of a checkout."""

    def __init__(self, root, scratch):
        self.root = Path(root)
        self.scratch = Path(scratch).resolve()
        self.sites = []
        self.dropped = []
        self.files = {}
        self.readers = set()

    # The copy.

    def copy(self):
        """Copies the targets that the tests need, and writes a package of them."""
        described = subprocess.run(
            ["swift", "package", "dump-package", "--package-path", self.root, "--scratch-path", self.scratch / "manifest"],
            check=True, capture_output=True, text=True).stdout
        targets = {target["name"]: target for target in json.loads(described)["targets"]}
        wanted, queue = {}, list(TESTS)
        while queue:
            name = queue.pop()
            if name not in wanted:
                wanted[name] = [each["byName"][0] for each in targets[name]["dependencies"] if "byName" in each]
                queue += wanted[name]
        for folder in ("Sources", "Tests", "Resources"):
            shutil.rmtree(self.scratch / folder, ignore_errors=True)
        shutil.copytree(self.root / "Resources", self.scratch / "Resources")
        self.link(self.root, self.scratch, ("Sources", "Tests", "Resources", "Package.swift", "Package.resolved"))
        lines = []
        for name, needs in sorted(wanted.items()):
            is_test = targets[name]["type"] == "test"
            shutil.copytree(self.root / self.place(name, is_test), self.scratch / self.place(name, is_test))
            kind, excluded = ("testTarget" if is_test else "target"), targets[name].get("exclude", [])
            lines.append(f"        .{kind}(name: {json.dumps(name)}, dependencies: {json.dumps(needs)}, "
                         f"exclude: {json.dumps(excluded)}, swiftSettings: [.swiftLanguageMode(.v6)]),")
            if is_test:
                self.redirect(self.scratch / "Tests" / name)
        for folder in ("Sources", "Tests"):
            self.link(self.root / folder, self.scratch / folder, ())
        (self.scratch / "Package.swift").write_text(
            "// swift-tools-version: 6.1\nimport PackageDescription\n\nlet package = Package(\n"
            '    name: "mutated",\n    targets: [\n' + "\n".join(lines) + "\n    ]\n)\n")

    @staticmethod
    def link(source, target, but):
        """Links what is not copied, for tests that read it: pages, scripts, other rooms."""
        for entry in source.iterdir():
            here = target / entry.name
            if not entry.name.startswith(".") and entry.name not in but and not here.exists():
                here.unlink(missing_ok=True)
                here.symlink_to(entry.resolve())

    @staticmethod
    def place(name, is_test):
        return Path("Tests" if is_test else "Sources") / name

    def redirect(self, folder):
        for file in folder.rglob("*.swift"):
            text = file.read_text()
            if "#filePath" in text:
                self.readers.add(folder.name)
                file.write_text(re.sub(r"(?<!= )#filePath", "mutatedCheckout(#filePath)", text))
        (folder / "MutatedCheckout.swift").write_text(CHECKOUT % self.scratch)

    # The mutants.

    def collect(self):
        """All sites of the copied sources, before any is dropped."""
        for path in sorted((self.scratch / MUTATED).rglob("*.swift")):
            name = str(path.relative_to(self.scratch))
            source = path.read_text()
            sites, tokens = find_sites(name, source)
            self.files[name] = (source, tokens)
            self.sites += sites

    def write(self):
        """Numbers the mutants and writes the sources with all of them."""
        count = 0
        numbered = {}
        for number, site in enumerate(self.sites):
            site.ids = list(range(count, count + len(site.mutants)))
            count += len(site.mutants)
            numbered.setdefault(site.file, []).append((number, site))
        for name, (source, tokens) in self.files.items():
            (self.scratch / name).write_text(rewrite(source, tokens, numbered.get(name, [])))
        runtime = RUNTIME % {"count": max(count, 1)}
        operators = [declarations(number, site) for number, site in enumerate(self.sites)]
        (self.scratch / MUTATED / "Mutants.swift").write_text(runtime + "\n" + "\n".join(filter(None, operators)) + "\n")
        return count

    def settle(self, say):
        """Writes and type-checks until the compiler accepts every site that is left; returns the number of mutants."""
        for _ in range(25):
            count = self.write()
            files = [str(path) for path in sorted((self.scratch / MUTATED).rglob("*.swift"))]
            checked = subprocess.run(
                ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Rules", "-parse-as-library",
                 "-suppress-warnings", *files],
                capture_output=True, text=True)
            if checked.returncode == 0:
                return count
            before = len(self.dropped)
            self.drop(checked.stderr)
            if len(self.dropped) == before:
                raise BuildFailed(checked.stderr)
            say(f"  {len(self.dropped) - before} places do not compile and are dropped")
        raise BuildFailed("the copy does not settle")

    def drop(self, errors):
        """Drops the site of each error: the one at its column, else all of its line, else those of the lines around."""
        doomed = set()
        for error in ERROR.finditer(errors):
            name = os.path.relpath(error["file"], self.scratch)
            line, column = int(error["line"]), int(error["column"])
            if name.endswith("/Mutants.swift"):
                continue
            doomed.update(self.blamed(name, line, column, error["message"]))
        self.dropped += [site for index, site in enumerate(self.sites) if index in doomed]
        self.sites = [site for index, site in enumerate(self.sites) if index not in doomed]

    def blamed(self, name, line, column, message):
        near = [(index, site) for index, site in enumerate(self.sites) if site.file == name]
        written = (self.scratch / name).read_text().split("\n")[line - 1]
        rest = written.encode()[column - 1:].decode(errors="ignore")
        for index, site in near:
            name_here = operator_name(index)
            called = re.match(r"\w*\((\d+)", rest)
            if site.line == line and (rest.startswith(name_here) or (called and int(called[1]) in site.ids)):
                return [index]
        for reach in (0, 1, 3, 8):
            around = [(index, site) for index, site in near if abs(site.line - line) <= reach]
            if around:
                figures = [index for index, site in around if site.kind == "figure"]
                return figures if "reasonable time" in message and figures else [index for index, _ in around]
        return []

    def build(self):
        """Builds the tests once; returns the test program. Optimised: the build is longer, thousands of runs are shorter."""
        release = ["-c", "release", "-Xswiftc", "-enable-testing", "--package-path", str(self.scratch)]
        built = subprocess.run(["swift", "build", "--build-tests", *release], capture_output=True, text=True)
        if built.returncode != 0:
            raise BuildFailed(built.stdout + built.stderr)
        shown = subprocess.run(["swift", "build", "--show-bin-path", *release], check=True, capture_output=True, text=True)
        return Path(shown.stdout.strip()) / "mutatedPackageTests.xctest"
