"""Finds the places of a Swift file that can be got wrong, and what the mistakes are.

Without a parser a place may be misjudged; the compiler then refuses the rewritten place and it is dropped
(see `build.settle`). So the rules here lean towards finding too much.
"""

import re
from dataclasses import dataclass, field

from .tokens import OPENING, matching, tokenize

COMPARISONS = {"<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="]}
LOGIC = {"&&": ["||"], "||": ["&&"]}
ARITHMETIC = {"+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "%": ["/"]}
PREDICATES = {"isEmpty", "contains", "allSatisfy", "hasPrefix", "hasSuffix", "includes", "holds", "isDisjoint", "isSubset"}
RESULTS = {"met", "notMet", "unknown", "review"}
ABORTS = {"precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError"}
DECLARATIONS = {"func", "init", "subscript", "extension", "struct", "enum", "protocol", "typealias", "class"}
CODE = re.compile(r'"[A-Za-z0-9_.\-]{2,}"$')  # A single sign is a character more often than a text.


@dataclass
class Site:
    """One place: `kind` says how it is rewritten, `mutants` what it can become, tokens `first` to `last` what it covers."""

    kind: str
    file: str
    line: int
    original: str
    mutants: list
    first: int
    last: int
    variant: str = ""
    ids: list = field(default_factory=list)


class Finder:
    """The sites of one file."""

    def __init__(self, file, source):
        self.file = file
        self.source = source
        self.tokens = tokenize(source)
        self.partners = matching(self.tokens)
        self.skipped = set()
        self.patterns = set()
        self.sites = []

    def find(self):
        self.mark_skipped()
        self.mark_patterns()
        for index, token in enumerate(self.tokens):
            if index in self.skipped:
                continue
            if token.kind == "operator":
                self.operator(index, token)
            elif token.kind == "number":
                self.number(index, token)
            elif token.kind == "text":
                self.code(index, token)
            elif token.kind == "word":
                self.word(index, token)
        self.conditions()
        return self.sites

    def text(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def add(self, kind, first, mutants, last=None, variant="", original=None):
        last = first if last is None else last
        token = self.tokens[first]
        if original is None:
            original = " ".join(self.source[token.start:self.tokens[last].end].split())
        self.sites.append(Site(kind, self.file, token.line, original, mutants, first, last, variant))

    # Where nothing is changed.

    def mark_skipped(self):
        """Aborts of bugs, attributes, operators in declarations and generic constraints."""
        for index, token in enumerate(self.tokens):
            if token.kind != "word":
                continue
            declares = token.text in DECLARATIONS and self.text(index - 1) != "."
            if token.text in ABORTS or token.text.startswith("@"):
                if self.text(index + 1) == "(" and not (token.text[0] == "@" and self.tokens[index + 1].spaced_left):
                    self.skipped.update(range(index, self.partners.get(index + 1, index) + 1))
            elif declares:
                self.skipped.add(index + 1)
                self.skip_constraints(index)
            elif token.text == "operator":
                self.skipped.add(index + 1)

    def skip_constraints(self, index):
        """What follows `where` in a declaration's head."""
        constrained = False
        at = index + 1
        while at < len(self.tokens) and self.text(at) not in ("{", "}"):
            if self.text(at) in ("(", "["):
                at = self.partners.get(at, at)
            elif self.text(at) == "where":
                constrained = True
            if constrained:
                self.skipped.add(at)
            at += 1

    def mark_patterns(self):
        """Tokens between `case` and its colon or assignment, and raw values of enumerations."""
        for index, token in enumerate(self.tokens):
            if token.text != "case" or token.kind != "word":
                continue
            at = index + 1
            while at < len(self.tokens):
                text = self.text(at)
                if text in OPENING and text != "{":
                    closing = self.partners.get(at, at)
                    self.patterns.update(range(at, closing + 1))
                    at = closing + 1
                    continue
                if text == "=" and token.starts_line:
                    self.skipped.update((at, at + 1))
                    at += 2
                    continue
                if text in (":", "=", "{", "}") or (self.tokens[at].starts_line and text in ("case", "}")):
                    break
                if text == "where" or (self.tokens[at].starts_line and self.text(at - 1) != ","):
                    break
                self.patterns.add(at)
                at += 1

    # Operators, figures, words.

    def operator(self, index, token):
        if token.text == "!" and not token.spaced_right and (token.spaced_left or self.text(index - 1) in ("(", "[")):
            self.add("not", index, ["(no negation)"])
        elif token.text == "-" and not token.spaced_right and (token.spaced_left or self.text(index - 1) in ("(", "[")):
            self.add("minus", index, ["(no minus)"])
        elif not token.spaced:
            return
        elif token.text in COMPARISONS:
            tuples = self.text(index - 1) == ")" and self.text(index + 1) == "("
            self.add("comparison", index, COMPARISONS[token.text], variant="tuples" if tuples else "")
        elif token.text in LOGIC:
            self.add("logic", index, LOGIC[token.text])
        elif token.text in ARITHMETIC:
            self.arithmetic(index, token)
        elif token.text == "??":
            self.add("default", index, ["always the default"])
        elif token.text in ("+=", "-=", "*="):
            self.add("assignment", index, ["nothing is added"])

    def arithmetic(self, index, token):
        around = [self.tokens[at] for at in (index - 1, index + 1)]
        if any(near.kind == "text" for near in around):
            variant = "text"
        elif any(near.kind == "number" for near in around) or token.text in "/%":
            variant = "number"
        elif any(near.text == "[" for near in around):
            variant = "list"
        else:
            variant = "any"
        mutants = ["(left side only)"] if variant in ("text", "list") else ARITHMETIC[token.text]
        if variant == "any" and token.text == "+":
            mutants = ["- or left side only"]
        self.add("arithmetic", index, mutants, variant=variant)

    def number(self, index, token):
        if self.text(index - 1) == "." or "." in token.text or "e" in token.text.lower().replace("0x", ""):
            return
        value = int(token.text.replace("_", ""), 0)
        self.add("figure", index, [str(value + 1)])

    def code(self, index, token):
        """Words in quotes that the code compares or looks up; texts for people are left alone."""
        if CODE.match(token.text) and not self.tokens[index].text.startswith('"""'):
            if self.text(index - 1) in ("(", "==", "!=", ":", "??", "[", ",") and self.text(index + 1) != "+":
                self.add("code", index, ['"' + token.text.strip('"') + '…"'])

    def word(self, index, token):
        before, after = self.text(index - 1), self.text(index + 1)
        if token.text in ("true", "false"):
            if index not in self.patterns:
                self.add("flag", index, ["false" if token.text == "true" else "true"])
        elif token.text in ("min", "max") and after == "(" and before not in (".", "func"):
            self.add("extreme", index, ["max" if token.text == "min" else "min"])
        elif before == "." and token.text in PREDICATES:
            self.predicate(index, token)
        elif before == "." and token.text in RESULTS and index not in self.patterns:
            self.result(index, token, after)

    def predicate(self, index, token):
        """The answer of a question turned round, where its call ends."""
        after = index + 1
        if token.text == "isEmpty":
            self.add("flip", index, ["(negated)"])
        elif self.text(after) in ("(", "{"):
            last = self.partners.get(after, after)
            if self.text(after) == "(" and self.text(last + 1) == "{" and self.text(after + 1) == ")":
                last = self.partners.get(last + 1, last)
            self.add("flip", index, ["(negated)"], last=last)

    def result(self, index, token, after):
        """An outcome or a criterion's result made another."""
        others = {"met": ["not_met", "unknown"], "notMet": ["met", "unknown"]}.get(token.text, ["not_met", "met"])
        if after == "(":
            last = self.partners.get(index + 1, index)
            if self.text(last + 1) != ".":  # What follows, such as a comparison, sets the outcome anew.
                self.add("result", index, others, last=last)
        elif token.text != "review" and self.text(index - 2) not in (")", "Outcome") and not self.qualified(index):
            self.add("outcome", index - 1, others, last=index)

    def qualified(self, index):
        """Whether the member stands behind a value, as in `verdict.unknown`."""
        point = self.tokens[index - 1]
        return not point.spaced_left and self.tokens[index - 2].kind == "word"

    # Conditions that hold none of the above.

    def conditions(self):
        covered = {at for site in self.sites for at in (site.first,) if site.kind in ("comparison", "logic", "not", "flip")}
        for index, token in enumerate(self.tokens):
            if index in self.skipped or (token.kind == "word" and self.text(index - 1) == "."):
                continue
            if token.text in ("if", "guard", "while") and token.kind == "word":
                for first, last in self.clauses(index):
                    self.negate(first, last, covered)
            elif token.text == "?" and token.kind == "operator" and token.spaced:
                first = self.expression_start(index - 1)
                self.negate(first, index - 1, covered)

    def negate(self, first, last, covered):
        if first > last or self.text(first) in ("let", "var", "case", "try", "#available"):
            return
        if any(at in covered or self.text(at) in ("=", "in") for at in range(first, last + 1)):
            return
        self.add("negate", first, ["(negated)"], last=last)

    def clauses(self, index):
        """The clauses of a condition, cut at commas outside brackets."""
        first = at = index + 1
        while at < len(self.tokens) and self.text(at) not in ("{", "else"):
            if self.text(at) in ("(", "["):
                at = self.partners.get(at, at)
            elif self.text(at) == ",":
                yield first, at - 1
                first = at + 1
            at += 1
        yield first, at - 1

    def expression_start(self, at):
        """The first token of the expression that ends at `at`, before a ternary's question mark."""
        stops = ("return", "=", ",", ":", "?", "in", "else", "(", "[", "{", ";", "??", "+", "-", "*", "/", "%", "+=")
        while at > 0:
            if self.text(at) in (")", "]", "}"):
                at = self.partners.get(at, at)
            previous = self.tokens[at - 1]
            if previous.text in stops and not (previous.text == "?" and not previous.spaced):
                return at
            if self.tokens[at].starts_line and self.text(at) not in (".", "&&", "||"):
                return at
            at -= 1
        return at


def find_sites(file, source):
    """All sites of one file, with the tokens they point into."""
    finder = Finder(file, source)
    return finder.find(), finder.tokens
