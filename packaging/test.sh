#!/usr/bin/env bash
# Runs every gate and every test, on a machine where nothing is installed yet, and stops at the first that fails.
#   --quick   without the end-to-end tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/prepare.sh
source packaging/prepare.sh

quick=
case "${1:-}" in
    --quick) quick=yes ;;
    '') ;;
    *) fail "$1 is not an option; --quick leaves the end-to-end tests out" ;;
esac

run() { "$UV" run --no-sync "$@"; }

prepare "${WINDOW_PACKAGES[@]}" "${DISPLAY_PACKAGES[@]}" "${SESSION_PACKAGES[@]}" "${NEIGHBOUR_PACKAGES[@]}" "${EXAMPLE_PACKAGES[@]}" --
find_examples

say 'Lock file'
"$UV" lock --check
say 'Format'
run ruff format --check
say 'Lint'
run ruff check
say 'Types'
run pyright
say 'Imports between layers'
run lint-imports
say 'Wheel and source distribution'
run packaging/build.py wheel sdist check
if [ -z "$quick" ] && [ "$(nproc)" -gt 3 ]; then
    # Each test brings its own home, display and bus, so that the two halves do not meet.
    told=$(mktemp)
    trap 'rm -f "$told"' EXIT
    say 'Unit and GUI tests, with the end-to-end tests beside them'
    # What a shell starts beside itself does not hear Ctrl+C unless it is told to.
    env --default-signal=INT "$UV" run --no-sync pytest -q tests/end_to_end >"$told" 2>&1 &
    failed=
    run pytest -q --ignore tests/end_to_end || failed='unit and GUI tests'
    wait $! || failed="${failed:+$failed, }end-to-end tests"
    say 'End-to-end tests'
    cat "$told"
    [ -z "$failed" ] || fail "these have failed: $failed"
else
    say 'Unit and GUI tests'
    run pytest -q --ignore tests/end_to_end
    if [ -z "$quick" ]; then
        say 'End-to-end tests'
        run pytest -q tests/end_to_end
    fi
fi
if [ -z "$quick" ]; then
    say 'Whether speed can still be measured'
    run python -m tests.speed --quick --only start --only torrent --only photos --only ask
fi
say 'All is well'
