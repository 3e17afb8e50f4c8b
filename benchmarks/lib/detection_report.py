"""How the figures of the detectors are shown, and the goals beside them."""

NUMBERS = ["CPR", "PERSONNUMMER", "FODSELSNUMMER", "HETU"]
KINDS = [*NUMBERS, "MEMBERSHIP", "POLITICAL", "HEALTH", "CONFIDENTIAL", "BUSINESS"]
GOALS = {kind: (0.98, 0.98) for kind in NUMBERS} | {"numbers": (0.98, 0.98), "MEMBERSHIP": (0.93, 0.90), "HEALTH": (0.90, 0.88)}
RATE_GOALS = {
    "over20": ("more than 20, of lists from 10 on: right decision", ">= 97 %"),
    "exact": ("number of persons exact", ""),
    "exact_lists": ("number of persons exact, lists from 10 on", ""),
    "ordinary": ("alarms per 1,000 ordinary sentences", "<= 10"),
    "clean": ("clean mails alarmed", "<= 5 %"),
    "clean_unread": ("clean mails with an unread part", "<= 0.5 %"),
    "unread": ("unreadable parts said aloud", ""),
}


def shown(value):
    return "–" if value is None else f"{value:.3f}"


def print_tables(figures):
    print(f"## {figures['set']}\n")
    print("| kind | P | R | F1 | expected | found | goal P / R | lines P / R | mails P / R |")
    print("|---|---|---|---|---|---|---|---|---|")
    for kind in [*KINDS, "numbers"]:
        every = figures["kinds"]["all"][kind]
        goal = " / ".join(f"{g:.2f}" for g in GOALS.get(kind, ()))
        parts = [figures["kinds"][part][kind] for part in ("lines", "mails")]
        apart = " | ".join(f"{shown(p['precision'])} / {shown(p['recall'])}" for p in parts)
        print(f"| {kind} | {shown(every['precision'])} | {shown(every['recall'])} | {shown(every['f1'])} "
              f"| {every['expected']} | {every['found']} | {goal} | {apart} |")
    print("\n| figure | measured | of | goal |\n|---|---|---|---|")
    for name, (label, goal) in RATE_GOALS.items():
        rate = figures["rates"][name]
        if rate["share"] is None:
            continue
        value = rate_text(name, rate).split(" of ")[0]
        print(f"| {label} | {value} | {rate['count']} of {rate['of']} | {goal} |")


def print_figures(columns):
    """The table of docs/detection.md: sets beside each other and the goal."""
    for kind in [*KINDS, "numbers"]:
        cells = [" / ".join(shown(c["kinds"]["all"][kind][f]) for f in ("precision", "recall", "f1")) if c else "–" for c in columns]
        print(f"| {kind}: P / R / F1 | {' | '.join(cells)} | {' / '.join(f'{g:.2f}' for g in GOALS.get(kind, ()))} |")
    for name, (label, goal) in RATE_GOALS.items():
        cells = [rate_text(name, c["rates"][name]) if c else "–" for c in columns]
        print(f"| {label} | {' | '.join(cells)} | {goal} |")


def rate_text(name, rate):
    if rate["share"] is None:
        return "–"
    return f"{rate['share'] * 1000:.1f}" if name == "ordinary" else f"{rate['share'] * 100:.1f} % of {rate['of']}"


def print_errors(errors, kind):
    for error in errors:
        expected, got = error.get("expected", "–"), error.get("got", "–")
        if error["problem"] != "kinds":
            if not kind:
                print(f"{error['id']}\t{error['problem']}: expected {expected}, got {got}")
            continue
        if kind and (kind in expected) == (kind in got):
            continue
        verdict = ("MISSED" if kind in expected else "FALSE ALARM") if kind else ""
        print(f"{error['id']}\t{verdict}\texpected {'+'.join(expected) or 'nothing'}, got {'+'.join(got) or 'nothing'}\t{error['text'][:160]}")
