#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Ends with a line "N passed, N failed, N skipped".
# Needs the .NET SDK that global.json names, and PostgreSQL's programs, which it installs (apt-get) when they are missing; the tests start
# a server of their own. With TICKETING_TEST_POSTGRES, the connection string of a superuser, they take that server instead, but for those
# that kill one. No test needs Node or a browser so far.
#   ./test.sh          everything but the deep runs
#   ./test.sh --deep   also the long property and scale runs (minutes more)
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing: install version $(grep -o '"version": "[^"]*"' global.json | cut -d'"' -f4) or later." >&2
    exit 1
fi
if ! compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; then
    echo "PostgreSQL's programs are missing: installing them."
    as_root=""
    [[ "$(id -u)" -eq 0 ]] || as_root="sudo"
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql; } >/dev/null ||
        ! compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; then
        echo "PostgreSQL could not be installed (apt-get install postgresql, see above): its tests need initdb and pg_ctl in /usr/lib/postgresql/*/bin." >&2
        exit 1
    fi
fi
[[ "${1:-}" == "--deep" ]] && export TICKETING_DEEP_TESTS=1

dotnet build Ticketing.sln --configuration Release -warnaserror --nologo --verbosity quiet

passed=0 failed=0 skipped=0 broken=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo 2>&1 | tee "$log" | grep -vE '^\s*(Discover|Starting|Finished|Ok, passed)' || true
    summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1 || true)
    if [[ -z "$summary" ]]; then
        # A runner that died says nothing of its tests: that is a failure, not zero tests.
        echo "$name did not finish." >&2
        broken=$((broken + 1))
        continue
    fi
    read -r total errors fails skips <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"
    if [[ "$total" -eq 0 ]]; then
        echo "$name ran no test." >&2
        broken=$((broken + 1))
    fi
    failed=$((failed + fails + errors))
    skipped=$((skipped + skips))
    passed=$((passed + total - fails - skips))
done

failed=$((failed + broken))
echo "$passed passed, $failed failed, $skipped skipped"
[[ "$failed" -eq 0 ]]
