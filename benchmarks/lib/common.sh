# shellcheck shell=bash
# What the benchmark commands share. Everything here speaks to 127.0.0.1 only.
# shellcheck disable=SC2034 # the names below are used by the commands that read this file
benchmarks="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
root="$(dirname "$benchmarks")"
gateway="${BREVVAGT:-$root/gateway}"
PATH="$PATH:/usr/sbin:/sbin" # where Debian keeps Postfix

usage_error=64
unavailable=69

fail() { # exit code, sentence
    echo "${0##*/}: $2" >&2
    exit "$1"
}

note() { echo "$*" >&2; }

# The comment at the top of a command is its help.
show_help() { awk 'NR > 1 && /^#/ { sub(/^# ?/, ""); print; next } NR > 1 { exit }' "$0"; }

need_programs() { # program=package ...: says everything that is missing at once
    local pair missing=()
    for pair; do
        command -v "${pair%%=*}" > /dev/null || missing+=("${pair#*=}")
    done
    [ ${#missing[@]} -eq 0 ] && return
    fail $unavailable "missing packages: $(printf '%s\n' "${missing[@]}" | sort -u | xargs)"
}

free_ports() { # how many: nobody listens there, and outgoing connections do not use them (those begin at 32768)
    python3 - "$1" << 'PYTHON'
import random, socket, sys

free = []
for port in random.sample(range(15000, 32000), 1000):
    with socket.socket() as probe:
        if len(free) < int(sys.argv[1]) and probe.connect_ex(("127.0.0.1", port)):
            free.append(port)
print(*free)
PYTHON
}

is_open() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

wait_until() { # seconds, command...: is it true in time?
    local tries=$(($1 * 20))
    shift
    while ! "$@"; do
        [ $((tries -= 1)) -gt 0 ] || return 1
        sleep 0.05
    done
}

is_gone() { ! kill -0 "$1" 2> /dev/null; }

stop_process() { # pid: asks, and after ten seconds ends it with its children
    local children
    [ -n "$1" ] || return 0
    kill "$1" 2> /dev/null || return 0
    wait_until 10 is_gone "$1" && return 0
    children="$(pgrep -P "$1")"
    # shellcheck disable=SC2086 # the process ids are words
    kill -KILL "$1" $children 2> /dev/null
    return 0
}

# Of processes and their sessions (Linux shares the cores among sessions first): a busy neighbour then disturbs
# less. Every peer runs in a session of its own and all are treated alike.
raise_priority() { # pids
    local pid
    for pid; do
        renice -n -20 -p "$pid" > /dev/null 2>&1
        { echo -20 > "/proc/$pid/autogroup"; } 2> /dev/null
    done
    return 0
}

java_version() { sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$("$gateway" java-home)/release"; }

machine() { # the folder that is written to: what the figures depend on, and nothing that names the machine
    local kernel
    kernel="$(uname -r)"
    printf '%s cores, %s GB memory, %s %s, %s, Java %s' "$(nproc)" \
        "$(awk '/^MemTotal/ { printf "%.0f", $2 / 2 ^ 20 }' /proc/meminfo)" "$(uname -s)" "${kernel%%-*}" \
        "$(df --output=fstype "$1" | tail -n 1)" "$(java_version)"
}
