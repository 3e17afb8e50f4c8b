# shellcheck shell=bash
# What runs during a measurement (work folder, sink, peers), and that it all ends, also after Ctrl-C.
# shellcheck disable=SC2034,SC2086,SC2154 # shared with the command that reads this file

declare -A port=() pids=() mails_so_far=() # of every peer
started=()
sink='' sink_pid='' child=''

make_work_folder() {
    work="$(mktemp -d "${TMPDIR:-/tmp}/brevvagt-benchmark.XXXXXX")" || exit
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    chmod 755 "$work" # Postfix and rspamd run as users of their own
    results="$work/results.jsonl"
}

clean_up() {
    trap - EXIT
    trap '' INT TERM # what is being stopped is stopped to the end
    stop_process "$child"
    stop_process "$sink_pid"
    for peer in "${started[@]}"; do "$benchmarks/peers/$peer" stop "$work/$peer"; done
    if [ -n "$keep" ]; then note "logs and results: $work"; else rm -rf "$work"; fi
}

# A trap waits for the program in the foreground, but interrupts `wait`.
run_child() {
    "$@" < /dev/null &
    child=$!
    wait "$child"
    local result=$?
    child=''
    return $result
}

start_sink() {
    smtp-sink -c -m 1000 -u nobody "127.0.0.1:$sink" 1000 > "$work/sink" 2> "$work/sink.err" &
    sink_pid=$!
    wait_until 5 is_open "$sink" || fail $unavailable "the sink did not start: $(tail -n 1 "$work/sink.err")"
}

stop_sink() {
    stop_process "$sink_pid"
    sink_pid=''
}

start_peers() {
    local peer ports
    read -r -a ports <<< "$(free_ports $((${#peers[@]} + 1)))"
    sink="${ports[-1]}"
    start_sink
    for peer in "${peers[@]}"; do
        port[$peer]="${ports[${#port[@]}]}"
        pids[$peer]=
        mails_so_far[$peer]=0
        if [ "$peer" = direct ]; then
            port[$peer]="$sink"
            continue
        fi
        note "starting $peer"
        started+=("$peer")
        mkdir -p "$work/$peer"
        # In a session of its own, where no Ctrl-C interrupts it halfway, when nobody would know what to stop.
        setsid --wait "$benchmarks/peers/$peer" start "$work/$peer" "${port[$peer]}" "$sink" || exit
        pids[$peer]="$(xargs < "$work/$peer/pids")"
        # shellcheck disable=SC2086 # the process ids are words
        raise_priority ${pids[$peer]}
    done
}
