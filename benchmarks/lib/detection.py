"""Runs the gateway over labelled texts and mails and compares what it finds with the labels. Called by detection."""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

NUMBERS = ("CPR", "PERSONNUMMER", "FODSELSNUMMER", "HETU")
KINDS = NUMBERS + ("MEMBERSHIP", "POLITICAL", "HEALTH", "CONFIDENTIAL", "BUSINESS")
GOALS = {kind: (0.98, 0.98) for kind in NUMBERS}
GOALS |= {"MEMBERSHIP": (0.93, 0.90), "HEALTH": (0.90, 0.88)}
MANY = 20


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def read_jsonl(path):
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Gateway:
    """The program under measurement, as everybody calls it."""

    def __init__(self, command):
        self.command = command

    def _json(self, *arguments, given=None):
        run = subprocess.run([self.command, *arguments], input=given, capture_output=True, text=True, check=False)
        if run.returncode not in (0, 2):
            sys.exit(f"detection: {' '.join(arguments[:2])} ended with {run.returncode}: {run.stderr[-500:]}")
        return [json.loads(line) for line in run.stdout.splitlines()]

    def lines(self, texts):
        """What is found in each text; a text with line breaks goes as a file of its own."""
        single = [index for index, text in enumerate(texts) if "\n" not in text and text.strip()]
        found = {}
        given = "".join(texts[index] + "\n" for index in single)
        for index, answer in zip(single, self._json("find", "--json", "--lines", "-", given=given), strict=True):
            found[index] = answer
        several = [index for index in range(len(texts)) if index not in found]
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for index in several:
                file = pathlib.Path(folder, f"{index}.txt")
                file.write_text(texts[index], encoding="utf-8")
                files.append(str(file))
            if files:
                found |= dict(zip(several, self._json("find", "--json", *files), strict=True))
        return [found[index] for index in range(len(texts))]

    def mails(self, folder, mails):
        """What is found in each mail, in one run for all mails of the same own domains."""
        groups = collections.defaultdict(list)
        for mail in mails:
            groups[tuple(mail.get("own", []))].append(mail["file"])
        found = {}
        for own, files in groups.items():
            progress(f"{len(found)} of {len(mails)} mails")
            options = [option for domain in own for option in ("--own", domain)]
            answers = self._json("check", "--json", "--pack", "dm", *options, *(str(folder / file) for file in files))
            found |= {str(pathlib.Path(answer["file"]).name): answer for answer in answers}
        progress("")
        return [found.get(pathlib.Path(mail["file"]).name, {"error": "not answered"}) for mail in mails]


class Tally:
    """Right and wrong per kind."""

    def __init__(self):
        self.right, self.extra, self.missed = collections.Counter(), collections.Counter(), collections.Counter()

    def add(self, expected, found):
        self.right.update(expected & found)
        self.extra.update(found - expected)
        self.missed.update(expected - found)

    def __add__(self, other):
        total = Tally()
        for mine in (self, other):
            total.right += mine.right
            total.extra += mine.extra
            total.missed += mine.missed
        return total

    def of(self, kinds):
        right, extra, missed = (sum(each[kind] for kind in kinds) for each in (self.right, self.extra, self.missed))
        precision = right / (right + extra) if right + extra else None
        recall = right / (right + missed) if right + missed else None
        both = precision and recall and 2 * precision * recall / (precision + recall)
        return {"precision": precision, "recall": recall, "f1": both, "expected": right + missed}


class Measurement:
    """One set, measured."""

    def __init__(self, gateway, folder):
        self.folder, self.errors = folder, []
        self.persons, self.many, self.unread = [], [], []
        self.clean_alarmed, self.clean_unread = [], []
        self.lines = self._lines(gateway)
        self.mails = self._mails(gateway)
        self.alarms = self._ordinary(gateway)

    def _lines(self, gateway):
        labelled, tally = read_jsonl(self.folder / "lines.jsonl"), Tally()
        for label, answer in zip(labelled, gateway.lines([label["text"] for label in labelled]), strict=True):
            self._compare(tally, label["id"], label, answer)
        return tally

    def _mails(self, gateway):
        labelled, tally = read_jsonl(self.folder / "mails.jsonl"), Tally()
        for label, answer in zip(labelled, gateway.mails(self.folder, labelled), strict=True):
            self._compare(tally, label["file"], label, answer)
            if "over20" in label:
                self._note(self.many, label["over20"] == (answer.get("persons", 0) > MANY), label["file"],
                           f"over 20: {label['over20']}", answer.get("persons"))
            if "unread" in label:
                self._note(self.unread, label["unread"] == bool(answer.get("unread")), label["file"],
                           f"unread: {label['unread']}", answer.get("unread"))
            if label.get("clean"):
                self.clean_alarmed.append(bool(answer.get("categories")))
                self.clean_unread.append(bool(answer.get("unread")))
        return tally

    def _compare(self, tally, name, label, answer):
        expected, found = set(label["kinds"]), set(answer.get("categories", []))
        tally.add(expected, found)
        if expected != found:
            self.errors.append((name, sorted(expected), sorted(found), label.get("text", label.get("note", ""))))
        if "persons" in label and expected:
            self._note(self.persons, label["persons"] == answer.get("persons"), name,
                       f"persons: {label['persons']}", answer.get("persons"))

    def _note(self, rates, right, name, expected, found):
        rates.append(right)
        if not right:
            self.errors.append((name, expected, found, ""))

    def _ordinary(self, gateway):
        path = self.folder / "ordinary.txt"
        texts = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()] if path.exists() else []
        alarms = []
        for text, answer in zip(texts, gateway.lines(texts) if texts else [], strict=True):
            alarms.append(bool(answer["categories"]))
            if answer["categories"]:
                self.errors.append(("ordinary", [], answer["categories"], text))
        return alarms

    def figures(self):
        rate = lambda values: sum(values) / len(values) if values else None
        both = self.lines + self.mails
        return {
            "set": self.folder.name,
            "kinds": {kind: {"lines": self.lines.of([kind]), "mails": self.mails.of([kind]), "all": both.of([kind])}
                      for kind in KINDS},
            "numbers": both.of(NUMBERS),
            "persons exact": rate(self.persons),
            "over 20 right": rate(self.many),
            "unread right": rate(self.unread),
            "clean mails alarmed": rate(self.clean_alarmed),
            "clean mails unread": rate(self.clean_unread),
            "alarms per 1,000 ordinary sentences": self.alarms and 1000 * rate(self.alarms),
        }


def share(value):
    return "    –" if value is None else f"{value:5.3f}"


def show(figures):
    print(f"\n{figures['set']}")
    print(f"  {'kind':<14} {'precision':>9} {'recall':>7} {'F1':>6} {'of':>5}   lines P/R    mails P/R    goal P/R")
    for kind, parts in figures["kinds"].items():
        every = parts["all"]
        goal = "/".join(f"{each:.2f}" for each in GOALS.get(kind, ())) or "–"
        apart = "  ".join(f"{share(parts[part]['precision'])}/{share(parts[part]['recall']).strip()}"
                          for part in ("lines", "mails"))
        print(f"  {kind:<14} {share(every['precision']):>9} {share(every['recall']):>7} {share(every['f1']):>6}"
              f" {every['expected']:>5}   {apart}  {goal}")
    numbers = figures["numbers"]
    print(f"  {'all numbers':<14} {share(numbers['precision']):>9} {share(numbers['recall']):>7}"
          f" {share(numbers['f1']):>6} {numbers['expected']:>5}                              0.98/0.98")
    for name, goal in (("persons exact", ""), ("over 20 right", "≥ 0.97"), ("unread right", ""),
                       ("clean mails alarmed", "≤ 0.05"), ("clean mails unread", "≤ 0.005")):
        print(f"  {name:<38} {share(figures[name])}  {goal}")
    alarms = figures["alarms per 1,000 ordinary sentences"]
    print(f"  {'alarms per 1,000 ordinary sentences':<38} {alarms if alarms else 0:5.1f}  ≤ 10")


def main(command, home, *arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    names = [argument for argument in arguments if argument not in options]
    chosen = [pathlib.Path(name) if "/" in name else pathlib.Path(home, name)
              for name in names or ("development", "held-out")]
    sets = [folder for folder in chosen if folder.is_dir()]
    if not sets or (names and len(sets) < len(names)):
        sys.exit(f"detection: no such set: {', '.join(str(each) for each in chosen if each not in sets)}")
    for folder in sets:
        measured = Measurement(Gateway(command), folder)
        figures = measured.figures()
        print(json.dumps(figures)) if "--json" in options else show(figures)
        if "--errors" in options:
            for name, expected, found, text in measured.errors:
                print(f"    {name}: expected {expected}, found {found}  {text[:160]!r}")


main(*sys.argv[1:])
