#!/usr/bin/env python3
"""One round of load: sends mails through a peer and waits until all have arrived at the sink.

Every session is one smtp-source with a mail of its own, so that never two equal mails are under way at once (a
gateway may rightly refuse those), and every mail comes on a new connection. The sink is a running `smtp-sink -c`
whose output says how many mails it has had. Prints one JSON object.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from processes import cpu_seconds, machine_busy_seconds, memory_mib

POLL_SECONDS = 0.005
SETTLE_SECONDS = 0.5  # a peer may still tidy up after the last mail has arrived


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--mails", type=int, required=True)
    parser.add_argument("--sessions", type=int, required=True)
    parser.add_argument("--samples", type=Path, required=True, help="folder with at least one mail per session")
    parser.add_argument("--sink-output", type=Path, required=True)
    parser.add_argument("--sink-pid", type=int, required=True)
    parser.add_argument("--pids", type=int, nargs="*", default=[], help="the peer's first processes")
    parser.add_argument("--patience", type=float, default=15, help="seconds without an arrival until it is given up")
    return parser.parse_args()


def arrived(sink_output):
    """How many mails the sink has had: the last complete `mesg=N` that it wrote."""
    with sink_output.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - 200))
        complete = file.read().rpartition(b"\r")[0]
    return int(complete.rpartition(b"mesg=")[2] or 0)


class Sessions:
    """The smtp-source processes of one round."""

    def __init__(self, given):
        samples = sorted(given.samples.glob("*.eml"))
        share, rest = divmod(given.mails, given.sessions)
        counts = [share + (number < rest) for number in range(given.sessions)]
        self.running = [self.start(given.port, samples[n], count) for n, count in enumerate(counts) if count]

    @staticmethod
    def start(port, sample, count):
        command = ["smtp-source", "-4", "-s", "1", "-m", str(count), "-F", str(sample)]
        envelope = ["-f", "sender@kommune.test", "-t", "borger@example.test"]
        return subprocess.Popen([*command, *envelope, f"127.0.0.1:{port}"], stderr=subprocess.PIPE, text=True)

    def all_ended(self):
        return all(source.poll() is not None for source in self.running)

    def complaints(self):
        self.stop()
        return sorted({line.strip() for source in self.running for line in source.stderr if "fatal" in line})

    def stop(self):
        for source in self.running:
            if source.poll() is None:
                source.kill()
            source.wait()


def wait_for_arrivals(given, sessions, before):
    """(mails arrived, when the last one did, when the last session had its last answer)."""
    count, when, accepted = 0, time.monotonic(), None
    while count < given.mails or accepted is None:
        now, seen = time.monotonic(), arrived(given.sink_output) - before
        if seen > count:
            count, when = seen, now
        if accepted is None and sessions.all_ended():
            accepted = now
        if now - when > given.patience:
            break
        time.sleep(POLL_SECONDS)
    return count, when, accepted or time.monotonic()


def cpu_spent(given):
    """Seconds of (the peer, the tools, the whole machine) so far."""
    tools = sum(os.times()[:4]) + cpu_seconds([given.sink_pid])
    return cpu_seconds(given.pids), tools, machine_busy_seconds()


def measure(given):
    before = arrived(given.sink_output)
    peer, tools, machine = cpu_spent(given)
    began = time.monotonic()
    sessions = Sessions(given)
    try:
        count, last, accepted = wait_for_arrivals(given, sessions, before)
    finally:
        complaints = sessions.complaints()
    ended = time.monotonic()
    peer_then, tools_then, machine_then = cpu_spent(given)
    rss, pss = memory_mib(given.pids)
    time.sleep(SETTLE_SECONDS)
    mails = max(count, 1)
    tools, others = tools_then - tools, machine_then - machine - (peer_then - peer) - (tools_then - tools)
    return {
        "mails": given.mails,
        "arrived": count,
        "delivered_per_second": mails / (last - began) if count else 0.0,
        "accepted_per_second": given.mails / (accepted - began),
        "cpu_ms_per_mail": (cpu_seconds(given.pids) - peer) * 1000 / mails,
        "tools_cpu_ms_per_mail": tools * 1000 / mails,
        "rss_mib": rss,
        "pss_mib": pss,
        "others_cores": max(0.0, others / (ended - began)),
        "complaints": complaints,
    }


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(json.dumps(measure(arguments())))


if __name__ == "__main__":
    main()
