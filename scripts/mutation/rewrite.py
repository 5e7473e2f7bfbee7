"""Writes the copy in which every mutant is compiled in, and the Swift file that switches one on."""

from .sites import COMPARISONS

DIGITS = [chr(0x2200 + digit) for digit in range(16)]

RUNTIME = '''\
import Glibc

// Made by scripts/mutate: one mutant of this build is switched on by the environment.

private let activeMutant: Int = getenv("TECZKA_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1

/// One byte a mutant, shared with the file that the first run leaves behind: 1 where the tests came by.
nonisolated(unsafe) private let reached: UnsafeMutablePointer<UInt8>? = {
    guard let path = getenv("TECZKA_REACHED") else { return nil }
    let file = open(path, O_RDWR)
    guard file >= 0, let bytes = mmap(nil, %(count)d, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), bytes != MAP_FAILED else { return nil }
    return bytes.assumingMemoryBound(to: UInt8.self)
}()

public func mutated(_ id: Int) -> Bool {
    if let reached { reached[id] = 1 }
    return id == activeMutant
}

public func mutantFigure<T: FixedWidthInteger>(_ id: Int, _ value: T) -> T { mutated(id) ? value + 1 : value }
public func mutantFlag(_ id: Int, _ value: Bool) -> Bool { mutated(id) ? !value : value }
public func mutantCode(_ id: Int, _ value: String) -> String { mutated(id) ? value + "…" : value }
public func mutantMin<T: Comparable>(_ id: Int, _ left: T, _ right: T) -> T { mutated(id) ? max(left, right) : min(left, right) }
public func mutantMax<T: Comparable>(_ id: Int, _ left: T, _ right: T) -> T { mutated(id) ? min(left, right) : max(left, right) }

public func mutantOutcome(_ first: Int, _ second: Int, _ value: Outcome) -> Outcome {
    if mutated(first) { return value == .notMet ? .met : .notMet }
    if mutated(second) { return value == .unknown ? .met : .unknown }
    return value
}

extension Bool {
    public func mutantFlip(_ id: Int) -> Bool { mutated(id) ? !self : self }
}

extension Outcome {
    public func mutantResult(_ first: Int, _ second: Int) -> Outcome { mutantOutcome(first, second, self) }
}

extension CriterionResult {
    func mutantResult(_ first: Int, _ second: Int) -> CriterionResult {
        var result = self
        result.outcome = mutantOutcome(first, second, outcome)
        return result
    }
}
'''

PRECEDENCE = {
    "comparison": "ComparisonPrecedence", "default": "NilCoalescingPrecedence", "assignment": "AssignmentPrecedence",
    "&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence",
    "+": "AdditionPrecedence", "-": "AdditionPrecedence",
    "*": "MultiplicationPrecedence", "/": "MultiplicationPrecedence", "%": "MultiplicationPrecedence",
}


def operator_name(number):
    """A name that nobody else uses: the number in signs of mathematics."""
    return "".join(DIGITS[(number >> shift) & 15] for shift in (12, 8, 4, 0))


def comparison(site, name):
    bounds = "Equatable" if site.original in ("==", "!=") else "Comparable"
    lines = [f"    if mutated({number}) {{ return left {other} right }}" for number, other in zip(site.ids, site.mutants)]
    body = "\n".join(lines + [f"    return left {site.original} right"])
    if site.variant == "tuples":
        heads = [f"<A: {bounds}, B: {bounds}>(left: (A, B), right: (A, B))",
                 f"<A: {bounds}, B: {bounds}, C: {bounds}>(left: (A, B, C), right: (A, B, C))"]
    else:
        heads = [f"<T: {bounds}>(left: T, right: T)"]
    return "\n".join(f"public func {name} {head} -> Bool {{\n{body}\n}}" for head in heads)


def logic(site, name):
    other = site.mutants[0]
    return (
        f"public func {name} (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {{\n"
        f"    if mutated({site.ids[0]}) {{ return try left {other} right() }}\n"
        f"    return try left {site.original} right()\n}}")


def arithmetic(site, name):
    sign, number = site.original, site.ids[0]
    other = COUNTER[sign]
    parts = []
    if site.variant in ("number", "any"):
        parts.append(f"public func {name} <T: FixedWidthInteger>(left: T, right: T) -> T {{ mutated({number}) ? left {other} right : left {sign} right }}")
    if site.variant == "text":
        parts.append(f"public func {name} (left: String, right: String) -> String {{ mutated({number}) ? left : left + right }}")
    if site.variant in ("list", "any") and sign == "+":
        parts.append(f"public func {name} <T>(left: [T], right: [T]) -> [T] {{ mutated({number}) ? left : left + right }}")
    if site.variant == "any" and sign == "+":
        parts.append(f"public func {name} (left: String, right: String) -> String {{ mutated({number}) ? left : left + right }}")
        parts.append(f"func {name} (left: ExactMoney, right: ExactMoney) -> ExactMoney {{ mutated({number}) ? left : left + right }}")
    if site.variant == "any" and sign in "+-":
        parts.append(f"public func {name} (left: Money, right: Money) -> Money {{ mutated({number}) ? left {other} right : left {sign} right }}")
    if site.variant == "any" and sign == "*":
        parts.append(f"public func {name} (left: Int, right: Money) -> Money {{ mutated({number}) ? right : left * right }}")
    return "\n".join(parts)


COUNTER = {"+": "-", "-": "+", "*": "+", "/": "*", "%": "/"}


def default(site, name):
    number = site.ids[0]
    return "\n".join(
        f"public func {name} <T>(left: T?, right: @autoclosure () throws -> {kind}) rethrows -> {kind} "
        f"{{ mutated({number}) ? try right() : try left ?? right() }}" for kind in ("T", "T?"))


def assignment(site, name):
    number, sign = site.ids[0], site.original
    parts = [f"public func {name} <T: FixedWidthInteger>(left: inout T, right: T) {{ if !mutated({number}) {{ left {sign} right }} }}"]
    if sign == "+=":
        parts.append(f"public func {name} <T>(left: inout [T], right: [T]) {{ if !mutated({number}) {{ left += right }} }}")
        parts.append(f"public func {name} (left: inout String, right: String) {{ if !mutated({number}) {{ left += right }} }}")
    return "\n".join(parts)


INFIX = {"comparison": comparison, "logic": logic, "arithmetic": arithmetic, "default": default, "assignment": assignment}


def declarations(number, site):
    """The operator of a site, nothing for sites that call a function."""
    name = operator_name(number)
    if site.kind in INFIX:
        precedence = PRECEDENCE.get(site.kind) or PRECEDENCE[site.original]
        return f"infix operator {name} : {precedence}\n{INFIX[site.kind](site, name)}"
    if site.kind == "not":
        return f"prefix operator {name}\npublic prefix func {name} (value: Bool) -> Bool {{ mutated({site.ids[0]}) ? value : !value }}"
    if site.kind == "minus":
        return (f"prefix operator {name}\npublic prefix func {name} <T: FixedWidthInteger & SignedNumeric>(value: T) -> T "
                f"{{ mutated({site.ids[0]}) ? value : -value }}")
    return ""


def replacement(number, site, text):
    """What the site's tokens become: text before the first, text for a single one, text after the last."""
    ids = ", ".join(str(each) for each in site.ids)
    if site.kind in INFIX or site.kind in ("not", "minus"):
        return "", operator_name(number), ""
    if site.kind == "extreme":
        return "", f"mutant{text.capitalize()}", ""
    if site.kind == "flip":
        return "", None, f".mutantFlip({ids})"
    if site.kind == "result":
        return "", None, f".mutantResult({ids})"
    function = {"figure": "mutantFigure", "flag": "mutantFlag", "code": "mutantCode", "outcome": "mutantOutcome", "negate": "mutantFlag"}
    return f"{function[site.kind]}({ids}, ", None, ")"


def rewrite(source, tokens, numbered):
    """The file with its sites rewritten; no line is added or lost, so that the compiler's lines are the source's."""
    before, instead, after = {}, {}, {}
    for number, site in numbered:
        lead, text, tail = replacement(number, site, tokens[site.first].text)
        before[site.first] = lead + before.get(site.first, "")
        after[site.last] = after.get(site.last, "") + tail
        if text is not None:
            instead[site.first] = text
        if site.kind == "extreme":
            after[site.first + 1] = f"{site.ids[0]}, " + after.get(site.first + 1, "")
    parts, at, places = [], 0, []
    for index, token in enumerate(tokens):
        parts.append(source[at:token.start])
        parts.append(before.get(index, "") + instead.get(index, token.text) + after.get(index, ""))
        at = token.end
    parts.append(source[at:])
    return "".join(parts)
