"""The hand-written lines (lines-*.txt) with their labels -> lines.jsonl.

A heading `@ LANG | KIND KIND | PERSONS | why` labels the lines below it; PERSONS `?` leaves the key out.
A line may begin with `N> ` (its own number of persons, `?> ` = left out) and end with ` ## why`.
`{name}` is a number of numbers.py.
"""
import glob
import json
import os
import re

from numbers_ import Numbers

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"CPR", "PERSONNUMMER", "FODSELSNUMMER", "HETU", "MEMBERSHIP", "POLITICAL", "HEALTH", "CONFIDENTIAL", "BUSINESS"}


def fill(text, numbers):
    return re.sub(r"\{([a-z_0-9]+)\}", lambda m: getattr(numbers, m.group(1))(), text)


def read():
    out, seen = [], set()
    for path in sorted(glob.glob(os.path.join(HERE, "lines-*.txt"))):
        numbers = Numbers(os.path.basename(path))
        lang = kinds = persons = note = None
        for n, raw in enumerate(open(path, encoding="utf-8"), 1):
            line = raw.rstrip("\n")
            if not line.strip():
                continue
            if line.startswith("@ "):
                lang, k, persons, note = [p.strip() for p in line[2:].split("|", 3)]
                kinds = k.split()
                if set(kinds) - KINDS or lang not in ("da", "sv", "no", "en", "fi"):
                    raise SystemExit("%s:%d: %s" % (path, n, line))
                continue
            own = re.match(r"(\d+|\?)> ", line)
            count = own.group(1) if own else persons
            text = line[own.end():] if own else line
            text, _, why = text.partition(" ## ")
            if text in seen:
                raise SystemExit("%s:%d: twice: %s" % (path, n, text))
            seen.add(text)
            row = {"id": "h-%04d" % (len(out) + 1), "text": fill(text, numbers), "kinds": kinds}
            if count != "?":
                row["persons"] = int(count)
            row["lang"], row["note"] = lang, why or note
            out.append(row)
    return out


def write(path):
    with open(path, "w", encoding="utf-8") as f:
        for row in read():
            f.write(json.dumps(row, ensure_ascii=False) + "\n")
