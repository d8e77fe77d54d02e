#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Ends with a line "N passed, N failed, N skipped".
# Needs the .NET SDK that global.json names; what else the build and the tests need it installs (apt-get) where it is missing: Node with npm,
# PostgreSQL's programs, Chromium. The tests start a database server of their own. With TICKETING_TEST_POSTGRES, the connection string of a
# superuser, they take that server instead, but for those that kill one; TICKETING_TEST_CHROMIUM names another browser.
#   ./test.sh          everything but the deep runs
#   ./test.sh --deep   also the long property and scale runs (minutes more); properties begin with a fresh seed, which is printed: TICKETING_SEED takes it again
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing: install version $(grep -o '"version": "[^"]*"' global.json | cut -d'"' -f4) or later." >&2
    exit 1
fi

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
[[ -n "${TICKETING_TEST_CHROMIUM:-}" ]] || command -v chromium >/dev/null || missing+=(chromium)
if [[ "${#missing[@]}" -gt 0 ]]; then
    echo "Installing what is missing: ${missing[*]}."
    as_root=""
    [[ "$(id -u)" -eq 0 ]] || as_root="sudo"
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null; then
        echo "It could not be installed (apt-get install ${missing[*]}, see above): the build and the tests need it." >&2
        exit 1
    fi
fi
[[ "${1:-}" == "--deep" ]] && export TICKETING_DEEP_TESTS=1

dotnet build Ticketing.sln --configuration Release -warnaserror --nologo --verbosity quiet

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
export logs

# What a project said is shown when it is done.
run() {
    local name=$1 began=$SECONDS
    dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo >"$logs/$name" 2>&1 || true
    grep -vE '^\s*(Discover|Starting|Finished|Ok, passed)' "$logs/$name" || true
    echo "$name took $((SECONDS - began)) s."
}
export -f run

# The browser has the machine to itself, as people's do. The others go two at a time, one waiting for a disk or a server while the other works; the
# longest first, so that none is left over at the end.
run Ticketing.UI.Tests
longest=(SampleHost Storage Storage.EfCore AspNetCore Storage.Dapper Security EndToEnd Transfer Core)
{
    printf 'Ticketing.%s.Tests\n' "${longest[@]}"
    for project in tests/*.Tests/*.Tests.csproj; do basename "$project" .csproj; done
} | awk '!seen[$0]++ && $0 != "Ticketing.UI.Tests"' | xargs -P 2 -I {} bash -c 'run {}'

passed=0 failed=0 skipped=0
for project in tests/*.Tests/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$logs/$name" | tail -n 1 || true)
    if [[ -z "$summary" ]]; then
        # A runner that died says nothing of its tests: that is a failure, not zero tests.
        echo "$name did not finish." >&2
        failed=$((failed + 1))
        continue
    fi
    read -r total errors fails skips <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"
    if [[ "$total" -eq 0 ]]; then
        echo "$name ran no test." >&2
        failed=$((failed + 1))
    fi
    failed=$((failed + fails + errors))
    skipped=$((skipped + skips))
    passed=$((passed + total - fails - skips))
done

echo "$passed passed, $failed failed, $skipped skipped"
[[ "$failed" -eq 0 ]]
