"""Measures the detectors on a labelled set: runs find and check a few times, and counts."""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
from detection_report import KINDS, NUMBERS, RATE_GOALS, print_errors, print_figures, print_tables  # noqa: E402

MANY = 20
LIST = 10
USAGE = 64
UNAVAILABLE = 69


class Score:
    """How often a kind was expected and found."""

    def __init__(self):
        self.hit = self.alarm = self.missed = 0

    def add(self, expected, got):
        self.hit += expected and got
        self.alarm += got and not expected
        self.missed += expected and not got

    def figures(self):
        found, there = self.hit + self.alarm, self.hit + self.missed
        precision = self.hit / found if found else None
        recall = self.hit / there if there else None
        f1 = 2 * self.hit / (found + there) if found + there else None
        return {"precision": precision, "recall": recall, "f1": f1, "expected": there, "found": found}


class Rate:
    """How many of those asked."""

    def __init__(self):
        self.yes = self.of = 0

    def add(self, yes):
        self.yes += bool(yes)
        self.of += 1

    def figures(self):
        return {"count": self.yes, "of": self.of, "share": self.yes / self.of if self.of else None}


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def fail(code, text):
    print(f"detection: {text}", file=sys.stderr)
    sys.exit(code)


def read_lines(path):
    if not path.exists():
        return []
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line))
        except ValueError:
            fail(65, f"{path}:{number}: is no JSON object")
    return rows


class Measurement:
    def __init__(self, gateway, folder, options):
        self.gateway, self.folder, self.options = gateway, folder, options
        self.scores = {part: defaultdict(Score) for part in ("lines", "mails", "all")}
        self.rates = defaultdict(Rate)
        self.errors = []
        read = folder / "read.txt"
        self.read = set(read.read_text(encoding="utf-8").split()) if options.unread and read.exists() else set()

    def rows(self, file, key):
        """The labelled texts of a file, without those somebody has learnt from where only the others are asked for."""
        return [row for row in read_lines(self.folder / file) if row[key] not in self.read]

    def run(self, arguments, text=None):
        """The JSON lines a gateway command prints."""
        done = subprocess.run([self.gateway, *arguments], input=text, capture_output=True, encoding="utf-8")
        if done.returncode not in (0, 2):
            fail(UNAVAILABLE, f"gateway {arguments[0]} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
        return [json.loads(line) for line in done.stdout.split("\n") if line.startswith("{")]

    def find(self, texts):
        # One text must be one line: what breaks lines in mail does not break a sentence here.
        answers = self.run(["find", "--json", "--lines", "-"], "".join(" ".join(t.splitlines()) + "\n" for t in texts))
        if len(answers) != len(texts):
            fail(UNAVAILABLE, f"find answered {len(answers)} times to {len(texts)} lines")
        return answers

    def lines(self):
        rows = [row for row in self.rows("lines.jsonl", "id") if self.options.lang in (None, row.get("lang"))]
        if not rows:
            return
        progress(f"{len(rows)} lines")
        for row, answer in zip(rows, self.find([row["text"] for row in rows])):
            got = set(answer["categories"])
            self.score("lines", row, row["id"], got, row["text"])
            if "persons" in row and row["kinds"]:
                self.count(row["id"], row["persons"], answer["persons"])

    def ordinary(self):
        path = self.folder / "ordinary.txt"
        if not path.exists() or self.options.lang:
            return
        sentences = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        progress(f"{len(sentences)} ordinary sentences")
        for number, (sentence, answer) in enumerate(zip(sentences, self.find(sentences)), 1):
            alarmed = answer["categories"]
            self.rates["ordinary"].add(alarmed)
            if alarmed:
                self.error(f"ordinary.txt:{number}", [], alarmed, sentence)

    def mails(self):
        rows = self.rows("mails.jsonl", "file")
        if self.options.lang:
            return
        by_own = defaultdict(list)
        for row in rows:
            by_own[tuple(sorted(row.get("own", [])))].append(row)
        done = 0
        for own, group in sorted(by_own.items()):
            progress(f"mails {done} of {len(rows)}")
            self.check(own, group)
            done += len(group)

    def check(self, own, group):
        owned = [word for domain in own for word in ("--own", domain)]
        files = [str(self.folder / row["file"]) for row in group]
        answers = {answer["file"]: answer for answer in self.run(["check", "--json", "--pack", self.options.pack, *owned, *files])}
        for row, file in zip(group, files):
            answer = answers.get(file, {"error": "no answer"})
            if "error" in answer:
                self.errors.append({"id": row["file"], "problem": answer["error"]})
                answer = {"categories": [], "persons": 0, "unread": [], "findings": []}
            self.mail(row, answer)

    def mail(self, row, answer):
        got, kinds = set(answer["categories"]), set(row["kinds"])
        where = ", ".join(sorted({f"{f['kind']} in {f['where']}" for f in answer["findings"] if f["kind"] in got}))
        self.score("mails", row, row["file"], got, where)
        unread = [f"{part['where']} {part['cause']}" for part in answer["unread"]]
        if row.get("clean"):
            self.rates["clean"].add(got)
            self.rates["clean_unread"].add(unread)
        if bool(unread) != row.get("unread", False):
            self.errors.append({"id": row["file"], "problem": "unread part", "got": unread or ["none"]})
        if row.get("unread"):
            self.rates["unread"].add(unread)
        if "persons" in row and kinds:
            self.count(row["file"], row["persons"], answer["persons"])
        # One person in one mail would make this figure look good; only lists can go wrong.
        if "over20" in row and row.get("persons", LIST) >= LIST:
            right = (answer["persons"] > MANY) == row["over20"]
            self.rates["over20"].add(right)
            if not right:
                self.errors.append({"id": row["file"], "problem": "20 or 21", "expected": row.get("persons"), "got": answer["persons"]})

    def count(self, name, expected, got):
        self.rates["exact"].add(expected == got)
        if expected >= LIST:
            self.rates["exact_lists"].add(expected == got)
        if expected != got:
            self.errors.append({"id": name, "problem": "persons", "expected": expected, "got": got})

    def score(self, part, row, name, got, text):
        # What a colleague may see or not ("also") is neither right nor wrong.
        expected, got = set(row["kinds"]), got - set(row.get("also", []))
        for kind in KINDS:
            for place in (part, "all"):
                self.scores[place][kind].add(kind in expected, kind in got)
                if kind in NUMBERS:
                    self.scores[place]["numbers"].add(kind in expected, kind in got)
        if expected != got:
            self.error(name, sorted(expected), sorted(got), text)

    def error(self, name, expected, got, text):
        self.errors.append({"id": name, "problem": "kinds", "expected": expected, "got": got, "text": text})

    def figures(self):
        return {
            "set": self.folder.name,
            "kinds": {part: {k: self.scores[part][k].figures() for k in [*KINDS, "numbers"]} for part in self.scores},
            "rates": {name: self.rates[name].figures() for name in RATE_GOALS},
        }


def folder_of(name, sets):
    for candidate in (sets / name, Path(name)):
        if any((candidate / file).exists() for file in ("lines.jsonl", "mails.jsonl", "ordinary.txt")):
            return candidate.resolve()
    fail(USAGE, f"{name} is no set: it holds none of lines.jsonl, mails.jsonl, ordinary.txt")


def measured(folder, options):
    measurement = Measurement(options.gateway, folder, options)
    if not options.mails_only:
        measurement.lines()
        measurement.ordinary()
    if not options.lines_only:
        measurement.mails()
    progress("")
    return measurement


def main():
    options = argparse.ArgumentParser(prog="detection", add_help=False)
    options.add_argument("--gateway", required=True)
    options.add_argument("--sets", type=Path, required=True)
    options.add_argument("--errors", action="store_true")
    options.add_argument("--json", action="store_true")
    options.add_argument("--lines-only", action="store_true")
    options.add_argument("--mails-only", action="store_true")
    options.add_argument("--docs", action="store_true")
    options.add_argument("--unread", action="store_true")
    options.add_argument("--lang")
    options.add_argument("--kind", choices=KINDS)
    options.add_argument("--pack", default="dm")
    options.add_argument("set", nargs="?", default="development")
    options.error = lambda message: fail(USAGE, message)
    options = options.parse_args()
    if options.docs:
        options.unread = True
        folders = [options.sets / name for name in ("development", "held-out")]
        print_figures([measured(folder, options).figures() if folder.is_dir() else None for folder in folders])
        return
    measurement = measured(folder_of(options.set, options.sets), options)
    figures = measurement.figures()
    if options.json:
        print(json.dumps(figures | ({"errors": measurement.errors} if options.errors else {}), ensure_ascii=False))
        return
    print_tables(figures)
    if options.errors:
        print()
        print_errors(measurement.errors, options.kind)


if __name__ == "__main__":
    main()
