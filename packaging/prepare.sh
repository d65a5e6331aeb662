# Sourced by run.sh and test.sh: brings a bare Debian or Ubuntu to where Offhand can start.
# shellcheck shell=bash
# Needs Python 3.11 or newer, and root or sudo for system packages that are missing.

OLDEST_UV=0.8.0
SETUP_FOLDER="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/offhand-setup"

# What Qt's plug-ins and TLS link against, and fonts to draw with.
WINDOW_PACKAGES=(
    ca-certificates fonts-dejavu-core
    libglib2.0-0 libegl1 libgl1 libxkbcommon0 libfontconfig1 libfreetype6 libdbus-1-3 libx11-6
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
    libxkbcommon-x11-0 libx11-xcb1 libwayland-client0 libwayland-cursor0 libbrotli1 libgssapi-krb5-2
)
# A display in memory that can be typed into and pictured, with a tray.
DISPLAY_PACKAGES=(xvfb openbox trayer xdotool imagemagick x11-utils x11-xkb-utils x11-xserver-utils)
# Other programs: one that has the keyboard, one that fills the clipboard, one that keeps GNOME's settings,
# two that find mistakes in desktop files and in what software centres show, one that moves the clock.
NEIGHBOUR_PACKAGES=(xterm xclip libglib2.0-bin desktop-file-utils appstream libfaketime)
# A session bus with a keyring and an accessibility tree.
SESSION_PACKAGES=(dbus gnome-keyring at-spi2-core gir1.2-atspi-2.0 python3-gi)
# What packages are made with and looked at: the .deb, the fresh Debian that it is tried in, the Flatpak's manifest.
# shellcheck disable=SC2034 # for whoever builds them
PACKAGE_PACKAGES=(binutils dpkg-dev lintian debootstrap man-db flatpak-builder)

# The examples of Markdown's two specifications, for the tests alone.
EXAMPLE_PACKAGES=(golang-github-yuin-goldmark-dev cmark-gfm)
EXAMPLES_OF_GFM=usr/share/doc/cmark-gfm/spec.txt.gz

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf 'offhand: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing, and neither root nor sudo is here: $*"
    fi
}

is_installed() { # Some libraries carry t64 in their name since their time stamps have 64 bits.
    local states # one name or the other is always unknown, which dpkg-query calls a failure
    states=$(dpkg-query -W -f '${db:Status-Status}\n' "$1" "${1}t64" 2>/dev/null) || true
    grep -qx installed <<<"$states"
}

install_packages() {
    command -v apt-get >/dev/null || return 0 # not Debian: the system's own packages must do
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}"
}

# A slim system leaves documentation out of what it installs: then it is taken from the package itself.
find_examples() {
    local folder="$SETUP_FOLDER/examples"
    [ ! -e "/$EXAMPLES_OF_GFM" ] && command -v apt-get >/dev/null || return 0
    if [ ! -e "$folder/$EXAMPLES_OF_GFM" ]; then
        mkdir -p "$folder"
        (cd "$folder" && apt-get download -qq cmark-gfm && dpkg -x cmark-gfm_*.deb .) || return 0
    fi
    export GFM_SPEC="$folder/$EXAMPLES_OF_GFM"
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local candidate
    for candidate in .venv/bin/python python3 python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then
            PYTHON=$(command -v "$candidate")
            return
        fi
    done
    fail "Python 3.11 or newer is needed; install it and try again"
}

find_uv() {
    local have
    have=$(uv --version 2>/dev/null | cut -d ' ' -f 2) || have=
    if [ -n "$have" ] && [ "$(printf '%s\n' "$OLDEST_UV" "$have" | sort -V | head -n 1)" = "$OLDEST_UV" ]; then
        UV=uv
        return
    fi
    UV="$SETUP_FOLDER/bin/uv"
    [ -x "$UV" ] && return
    say "Installing uv into $SETUP_FOLDER"
    if ! "$PYTHON" -c 'import ensurepip' 2>/dev/null; then
        install_packages "$("$PYTHON" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
    fi
    "$PYTHON" -m venv --clear "$SETUP_FOLDER"
    "$SETUP_FOLDER/bin/python" -m pip install --quiet --disable-pip-version-check "uv>=$OLDEST_UV"
}

# prepare PACKAGES... -- OPTIONS OF UV SYNC...
prepare() {
    local packages=()
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        packages+=("$1")
        shift
    done
    shift
    install_packages "${packages[@]}"
    find_python
    find_uv
    "$UV" sync --quiet --locked --python "$PYTHON" "$@"
}
