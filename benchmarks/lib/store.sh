# shellcheck shell=bash
# What the measurements of the store have in common: the option --database.
# shellcheck disable=SC2034,SC2154 # from and for the script, and from common.sh

database=sqlite
case "${1:-}" in
    '') ;;
    --database) database="${2:-}" ;;
    --help | -h) show_help && exit 0 ;;
    *) fail $usage_error "unknown option $1, see --help" ;;
esac

case "$database" in
    sqlite | postgresql) ;;
    *) fail $usage_error "--database is sqlite or postgresql" ;;
esac
