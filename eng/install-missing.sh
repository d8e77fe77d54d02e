#!/usr/bin/env bash
# Installs what the build and the tests need besides the .NET SDK, where it is missing: Node with npm, PostgreSQL's programs, Chromium.
set -euo pipefail
missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
[[ -n "${TICKETING_TEST_CHROMIUM:-}" ]] || command -v chromium >/dev/null || missing+=(chromium)
[[ "${#missing[@]}" -gt 0 ]] || exit 0

echo "Installing what is missing: ${missing[*]}."
as_root=""
[[ "$(id -u)" -eq 0 ]] || as_root="sudo"
if ! { $as_root apt-get update -qq \
    && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null; then
    echo "It could not be installed (apt-get install ${missing[*]}, see above): the build and the tests need it." >&2
    exit 1
fi
