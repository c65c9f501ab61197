# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# System packages of scripts/packages.txt: installs those that are missing, and only those.

# wanted_packages SCOPE…: the packages of these scopes for this distribution.
wanted_packages() {
    local distribution
    distribution=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}")
    awk -v scopes=" $* " -v distribution="$distribution" \
        '/^[a-z]/ && index(scopes, " " $1 " ") && ($3 == "" || $3 == distribution) { print $2 }' \
        "$OUTIS_SOURCE/scripts/packages.txt"
}

# missing_packages SCOPE…: those of them that are not installed.
missing_packages() {
    local wanted
    wanted=$(wanted_packages "$@")
    # shellcheck disable=SC2086
    { dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' $wanted 2>/dev/null || true; } |
        awk -v wanted="$wanted" '
            $1 == "ii" { installed[$2] = 1 }
            END { count = split(wanted, list, "\n"); for (k = 1; k <= count; ++k) if (!(list[k] in installed)) print list[k] }'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@"
}

ensure_packages() {
    local missing log
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        note "this is neither Debian nor Ubuntu: the packages of scripts/packages.txt are taken as present"
        return
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    if [ -z "$missing" ]; then
        note "all $(wanted_packages "$@" | wc -l) packages are present"
        return
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "these packages are missing and only root can install them: $missing" \
            "as root: apt-get install $missing"
    fi
    note "installing: $missing"
    log=$(mktemp)
    # The lists may be absent or stale: refresh them only when the first try fails.
    # shellcheck disable=SC2086
    if ! apt_install $missing >"$log" 2>&1; then
        note "refreshing the package lists"
        if ! as_root apt-get update -q >>"$log" 2>&1 || ! apt_install $missing >>"$log" 2>&1; then
            tail -n 15 "$log" >&2
            rm -f "$log"
            fail "the packages could not be installed (last lines above)" \
                "check the network and the package sources, then: apt-get update && apt-get install $missing"
        fi
    fi
    rm -f "$log"
}
