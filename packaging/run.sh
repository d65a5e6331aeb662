#!/usr/bin/env bash
# Starts Offhand from this checkout, on a machine where nothing is installed yet; takes what offhand takes.
# Without a display a window cannot be seen: the demo then runs in memory and leaves a screenshot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/prepare.sh
source packaging/prepare.sh

opens_window() { # options may stand before the command
    local word
    for word in "$@"; do
        case "$word" in
            ask | key | models | doctor | quick | shot | run | -h | --help | --version | --licences) return 1 ;;
        esac
    done
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# What was started for the demo, in order; ended in reverse, whatever happens.
running=()
start() { # start OUTPUT COMMAND...
    "${@:2}" >"$1" 2>&1 &
    running+=($!)
}
stop_all() {
    local i
    for ((i = ${#running[@]} - 1; i >= 0; i--)); do
        kill "${running[i]}" 2>/dev/null || continue
        wait "${running[i]}" 2>/dev/null || true
    done
}

show_demo() {
    local folder picture i
    folder=$(mktemp -d "${TMPDIR:-/tmp}/offhand-demo.XXXXXX")
    picture="$folder/offhand.png"
    trap stop_all EXIT

    exec 3>"$folder/display" # the server picks a free number and writes it here
    start "$folder/server.log" Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset
    exec 3>&-
    for ((i = 0; i < 100; i++)); do
        [ -s "$folder/display" ] && break
        sleep 0.1
    done
    DISPLAY=":$(cat "$folder/display")"
    export DISPLAY
    start "$folder/openbox.log" openbox
    start "$folder/offhand.log" .venv/bin/offhand demo --data-dir "$folder/data"
    for ((i = 0; i < 150; i++)); do
        xdotool search --onlyvisible --name 'Offhand$' >/dev/null 2>&1 && break
        kill -0 "${running[2]}" 2>/dev/null || fail "the demo ended: $(cat "$folder/offhand.log")"
        sleep 0.2
    done
    sleep 1 # for the first paint
    xdotool type --delay 8 'What can you do?'
    xdotool key Return
    sleep 6 # while the answer streams
    import -window root "$picture"
    say "There is no display here, so the demo ran without one. What it looked like:"
    printf '%s\n' "$picture"
}

if opens_window "$@" && ! has_display; then
    prepare "${WINDOW_PACKAGES[@]}" "${DISPLAY_PACKAGES[@]}" -- --no-dev --inexact
    show_demo
else
    prepare "${WINDOW_PACKAGES[@]}" -- --no-dev --inexact
    exec "$UV" run --no-sync offhand "$@"
fi
