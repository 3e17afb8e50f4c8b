# shellcheck shell=bash
# shellcheck disable=SC2086,SC2154 # exit codes come from common.sh
# A Postfix instance of its own: configuration, queue, data and log all below one folder.

write_private_postfix() { # folder, port, sink port
    local folder="$1" port="$2" sink="$3"
    mkdir -p "$folder"/{conf,spool,data}
    chown postfix "$folder/data"
    cat > "$folder/conf/main.cf" << MAIN
compatibility_level = 3.6
queue_directory = $folder/spool
data_directory = $folder/data
maillog_file = $folder/maillog
maillog_file_prefixes = $folder
myhostname = relay.kommune.test
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
relayhost = [127.0.0.1]:$sink
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = no
biff = no
# no name service is asked, so that none is measured
smtp_dns_support_level = disabled
smtpd_peername_lookup = no
MAIN
    cat > "$folder/conf/master.cf" << MASTER
127.0.0.1:$port inet n - n - - smtpd
cleanup  unix n - n - 0 cleanup
qmgr     unix n - n 300 1 qmgr
pickup   unix n - n 60 1 pickup
rewrite  unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
smtp     unix - - n - - smtp
relay    unix - - n - - smtp
scache   unix - - n - 1 scache
anvil    unix - - n - 1 anvil
tlsmgr   unix - - n 1000? 1 tlsmgr
bounce   unix - - n - 0 bounce
defer    unix - - n - 0 bounce
trace    unix - - n - 0 bounce
error    unix - - n - - error
retry    unix - - n - - error
postlog  unix-dgram n - n - 1 postlogd
MASTER
}

start_private_postfix() { # folder, port
    postfix -c "$1/conf" start > "$1/start.log" 2>&1
    wait_until 20 is_open "$2" || fail $unavailable "Postfix did not open its port: $(tail -n 1 "$1/start.log")"
    tr -d ' \n' < "$1/spool/pid/master.pid"
}

stop_private_postfix() { # folder
    local pid
    [ -r "$1/spool/pid/master.pid" ] || return 0
    pid="$(tr -d ' \n' < "$1/spool/pid/master.pid")"
    postfix -c "$1/conf" stop > "$1/stop.log" 2>&1
    wait_until 10 is_gone "$pid" || stop_process "$pid"
}
