#!/usr/bin/env python3
"""verify.py DIRECTORY [N:HASH] - verifies a journal, format version 1.

An example for auditors: written from docs/journal-format.md alone, and changed since where that page became more exact.
The numbers in brackets are sections of that page. Exit code 0: sound; 1: damaged; 2: could not be verified.
"""
import datetime, hashlib, json, os, re, stat, sys

NAME = re.compile(r"journal-(\d{6}|[1-9]\d{6,17})\.jsonl", re.A)
NEWER = re.compile(rb'\{"v":(?:[2-9]|[1-9]\d)')
LINE = re.compile(rb'\{"v":1,"seq":([1-9]\d{0,17}),"unit":\[([1-9]\d{0,17}),([1-9]\d{0,17})\],"prev":"([0-9a-f]{64})",'
    rb'"time":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","day":"(\d{4}-\d\d-\d\d)","offset":(0|-?[1-9]\d{0,3})'
    rb'(?:,"clock":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)")?,"login":"([!#-\[\]-~]{1,64})",'
    rb'"role":"(clerk|coordinator|committee|trainer|auditor)","command":"([0-9a-f]{32})","program":"([0-9A-Za-z.+-]{1,32})",'
    rb'"programme":"([0-9a-f]{64}|)","law":"([0-9a-f]{64}|)","kind":"([a-z][a-z0-9_]{0,63})","case":"([0-9a-f]{32})",'
    rb'"version":(0|[1-9]\d{0,17}),"digest":"([0-9a-f]{64})","hash":"([0-9a-f]{64})",'
    rb'(?:"salt":"([0-9a-f]{32})","body":(\{.*\})|"erased":([1-9]\d{0,17}))\}', re.S)

def sha(data): return hashlib.sha256(data).hexdigest().encode()

class Record: pass

def parse(line):
    """The record in a line (without its line feed), or None if it does not fit the grammar [2]."""
    m = LINE.fullmatch(line)
    if not m or len(line) + 1 > 4194304: return None
    r, g = Record(), m.groups()
    r.seq, r.first, r.count, r.prev, r.time, r.kind = int(g[0]), int(g[1]), int(g[2]), g[3], g[4], g[14]
    r.digest, r.hash, r.salt, r.body, r.erased = g[17], g[18], g[19], g[20], int(g[21] or 0)
    r.last = r.first + r.count - 1                       # the number of its unit's last record
    r.hash_ok = sha(line[:m.start(19) - len(b',"hash":"')]) == r.hash
    r.digest_ok = r.erased or sha(r.salt + r.body) == r.digest
    try:                                                 # days and times of day that exist
        for text in (r.time, g[5], g[7]):
            if text: datetime.datetime.fromisoformat(text.decode().rstrip("Z"))
            if text and text[11:13] >= b"24": return None
    except ValueError: return None
    fits = r.first <= r.seq <= r.last and abs(int(g[6])) <= 1439 and (not g[7] or g[7] < r.time)
    return r if fits and (not r.erased or r.erased > r.seq) else None

def strict(body):
    """The body's object, or None if it is not strict JSON [2]. Integers are those that fit 64 bits."""
    def pairs(items):
        if len(dict(items)) < len(items): raise ValueError("key twice")
        return dict(items)
    def constant(name): raise ValueError(name)           # NaN, Infinity
    def walk(value, depth):
        if isinstance(value, str): value.encode()        # fails on half a surrogate pair
        if isinstance(value, (dict, list)):
            if depth > 64: raise ValueError("too deep")
            for x in value: walk(x, depth + 1)
            for x in value.values() if isinstance(value, dict) else (): walk(x, depth + 1)
    def integer(text):
        number = int(text) if len(text) <= 20 else None      # -9223372036854775808 has 20 characters
        return number if number is not None and -2**63 <= number < 2**63 else None
    try:
        value = json.loads(body.decode(), object_pairs_hook=pairs, parse_constant=constant, parse_int=integer)
        walk(value, 1)
        return value
    except (ValueError, RecursionError): return None

def opening(r):
    """The four keys of a segment_opened record, or None [5]."""
    if not r or r.kind != b"segment_opened" or r.erased: return None
    body = strict(r.body) or {}
    four = [body.get(k) for k in ("predecessor", "last_seq", "last_hash", "length")]
    return four if [type(x) for x in four] == [str, int, str, int] and re.fullmatch("[0-9a-f]{64}", four[2]) else None

def verify(directory, anchor):
    """Returns a damage (segment, line, byte, reason), or the number of records and the last hash."""
    name = lambda i: "journal-%06d.jsonl" % i
    found = {int(m[1]) for m in map(NAME.fullmatch, os.listdir(directory)) if m} - {0}
    for i in found:
        if not stat.S_ISREG(os.lstat(os.path.join(directory, name(i))).st_mode): raise OSError(name(i) + " is no regular file")
    def read(i):
        if i not in found: return None
        with open(os.path.join(directory, name(i)), "rb") as f: return f.read()
    end = max((i for i in found if os.path.getsize(os.path.join(directory, name(i)))), default=0)
    if not end: return name(1), 1, 0, "missing"
    before, anchored, erased, lists, length, holes, data = None, False, [], {}, 0, False, read(1)
    for i in range(1, end + 1):
        if data is None: return name(i), 1, 0, "missing"
        following = read(i + 1) if i < end else None
        first, feed, _ = (following or b"").partition(b"\n")
        ahead = parse(first) if feed else None
        ahead = opening(ahead) if ahead and ahead.hash_ok and ahead.digest_ok else None
        number, at, had_holes, holes = 0, 0, holes, False    # holes: erased records move the end that `length` states
        while at < len(data) and not (number and ahead and before.seq >= ahead[1]):
            number += 1
            here, stop = (name(i), number, at), data.find(b"\n", at)
            if stop < 0: return *here, "torn"
            line = data[at:stop]
            if NEWER.match(line): return *here, "version"
            r = parse(line)
            if not r: return *here, "grammar"
            if r.seq != (before.seq + 1 if before else 1): return *here, "sequence"
            if r.prev != (before.hash if before else b"0" * 64): return *here, "chain"
            if not r.hash_ok: return *here, "hash"
            if not r.digest_ok: return *here, "digest"
            body = None if r.erased else strict(r.body)
            if not r.erased and body is None: return *here, "body"
            inside = before and before.seq < before.last
            if ((r.first, r.count) != (before.first, before.count)) if inside else r.first != r.seq: return *here, "unit"
            if before and r.time < before.time: return *here, "time"
            opens, four = i > 1 and number == 1, opening(r)
            if (r.kind == b"segment_opened") != opens or (r.kind == b"office_founded") != (r.seq == 1): return *here, "segment"
            if opens and (not four or r.count != 1 or four[:3] != [name(i - 1), r.seq - 1, r.prev.decode()]
                          or four[3] != length and not had_holes): return *here, "segment"
            if anchor and r.seq == anchor[0]:
                if r.hash != anchor[1]: return *here, "anchor"
                anchored = True
            if r.seq == r.first: unit = here
            if r.erased: erased.append((here, r)); holes = True
            elif r.kind == b"bodies_erased" and isinstance(body.get("records"), list):
                lists[r.seq] = {x for x in body["records"] if type(x) is int}
            before, at = r, stop + 1
        length, data = at, following
    if before.seq < before.last: return *unit, "incomplete"
    for here, r in erased:
        if r.seq not in lists.get(r.erased, ()): return *here, "erasure"
    if anchor and not anchored: return name(end), number + 1, at, "anchor"
    return before.seq, before.hash.decode()

def give_up(message):
    print(message, file=sys.stderr)
    sys.exit(2)

if __name__ == "__main__":
    given = re.fullmatch("([1-9][0-9]{0,17}):([0-9a-f]{64})", sys.argv[2]) if len(sys.argv) == 3 else None
    if len(sys.argv) not in (2, 3) or len(sys.argv) == 3 and not given: give_up(__doc__)
    try: result = verify(sys.argv[1], given and (int(given[1]), given[2].encode()))
    except OSError as error: give_up(error)
    if len(result) == 4: print("damage segment=%s line=%d byte=%d reason=%s" % result); sys.exit(1)
    print("ok records=%d head=%d:%s" % (result[0], *result))
