"""A tokenizer for Swift, as far as the mutation pass needs one: it never parses, it only knows words from texts."""

import re
from dataclasses import dataclass

OPERATOR = set("/=-+!*%<>&|^~?")
NUMBER = re.compile(r"0x[0-9a-fA-F_]+|0b[01_]+|\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?")
WORD = re.compile(r"[@#]?[A-Za-z_][A-Za-z_0-9]*|`[A-Za-z_0-9]+`|\$\d+")
OPENING = {"(": ")", "[": "]", "{": "}"}


@dataclass
class Token:
    """One token with the white space around it. `kind` is word, number, text, operator, dots or punctuation."""

    kind: str
    text: str
    start: int
    end: int
    line: int
    spaced_left: bool = False
    spaced_right: bool = False
    starts_line: bool = False

    @property
    def spaced(self):
        return self.spaced_left and self.spaced_right


def text_end(source, start):
    """The end of the string literal that begins at `start`, with interpolations and `#` counted."""
    hashes = 0
    while source[start + hashes] == "#":
        hashes += 1
    at = start + hashes
    quote = '"""' if source.startswith('"""', at) else '"'
    at += len(quote)
    closing = quote + "#" * hashes
    escape = "\\" + "#" * hashes
    while at < len(source):
        if source.startswith(closing, at):
            return at + len(closing)
        if source.startswith(escape + "(", at):
            at = interpolation_end(source, at + len(escape))
        elif source.startswith(escape, at):
            at += len(escape) + 1
        else:
            at += 1
    return at


def interpolation_end(source, at):
    """The end of the interpolation whose parenthesis stands at `at`."""
    depth = 0
    while at < len(source):
        if source[at] == '"':
            at = text_end(source, at)
            continue
        depth += {"(": 1, ")": -1}.get(source[at], 0)
        at += 1
        if depth == 0:
            return at
    return at


def comment_end(source, at):
    """The end of the comment that begins at `at`; block comments nest."""
    if source.startswith("//", at):
        end = source.find("\n", at)
        return len(source) if end < 0 else end
    depth = 0
    while at < len(source):
        if source.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif source.startswith("*/", at):
            depth, at = depth - 1, at + 2
            if depth == 0:
                break
        else:
            at += 1
    return at


def next_token(source, at):
    """The kind and end of the token at `at`."""
    char = source[at]
    if char == '"' or (char == "#" and re.match(r'#+"', source[at:at + 4])):
        return "text", text_end(source, at)
    if char.isdigit():
        return "number", NUMBER.match(source, at).end()
    word = WORD.match(source, at)
    if word:
        return "word", word.end()
    if source.startswith("...", at) or source.startswith("..<", at):
        return "dots", at + 3
    if char in OPERATOR:
        end = at
        while end < len(source) and source[end] in OPERATOR and not source.startswith(("//", "/*"), end):
            end += 1
        return "operator", end
    return "punctuation", at + 1


def tokenize(source):
    """All tokens of a file, without comments."""
    tokens, at, line, fresh = [], 0, 1, True
    while at < len(source):
        if source[at].isspace():
            if source[at] == "\n":
                line, fresh = line + 1, True
            at += 1
            continue
        if source.startswith(("//", "/*"), at):
            end = comment_end(source, at)
            line += source.count("\n", at, end)
            at = end
            continue
        kind, end = next_token(source, at)
        tokens.append(Token(
            kind, source[at:end], at, end, line, at == 0 or source[at - 1].isspace(),
            end >= len(source) or source[end].isspace(), fresh))
        line += source.count("\n", at, end)
        at, fresh = end, False
    return tokens


def matching(tokens):
    """For the index of each bracket the index of its partner."""
    partners, stack = {}, []
    for index, token in enumerate(tokens):
        if token.kind != "punctuation":
            continue
        if token.text in OPENING:
            stack.append(index)
        elif token.text in ")]}" and stack:
            opening = stack.pop()
            partners[opening], partners[index] = index, opening
    return partners
