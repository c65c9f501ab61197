# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# LibTorch from the wheels of cmake/libtorch.lock into the cache. Safe to interrupt: files get their final
# name last, and a part counts as present only when its stamp holds the digest of its lines in the lock file.

OUTIS_CACHE=${OUTIS_CACHE:-$HOME/.cache/outis}
OUTIS_TORCH_ROOT=$OUTIS_CACHE/libtorch-2.11.0

# libtorch_files PART: its lines "sha256 file members…".
libtorch_files() {
    awk -v part="$1" '$1 == part { $1 = ""; print substr($0, 2) }' "$OUTIS_SOURCE/cmake/libtorch.lock"
}

libtorch_digest() {
    libtorch_files "$1" | sha256sum | cut -d ' ' -f 1
}

libtorch_is_present() {
    [ "$(cat "$OUTIS_TORCH_ROOT/.$1.stamp" 2>/dev/null)" = "$(libtorch_digest "$1")" ]
}

matches_digest() {
    printf '%s  %s\n' "$1" "$2" | sha256sum --check --status 2>/dev/null
}

# download_wheel FILE FOLDER: by pip as a mere downloader; name, version and platforms stand in the file's name.
download_wheel() {
    local file=$1 folder=$2 name version platforms platform arguments=()
    IFS=- read -r name version _ <<<"$file"
    platforms=${file##*-}
    for platform in $(tr '.' ' ' <<<"${platforms%.whl}"); do
        arguments+=(--platform "$platform")
    done
    # Debian's own Python first: it is the one whose pip the package list installs.
    local python=/usr/bin/python3
    "$python" -m pip --version >/dev/null 2>&1 || python=python3
    "$python" -m pip download --quiet --no-deps --no-cache-dir --disable-pip-version-check --only-binary=:all: \
        --python-version 3.11 --implementation cp "${arguments[@]}" --dest "$folder" "$name==$version" </dev/null
}

# fetch_wheel SHA256 FILE FOLDER: leaves a verified FILE in FOLDER. $OUTIS_CACHE/wheels is looked at first, so that
# a machine without network can be given the files by hand.
fetch_wheel() {
    local digest=$1 file=$2 folder=$3 attempt log=$3/download.log
    if [ -f "$OUTIS_CACHE/wheels/$file" ] && matches_digest "$digest" "$OUTIS_CACHE/wheels/$file"; then
        ln -s "$OUTIS_CACHE/wheels/$file" "$folder/$file"
        return
    fi
    note "downloading $file"
    for attempt in 1 2 3; do
        rm -f "$folder/$file"
        if TMPDIR=$folder download_wheel "$file" "$folder" >"$log" 2>&1; then
            matches_digest "$digest" "$folder/$file" && return
            fail "$file does not have the digest of cmake/libtorch.lock" \
                "try again; if it happens twice, the package source is not to be trusted"
        fi
        [ "$attempt" -eq 3 ] || { note "attempt $attempt failed, once more"; sleep 2; }
    done
    tail -n 5 "$log" >&2
    fail "$file could not be downloaded: no network and no cache" \
        "connect to the network, or put the wheels named in cmake/libtorch.lock into $OUTIS_CACHE/wheels"
}

# need_space GIGABYTES
need_space() {
    local free
    free=$(df -Pk "$OUTIS_CACHE" | awk 'NR == 2 { print int($4 / 1048576) }')
    [ "$free" -ge "$1" ] || fail "$OUTIS_CACHE has $free GB free, $1 GB are needed" \
        "free some space, or set OUTIS_CACHE to a folder on another disk"
}

# unpack_part PART INCOMING
unpack_part() {
    local digest file members
    while read -r digest file members; do
        fetch_wheel "$digest" "$file" "$2/wheels"
        note "unpacking $file"
        # shellcheck disable=SC2086
        set -f
        unzip -q -o -d "$2/root" "$2/wheels/$file" $members || fail "$file could not be unpacked" \
            "free some space in $OUTIS_CACHE, then start again"
        set +f
        rm -f "$2/wheels/$file"
    done < <(libtorch_files "$1")
}

# install_part PART GIGABYTES: fetches, unpacks beside the final place, then moves and stamps.
install_part() {
    local part=$1 incoming
    libtorch_is_present "$part" && { note "the $part part is present in $OUTIS_TORCH_ROOT"; return; }
    need_space "$2"
    rm -rf "$OUTIS_CACHE"/.incoming.*
    incoming=$(mktemp -d "$OUTIS_CACHE/.incoming.XXXXXX")
    mkdir "$incoming/wheels" "$incoming/root"
    unpack_part "$part" "$incoming"
    if [ "$part" = cpu ]; then
        rm -rf "$OUTIS_TORCH_ROOT"
        mv "$incoming/root" "$OUTIS_TORCH_ROOT"
    else
        cp -al "$incoming/root/." "$OUTIS_TORCH_ROOT/"
    fi
    rm -rf "$incoming"
    libtorch_digest "$part" >"$OUTIS_TORCH_ROOT/.$part.stamp"
}

# OUTIS_GPU=AUTO|ON|OFF: whether the CUDA part (about 2 GB to download) is fetched; AUTO asks for a driver.
has_nvidia_driver() {
    case ${OUTIS_GPU:-AUTO} in
        ON) return 0 ;;
        OFF) return 1 ;;
    esac
    [ -e /proc/driver/nvidia/version ] || { /sbin/ldconfig -p 2>/dev/null || true; } | grep -q 'libcuda\.so\.1'
}

ensure_libtorch() {
    [ "$(uname -m)" = x86_64 ] || fail "LibTorch is pinned for x86_64, this is $(uname -m)" "use an x86_64 machine"
    mkdir -p "$OUTIS_CACHE" || fail "$OUTIS_CACHE cannot be created" "set OUTIS_CACHE to a folder that you may write to"
    exec 9>"$OUTIS_CACHE/.lock"
    flock -w 3600 9 || fail "another set-up holds $OUTIS_CACHE/.lock" "wait for it to end, then start again"
    install_part cpu 2
    if has_nvidia_driver; then
        install_part cuda 8
    else
        note "no NVIDIA driver: the CPU part is enough"
    fi
    exec 9>&-
}
