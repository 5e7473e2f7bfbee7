"""Mistakes in the law data: figures, days, standings, authorities and kinds, one at a time."""

import copy
import datetime
import json
from dataclasses import dataclass
from pathlib import Path

LAW = "Resources/law"
DAYS = ("valid_from", "valid_to", "issued_from", "issued_to", "date")
NUMBERS = ("month", "day", "easter_offset", "weekday")
LISTS = ("authorities", "kinds")
STANDINGS = ("severe", "moderate", "light", "child", "not_equivalent", "manual_review")


@dataclass
class LawMutant:
    """One mistake: the whole content of the file with it."""

    file: str
    line: int
    original: str
    mutant: str
    content: dict


def money(text, change):
    """An amount one grosz away, written as the file writes amounts."""
    grosze = int(text.replace(",", "").replace(" ", "")) + change
    whole = f"{grosze // 100:,}".replace(",", " ")
    return f"{whole},{grosze % 100:02d}"


def shifted(day, count):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=count)).isoformat()


def row_lines(text):
    """The line on which each row begins."""
    decoder, lines = json.JSONDecoder(), []
    at = text.index("[", text.index('"rows"')) + 1
    while True:
        while text[at] in " \n\r\t,":
            at += 1
        if text[at] == "]":
            return lines
        lines.append(text.count("\n", 0, at) + 1)
        at = decoder.raw_decode(text, at)[1]


class LawFile:
    """The mistakes that one file can hold."""

    def __init__(self, root, path):
        self.name = str(path.relative_to(root))
        text = path.read_text()
        self.content = json.loads(text)
        self.lines = row_lines(text)
        self.mutants = []

    def changed(self, index, key, value, also=(), note=""):
        content = copy.deepcopy(self.content)
        content["rows"][index][key] = value
        for other, other_key, other_value in also:
            content["rows"][other][other_key] = other_value
        old = json.dumps(self.content["rows"][index][key], ensure_ascii=False)
        new = json.dumps(value, ensure_ascii=False)
        name = self.content["rows"][index].get("id") or ".".join(
            str(self.content["rows"][index].get(part)) for part in ("kind", "key"))
        self.mutants.append(LawMutant(self.name, self.lines[index], f"{name} {key} {old}", new + note, content))

    def collect(self):
        for index, row in enumerate(self.content["rows"]):
            if "amount" in row:
                for change in (-1, 1):
                    self.changed(index, "amount", money(row["amount"], change))
            for key in DAYS:
                if key in row:
                    self.move(index, key)
            for key in NUMBERS:
                if key in row:
                    self.changed(index, key, row[key] - 1 if row[key] > 1 and key in ("month", "weekday") else row[key] + 1)
            for key in LISTS:
                for word in row.get(key, []) if len(row.get(key, [])) > 1 else []:
                    self.changed(index, key, [each for each in row[key] if each != word])
            if "standing" in row:
                for standing in STANDINGS:
                    if standing != row["standing"]:
                        self.changed(index, "standing", standing)
            if "care_allowance" in row:
                self.changed(index, "care_allowance", not row["care_allowance"])
        return self.mutants

    def move(self, index, key):
        """A boundary one day earlier and later; rows that touch it move along, else the reader would refuse the file."""
        here = self.content["rows"][index][key]
        begins = key.endswith("_from")
        partner = key.replace("_from", "_to") if begins else key.replace("_to", "_from")
        touching = shifted(here, -1 if begins else 1)
        for change in (-1, 1):
            also = []
            if key != "date":
                also = [(other, partner, shifted(touching, change)) for other, row in enumerate(self.content["rows"])
                        if other != index and row.get(partner) == touching and self.related(index, other)]
            self.changed(index, key, shifted(here, change), also, " (neighbour moved along)" if also else "")

    def related(self, index, other):
        """Whether two rows speak of the same thing at different times."""
        one, two = self.content["rows"][index], self.content["rows"][other]
        if "authorities" in one:
            kinds = not one["kinds"] or not two["kinds"] or set(one["kinds"]) & set(two["kinds"])
            return bool(set(one["authorities"]) & set(two["authorities"]) and kinds)
        return all(one.get(key) == two.get(key) for key in ("kind", "key", "id"))


def law_mutants(root):
    """All mistakes of all law files of the checkout."""
    mutants = []
    for path in sorted((Path(root) / LAW).glob("*.json")):
        content = json.loads(path.read_text())
        if isinstance(content, dict) and isinstance(content.get("rows"), list):
            mutants += LawFile(Path(root), path).collect()
    return mutants
