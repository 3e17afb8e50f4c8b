"""What a peer costs: the time and memory of its processes and everything they have started."""

import os
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
MIB = 1024  # the kernel counts in kB


def stat(pid):
    """The fields of /proc/PID/stat after the program's name, which may hold spaces."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def parents():
    found = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                found[int(entry.name)] = int(stat(entry.name)[1])
            except OSError:
                pass  # it has ended meanwhile
    return found


def tree(roots):
    """The given processes with all their descendants."""
    parent_of, members = parents(), set(roots)
    while grown := {pid for pid, parent in parent_of.items() if parent in members} - members:
        members |= grown
    return members


def cpu_seconds(roots):
    """User and system time, that of ended and awaited children included: nothing is lost when a worker is replaced."""
    ticks = 0
    for pid in tree(roots):
        try:
            ticks += sum(int(field) for field in stat(pid)[11:15])
        except OSError:
            pass
    return ticks / TICKS_PER_SECOND


def memory_mib(roots):
    """(RSS, PSS): PSS counts a page that several processes share once."""
    rss = pss = 0
    for pid in tree(roots):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
        except OSError:
            continue
        sizes = {name: int(value.split()[0]) for name, value in (line.split(":", 1) for line in lines)}
        rss, pss = rss + sizes.get("Rss", 0), pss + sizes.get("Pss", 0)
    return rss / MIB, pss / MIB


def machine_busy_seconds():
    """All cores together since boot, idle and waiting time left out."""
    fields = [int(field) for field in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / TICKS_PER_SECOND
