# shellcheck shell=bash
# Builds the benchmarks that are written in Java, and runs them on the JDK that ./gateway finds.
# shellcheck disable=SC2154 # from common.sh

java_home="$("$root/gateway" java-home)" || exit

build_benchmarks() {
    local log="$root/target/benchmarks-build.log"
    mkdir -p "$root/target"
    note "building ..."
    (
        cd "$root" || exit
        # The checks belong to ./gateway test.
        JAVA_HOME="$java_home" ./mvnw -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true \
            -Dspotless.check.skip=true -Dforbiddenapis.skip=true -Denforcer.skip=true > "$log" 2>&1
    ) && return
    grep -E '^\[(ERROR|WARNING)\]' "$log" | head -n 10 >&2
    fail 70 "the build failed, the whole log is in $log"
}

run_benchmark() { # main class, arguments
    exec "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -Dbrevvagt.root="$root" \
        -cp "$benchmarks/target/classes:$(< "$benchmarks/target/class-path")" "$@"
}
