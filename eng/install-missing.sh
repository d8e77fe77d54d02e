#!/usr/bin/env bash
# Installs what the build and the tests need besides the .NET SDK, where it is missing: Node with npm, PostgreSQL's programs, Chromium,
# OpenStack Swift, which speaks S3.
set -euo pipefail
missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
[[ -d /usr/lib/python3/dist-packages/swift ]] || missing+=(python3-swift)
[[ -n "${TICKETING_TEST_CHROMIUM:-}" ]] || command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null \
    || missing+=(chromium)
[[ "${#missing[@]}" -gt 0 ]] || exit 0

echo "Installing what is missing: ${missing[*]}."
as_root=""
[[ "$(id -u)" -eq 0 ]] || as_root="sudo"
install() {
    $as_root apt-get update -qq || return
    # Debian has what Chromium needs for windows that nobody looks at as a package of its own, which costs tests less; others have not.
    ! apt-cache show chromium-headless-shell >/dev/null 2>&1 || missing=("${missing[@]/%chromium/chromium-headless-shell}")
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}
if ! install >/dev/null; then
    echo "It could not be installed (apt-get install ${missing[*]}, see above): the build and the tests need it." >&2
    exit 1
fi
