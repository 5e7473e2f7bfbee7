#!/usr/bin/env python3
"""How many applications a second the rules decide, reading, deciding and writing included.

    Benchmarks/assess.py BINARY [--cases N --runs N]        # a release build

A file of N cases is made from Resources/samples/stegna-cases.json (seeded, the same each time). Each engine is timed as a whole process over
that file, start-up included, its answers thrown away; medians of the runs, with the least and the most. The baselines do less: jq, numpy and OpenFisca compare
one income with one limit, plain Python decides the gates and two
of the groups without saying why. Only figures of one run belong beside each other.
"""
import argparse, json, os, random, shutil, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLES = os.path.join(ROOT, "Resources/samples/stegna-cases.json")
PROGRAMME = "stegna-2013"

JQ = r"""
.[] | [.persons[]? | select(.in_social_assistance_family == true)] as $family
| if ($family | length) == 0 or ([$family[] | select(.incomes == null)] | length) > 0 then {id, met: null}
  else ([$family[].incomes[]? | select(.period == "2013-11") | .amount | gsub("[^0-9]"; "") | tonumber] | add // 0) as $income
  | {id, met: ($income <= 45600 * ($family | length))} end
"""

PLAIN = r'''
import json, sys
def grosze(text): return int("".join(c for c in text if c.isdigit()))
def both(values):
    if False in values: return False
    return None if None in values else True
def window(case):
    filing = case.get("filing", {})
    channel = filing.get("channel")
    if channel is None: return None
    day = filing.get("postmark_day" if channel == "post" else "received_day")
    if day is None: return None
    if not "2013-11-25" <= day <= "2013-12-16": return False
    if day == "2013-12-16" and channel != "post":
        hour = filing.get("received_time")
        return None if hour is None else hour <= "14:00"
    return True
def registered(person):
    kind = person.get("registered_address")
    return None if kind is None else kind in ("permanent", "temporary")
def bare(case):
    home = case.get("household", {})
    answers = [home.get("computer_present"), home.get("internet_link")]
    return both([None if a is None else not a for a in answers])
def income(case):
    family = [p for p in case.get("persons", []) if p.get("in_social_assistance_family")]
    if not family or any(p.get("incomes") is None for p in family): return None
    total = sum(grosze(i["amount"]) for p in family for i in p["incomes"] if i.get("period") == "2013-11")
    return total <= (54200 if len(family) == 1 else 45600 * len(family))
def disability(person, day):
    certificates = person.get("certificates")
    if certificates is None: return None
    for c in certificates:
        issued, kind = c["issued"], c["kind"]
        early = issued < "1998-08-17"
        good = kind in ("severe", "moderate", "total_incapacity") or (kind == "partial_incapacity" and early)
        if kind == "child": good = "%04d%s" % (int(person["birth_date"][:4]) + 16, person["birth_date"][4:]) > day
        if good and (c["validity"] == "permanent" or c["validity"] >= day): return True
    return False
def decide(case):
    person = next((p for p in case.get("persons", []) if p["id"] == case.get("applicant")), {})
    filing = case.get("filing", {})
    day = filing.get("postmark_day") if filing.get("channel") == "post" else filing.get("received_day")
    gates = [window(case), filing.get("right_institution"), filing.get("signed"), registered(person), bare(case)]
    groups = []
    for code in case.get("claimed_groups") or [None]:
        groups.append(income(case) if code == "G-SA" else disability(person, day) if code == "G-DIS" else None)
    group = True if True in groups else None if None in groups else False
    answer = both(gates + [group])
    return {"id": case.get("id"), "status": {True: "eligible", False: "ineligible", None: "undetermined"}[answer]}
with open(sys.argv[1]) as file: cases = json.load(file)
for case in cases: print(json.dumps(decide(case)))
'''

NUMPY = r'''
import json, sys
import numpy as np
with open(sys.argv[1]) as file: cases = json.load(file)
count = np.zeros(len(cases), dtype=np.int64)
income = np.zeros(len(cases), dtype=np.int64)
known = np.ones(len(cases), dtype=bool)
for i, case in enumerate(cases):
    for p in case.get("persons", []):
        if not p.get("in_social_assistance_family"): continue
        count[i] += 1
        if p.get("incomes") is None: known[i] = False
        for entry in p.get("incomes") or []:
            if entry.get("period") == "2013-11": income[i] += int("".join(c for c in entry["amount"] if c.isdigit()))
met = income <= 45600 * count
for i, case in enumerate(cases): print(json.dumps({"id": case.get("id"), "met": bool(met[i]) if known[i] and count[i] else None}))
'''


OPENFISCA = r'''
import json, sys
import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder
person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
household = entities.build_entity(key="household", plural="households", label="", roles=[{"key": "member", "plural": "members", "label": ""}])
class income(variables.Variable):
    value_type, entity, definition_period, label = int, person, periods.DateUnit.MONTH, ""
class within_limit(variables.Variable):
    value_type, entity, definition_period, label = bool, household, periods.DateUnit.MONTH, ""
    def formula(households, period):
        return households.sum(households.members("income", period)) <= 45600 * households.nb_persons()
with open(sys.argv[1]) as file: cases = json.load(file)
owner, amounts, known = [], [], np.ones(len(cases), dtype=bool)
for i, case in enumerate(cases):
    family = [p for p in case.get("persons", []) if p.get("in_social_assistance_family")]
    if not family: known[i] = False
    for p in family:
        if p.get("incomes") is None: known[i] = False
        owner.append(i)
        amounts.append(sum(int("".join(c for c in e["amount"] if c.isdigit())) for e in p.get("incomes") or [] if e.get("period") == "2013-11"))
system = taxbenefitsystems.TaxBenefitSystem([person, household])
system.add_variables(income, within_limit)
builder = SimulationBuilder()
builder.create_entities(system)
builder.declare_person_entity("person", list(range(len(owner))))
builder.join_with_persons(builder.declare_entity("household", sorted(set(owner))), np.array(owner), np.array(["member"] * len(owner)))
simulation = builder.build(system)
simulation.set_input("income", "2013-11", np.array(amounts))
met = simulation.calculate("within_limit", "2013-11")
place = {i: n for n, i in enumerate(sorted(set(owner)))}
for i, case in enumerate(cases): print(json.dumps({"id": case.get("id"), "met": bool(met[place[i]]) if known[i] else None}))
'''


def money(grosze):
    whole = f"{grosze // 100:,}".replace(",", " ")
    return f"{whole},{grosze % 100:02d}"


def make(path, count):
    chance = random.Random(8303)
    with open(SAMPLES) as file:
        samples = json.load(file)
    with open(path, "w") as file:
        file.write("[\n")
        for number in range(count):
            case = json.loads(json.dumps(chance.choice(samples)))
            case["id"] = f"{case.get('id', 'case')}-{number}"
            for person in case.get("persons", []):
                for income in person.get("incomes") or []:
                    income["amount"] = money(chance.randrange(0, 250_000))
            if "received_day" in case.get("filing", {}) and case["filing"].get("channel") != "post":
                case["filing"]["received_day"] = f"2013-12-{chance.randrange(1, 21):02d}"
            file.write(json.dumps(case, ensure_ascii=False) + (",\n" if number + 1 < count else "\n"))
        file.write("]\n")


def run(argv):
    """Seconds and peak memory in MiB of one process."""
    began = time.perf_counter()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(argv, stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - began
    if process.returncode != 0:
        sys.exit(f"{argv[0]} ended with {process.returncode}")
    return took, usage.ru_maxrss / 1024


def has(module, python=sys.executable):
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--openfisca", metavar="PYTHON", default=sys.executable, help="a Python that has openfisca-core")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        cases, empty = os.path.join(room, "cases.json"), os.path.join(room, "empty.json")
        make(cases, arguments.cases)
        with open(empty, "w") as file:
            file.write("[]")
        print(f"{arguments.cases} cases, {os.path.getsize(cases) / 1024 / 1024:.1f} MiB, {arguments.runs} runs")
        assess = [arguments.binary, "assess", "--programme", PROGRAMME, "--json"]
        engines = [
            ("teczka, verdicts with reasons", assess + [cases]),
            ("teczka, with explanations", assess + ["--explain", cases]),
            ("teczka, no case at all", assess + [empty]),
        ]
        if shutil.which("jq"):
            engines.append(("jq, one income comparison", ["jq", "-c", JQ, cases]))
        else:
            print("jq is not installed")
        engines.append(("Python, gates and two groups", [sys.executable, "-c", PLAIN, cases]))
        if has("numpy"):
            engines.append(("numpy, one income comparison", [sys.executable, "-c", NUMPY, cases]))
        else:
            print("numpy is not installed")
        if has("openfisca_core", arguments.openfisca):
            engines.append(("OpenFisca, one income comparison", [arguments.openfisca, "-c", OPENFISCA, cases]))
        else:
            print("openfisca-core is not installed")
        times = {name: [] for name, _ in engines}
        memory = {}
        for _ in range(arguments.runs):
            for name, argv in engines:
                took, peak = run(argv)
                times[name].append(took)
                memory[name] = max(peak, memory.get(name, 0))
        own = statistics.median(times[engines[0][0]])
        print(f"{'':34}{'median s':>10}{'least':>8}{'most':>8}{'cases/s':>10}{'MiB':>7}{'times ours':>12}")
        for name, _ in engines:
            median = statistics.median(times[name])
            rate = f"{arguments.cases / median:10.0f}" if "no case" not in name else " " * 10
            print(f"{name:34}{median:10.3f}{min(times[name]):8.3f}{max(times[name]):8.3f}{rate}{memory[name]:7.0f}{median / own:12.2f}")


main()
