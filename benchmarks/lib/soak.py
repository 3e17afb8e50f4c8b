#!/usr/bin/env python3
"""The load of a soak, the servers behind it, the samples and the verdict; benchmarks/soak starts it."""

import argparse
import contextlib
import multiprocessing
import re
import socket
import socketserver
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import mean

from sample_mails import mail

SESSIONS = 8
MAILS_A_CONNECTION = 20
WARM_UP_SECONDS, MEASURED_SECONDS = 20, 10
ANSWER_SECONDS = 60
SAMPLES_OF_MAIL = 20
MIX = ["ordinary"] * 18 + ["held", "late"]
WAITING = "('RELEASING', 'DEFERRED', 'IN_DOUBT', 'WORKING', 'REJECTING')"
# What is watched: its heading, what it may rise by in the second half: so much, or so many per cent of its mean.
WATCHED = {
    "rss": ("RSS MiB", 12, 0),
    "heap": ("heap MiB", 4, 5),
    "threads": ("threads", 4, 5),
    "files": ("files", 8, 5),
    "custody": ("custody", 10, 5),
    "outbox": ("outbox", 10, 5),
    "planned": ("planned", 15, 5),
    "leases": ("leases", 8, 25),
}


# ---- the servers mail goes to -----------------------------------------------------------------------


class Receiving(socketserver.StreamRequestHandler):
    """Takes every mail."""

    disable_nagle_algorithm = True

    def handle(self):
        self.wfile.write(b"220 sink.example.test ESMTP\r\n")
        for line in self.rfile:
            verb = line[:4].strip().upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go ahead\r\n")
                while self.rfile.readline() not in (b".\r\n", b""):
                    pass
            elif verb in (b"EHLO", b"LHLO"):
                self.wfile.write(b"250-sink.example.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
                continue
            elif verb == b"QUIT":
                self.wfile.write(b"221 2.0.0 bye\r\n")
                return
            elif verb == b"RCPT" and not self.takes(line):
                self.wfile.write(b"450 4.2.1 later\r\n")
                continue
            self.wfile.write(b"250 2.0.0 ok\r\n")

    def takes(self, _recipient):
        return True


class Late(Receiving):
    """Takes a recipient at the second try."""

    tried = set()

    def takes(self, recipient):
        known = recipient in self.tried
        (self.tried.discard if known else self.tried.add)(recipient)
        return known


class Never(Receiving):
    """Takes nobody."""

    def takes(self, _recipient):
        return False


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 100

    def handle_error(self, request, client_address):
        pass  # the gateway closes idle connections


def serve(fast, slow, slow_handler):
    with Server(("127.0.0.1", slow), slow_handler) as other, Server(("127.0.0.1", fast), Receiving) as one:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        one.serve_forever()


# ---- the load ---------------------------------------------------------------------------------------


def on_the_wire(bytes_of_mail):
    lines = [line for line in bytes_of_mail.splitlines() if not line.lower().startswith(b"message-id:")]
    return b"".join((b"." + line if line.startswith(b".") else line) + b"\r\n" for line in lines)


class Load:
    """Sends the mix by some sessions at once: as fast as it goes, or at a rate."""

    def __init__(self, port):
        self.port = port
        self.rate = None
        self.sent = self.refused = 0
        self.over = threading.Event()
        self.lock = threading.Lock()
        kinds = {"ordinary": "clean", "held": "cpr", "late": "clean"}
        self.mails = {
            kind: [on_the_wire(mail(n, text)) for n in range(SAMPLES_OF_MAIL)] for kind, text in kinds.items()
        }
        self.threads = [threading.Thread(target=self.session, args=(n,), daemon=True) for n in range(SESSIONS)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def measure(self, seconds):
        began, before = time.monotonic(), self.sent
        time.sleep(seconds)
        return (self.sent - before) / (time.monotonic() - began)

    def session(self, session):
        number = 0
        while not self.over.is_set():
            try:
                with Connection(self.port) as connection:
                    for _ in range(MAILS_A_CONNECTION):
                        self.pace()
                        if self.over.is_set():
                            return
                        self.count(connection.send(*self.write(session, number)))
                        number += 1
            except OSError:
                self.count(False)
                time.sleep(0.1)

    def pace(self):
        """Each session takes its share of the rate; one that fell behind does not catch up."""
        if self.rate:
            share = SESSIONS / self.rate
            time.sleep(share - time.monotonic() % share)

    def count(self, taken):
        with self.lock:
            self.sent += taken
            self.refused += not taken

    def write(self, session, number):
        kind = MIX[(number + session) % len(MIX)]
        recipients = ["borger@example.test"] + [f"late-{session}-{number}@slow.test"] * (kind == "late")
        header = f"Message-ID: <{session}-{number}@kommune.test>\r\n".encode()
        return f"sender-{number % 97}@kommune.test", recipients, header + self.mails[kind][number % SAMPLES_OF_MAIL]


class Connection:
    def __init__(self, port):
        self.wire = socket.create_connection(("127.0.0.1", port), ANSWER_SECONDS)
        self.wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answers = self.wire.makefile("rb")

    def __enter__(self):
        self.answer()
        self.say("EHLO client.kommune.test")
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.say("QUIT")
        self.wire.close()

    def send(self, sender, recipients, content):
        """Whether the gateway took the mail."""
        for command in (f"MAIL FROM:<{sender}>", *(f"RCPT TO:<{each}>" for each in recipients), "DATA"):
            if self.say(command)[:1] not in b"23":
                self.say("RSET")
                return False
        self.wire.sendall(content + b".\r\n")
        return self.answer()[:1] == b"2"

    def say(self, command):
        self.wire.sendall(command.encode() + b"\r\n")
        return self.answer()

    def answer(self):
        for line in self.answers:
            if line[3:4] != b"-":
                return line
        raise ConnectionError


# ---- the samples ------------------------------------------------------------------------------------


class Watch:
    def __init__(self, given):
        self.given = given
        self.database = sqlite3.connect(f"file:{given.data}/brevvagt.db?mode=ro", uri=True, timeout=10)

    def sample(self):
        process = Path(f"/proc/{self.given.pid}")
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
        heap = self.heap()  # first, so that the samples of memory come after a collection
        return {
            "rss": int(status["VmRSS"].split()[0]) / 1024,
            "heap": heap,
            "threads": int(status["Threads"]),
            "files": len(list((process / "fd").iterdir())),
            "custody": self.count(f"custody_recipient WHERE state IN {WAITING}"),
            "held": self.count("custody_recipient WHERE state = 'HELD'"),
            "outbox": self.count("outbox WHERE state = 'WAITING'"),
            "planned": self.count("scheduled_tasks"),
            "leases": self.count("scheduled_tasks WHERE picked = 1"),
        }

    def heap(self):
        """Of all generations, after a collection; metaspace names no total."""
        self.jcmd("GC.run")
        return sum(int(used) for used in re.findall(r"total .*used (\d+)K", self.jcmd("GC.heap_info"))) / 1024

    def jcmd(self, command):
        return subprocess.run([self.given.jcmd, str(self.given.pid), command], check=True, capture_output=True, text=True).stdout

    def count(self, what):
        return self.database.execute(f"SELECT count(*) FROM {what}").fetchone()[0]


def rise(values):
    """(by how much the line through the values rises from end to end, how uncertain that is)."""
    count = len(values)
    middle, average = (count - 1) / 2, mean(values)
    spread = sum((x - middle) ** 2 for x in range(count))
    slope = sum((x - middle) * (y - average) for x, y in enumerate(values)) / spread
    errors = sum((y - average - slope * (x - middle)) ** 2 for x, y in enumerate(values))
    uncertain = (errors / (count - 2) / spread) ** 0.5
    return slope * (count - 1), uncertain * (count - 1)


def growing(samples):
    """A sentence for everything that grows."""
    half = samples[len(samples) // 2 :]
    sentences = []
    for name, (heading, least, percent) in WATCHED.items():
        values = [sample[name] for sample in half]
        risen, uncertain = rise(values)
        if risen > max(least, mean(values) * percent / 100) and risen > 2 * uncertain:
            sentences.append(f"{heading}: up by {risen:.0f} (± {uncertain:.0f}) in the second half, mean {mean(values):.0f}")
    return sentences


def watch(given, load):
    columns = {**{name: heading for name, (heading, *_) in WATCHED.items()}, "held": "held", "rate": "mails/s"}
    print("| seconds | " + " | ".join(columns.values()) + " | refused |\n|" + " --- |" * (len(columns) + 2))
    samples, watch, began = [], Watch(given), time.monotonic()
    while (passed := time.monotonic() - began) < given.minutes * 60:
        rate = load.measure(given.every - passed % given.every)
        sample = {**watch.sample(), "rate": rate}
        samples.append(sample)
        figures = (f"{sample[name]:.0f}" for name in columns)
        print(f"| {time.monotonic() - began:.0f} | " + " | ".join(figures) + f" | {load.refused} |", flush=True)
    return samples


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--pid", "--port", "--fast", "--slow"):
        parser.add_argument(name, type=int, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--jcmd", required=True)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--load", type=int, default=70)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--leak", action="store_true")
    given = parser.parse_args()
    if given.minutes * 60 < given.every * 10:
        parser.error("fewer than ten samples say nothing")
    return given


def main():
    given = arguments()
    servers = multiprocessing.Process(target=serve, args=(given.fast, given.slow, Never if given.leak else Late), daemon=True)
    servers.start()
    load = Load(given.port)
    load.start()
    load.measure(WARM_UP_SECONDS)
    most = load.measure(MEASURED_SECONDS)
    load.rate = most * given.load / 100
    print(f"carries {most:.0f} mails/s of this mix, runs at {load.rate:.0f}", file=sys.stderr)
    samples = watch(given, load)
    load.stop()
    servers.terminate()
    sentences = growing(samples)
    print("\n" + ("\n".join(sentences) if sentences else "nothing grows"))
    sys.exit(bool(sentences))


if __name__ == "__main__":
    main()
