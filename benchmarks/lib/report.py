#!/usr/bin/env python3
"""Turns measured rounds into Markdown tables, or one round into a line of progress."""

import argparse
import json
import sys
from pathlib import Path
from statistics import median

TITLES = {
    "direct": "none: the tools straight to the sink",
    "postfix": "Postfix",
    "rspamd": "Postfix + rspamd",
    "brevvagt": "Brevvagt",
}
REFERENCE = "rspamd"
HEADINGS = ["peer", "delivered/s", "ratio", "CPU ms per mail", "ratio", "arrival p50 / p95 / p99 ms", "RSS / PSS MiB"]


def table(headings, rows):
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def ratio(value, reference):
    return f"{value / reference:.2f}" if value and reference else "–"


def by_peer(path):
    rounds = {}
    for line in path.read_text().splitlines():
        one = json.loads(line)
        rounds.setdefault(one["peer"], []).append(one)
    return {peer: rounds[peer] for peer in sorted(rounds, key=[*TITLES, *rounds].index)}


def medians(rounds):
    return {field: median(one[field] for one in rounds) for field, value in rounds[0].items() if isinstance(value, float)}


def arrival(latency, peer):
    times = latency.get(peer, {}).get("arrival")
    return " / ".join(f"{value:.1f}" for value in times.values()) if times else "–"


def summary(rounds, latency):
    middle = {peer: medians(ones) for peer, ones in rounds.items()}
    reference = middle.get(REFERENCE, {})
    rows = []
    for peer, values in middle.items():
        rate, cpu, last = values["delivered_per_second"], values["cpu_ms_per_mail"], rounds[peer][-1]
        row = [TITLES.get(peer, peer), f"{rate:.0f}", ratio(rate, reference.get("delivered_per_second"))]
        row += [f"{cpu:.2f}" if cpu else "–", ratio(cpu, reference.get("cpu_ms_per_mail")), arrival(latency, peer)]
        memory = f"{last['rss_mib']:.0f} / {last['pss_mib']:.0f} after {last['mails_so_far']:,} mails"
        rows.append([*row, memory if last["pss_mib"] else "–"])
    return table(HEADINGS, rows)


def each_round(rounds):
    fields = (("delivered/s", "delivered_per_second", ".0f"), ("CPU ms per mail", "cpu_ms_per_mail", ".2f"))
    fields += (("tools' CPU ms per mail", "tools_cpu_ms_per_mail", ".2f"), ("cores used by others", "others_cores", ".1f"))
    rows = [
        [TITLES.get(peer, peer), *(" ".join(format(one[field], form) for one in ones) for _, field, form in fields)]
        for peer, ones in rounds.items()
    ]
    return table(["round by round", *(heading for heading, _, _ in fields)], rows)


def check(path, label):
    """Whether the round was whole: a rate of lost mails means nothing."""
    one = json.loads(path.read_text())
    if one["arrived"] < one["mails"]:
        why = one["complaints"][0] if one["complaints"] else "no answer refused one"
        sys.exit(f"only {one['arrived']} of {one['mails']} mails arrived ({why})")
    if label:
        rate, cpu, others = one["delivered_per_second"], one["cpu_ms_per_mail"], one["others_cores"]
        line = f"{label:20} {rate:6.0f}/s  {cpu:5.2f} ms CPU per mail  others used {others:.1f} cores"
        print(line, file=sys.stderr)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=Path, help="a file with one round")
    parser.add_argument("--label", default="")
    parser.add_argument("--rounds", type=Path, help="a file with all rounds, one a line")
    parser.add_argument("--latency", type=Path, help="what `latency --json` printed; may be missing")
    parser.add_argument("--about", help="the machine")
    parser.add_argument("--load", help="what was sent")
    return parser.parse_args()


def main():
    given = arguments()
    if given.check:
        check(given.check, given.label)
        return
    rounds = by_peer(given.rounds)
    latency = json.loads(given.latency.read_text()) if given.latency.exists() else {}
    print(f"\n{given.about}; {given.load}; medians; ratios are to {TITLES[REFERENCE]}.\n")
    print(summary(rounds, latency), each_round(rounds), sep="\n\n")


if __name__ == "__main__":
    main()
