#!/usr/bin/env bash
# Builds everything with warnings as errors and runs the tests. Ends with a line "N passed, N failed, N skipped".
#
#   ./test.sh                    everything but the deep runs
#   ./test.sh --changed [<ref>]  only the projects of tests that can tell what changed since <ref>, what is not committed included;
#                                without <ref>: since this branch left origin/main (main, where there is no such)
#   ./test.sh --deep             also the long property and scale runs (minutes more); properties begin with a fresh seed, which is printed:
#                                TICKETING_SEED takes it again
#
# Needs the .NET SDK that global.json names; what else the build and the tests need it installs (apt-get) where it is missing: Node with
# npm, PostgreSQL's programs, Chromium, OpenStack Swift. All projects share a database server, begun for the run; tests that kill one have
# their own. With TICKETING_TEST_POSTGRES, the connection string of a superuser, that server is taken; TICKETING_TEST_CHROMIUM names
# another browser.
set -euo pipefail
cd "$(dirname "$0")"

refuse() {
    echo "$*" >&2
    exit 2
}

changed="" since=""
while [[ $# -gt 0 ]]; do
    case "$1" in
        -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" && exit 0 ;;
        --deep) export TICKETING_DEEP_TESTS=1 ;;
        --changed)
            changed=1
            [[ "${2:-}" == "" || "$2" == -* ]] || { since=$2 && shift; }
            ;;
        *) refuse "Unknown: $1. ./test.sh -h says what there is." ;;
    esac
    shift
done

mapfile -t projects < <(basename -a -s .csproj tests/*.Tests/*.Tests.csproj)
if [[ -n "$changed" ]]; then
    if [[ -z "$since" ]]; then
        since=main
        ! git rev-parse --quiet --verify "origin/main^{commit}" >/dev/null || since=origin/main
    fi
    base=$(git merge-base "$since" HEAD 2>/dev/null) \
        || refuse "There is no commit called $since that this branch came from: ./test.sh --changed <ref>."
    files=$({ git diff --name-only --no-renames "$base" && git ls-files --others --exclude-standard; })
    [[ -n "$files" ]] || { echo "Nothing has changed since $since (${base::9})." && echo "0 passed, 0 failed, 0 skipped" && exit 0; }
    mapfile -t touched < <(eng/touched-tests.sh <<<"$files")
    left_out=$(printf '%s\n' "${projects[@]}" | grep -vxF "$(printf '%s\n' "${touched[@]}")" | paste -sd ' ' || true)
    projects=("${touched[@]}")
    echo "Left out, because nothing that they are made of has changed since $since (${base::9}): ${left_out:-none}."
fi

command -v dotnet >/dev/null || refuse "The .NET SDK is missing: install version $(grep -oP '"version": "\K[^"]*' global.json) or later."
eng/install-missing.sh
# With one compiler for all projects, which not every machine allows by itself, the build takes half as long.
dotnet build Ticketing.sln --configuration Release -warnaserror --nologo --verbosity quiet -p:UseSharedCompilation=true

logs=$(mktemp -d)
export logs
finish() {
    [[ -z "${POSTGRES_PID:-}" ]] || { exec {POSTGRES[1]}>&- && wait "$POSTGRES_PID" || true; }
    rm -rf "$logs"
}
trap finish EXIT

if [[ -z "${TICKETING_TEST_POSTGRES:-}" ]]; then
    # It ends when its standard input does: with this script, however that ends.
    coproc POSTGRES { exec eng/postgres.sh; }
    read -r port folder _ <&"${POSTGRES[0]}" || true
    [[ -n "$folder" ]] || { echo "PostgreSQL did not start:" "$(cat <&"${POSTGRES[0]}")" >&2 && exit 1; }
    export TICKETING_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
fi

# What a project said is shown when it is done. The browser goes before the others: its tests allow a screen seconds, as people do.
run() {
    local name=$1 began=$SECONDS behind=5
    [[ "$name" != Ticketing.UI.Tests ]] || behind=0
    # Tests that start hosts one after the other spend most of the processor on compiling what each runs once: the code of each host's
    # endpoints, and all of a host that is a process. Compiled plainly, and once, it takes a third less. Where code is hot it takes more.
    [[ ! "$name" =~ ^Ticketing\.(AspNetCore|SampleHost|Security|EndToEnd)\.Tests$ ]] \
        || export DOTNET_JITMinOpts=1 DOTNET_TieredCompilation=0
    nice -n "$behind" dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo >"$logs/$name" 2>&1 || true
    grep -vE '^\s*(Discover|Starting|Finished|Ok, passed)' "$logs/$name" || true
    echo "$name took $((SECONDS - began)) s."
}
export -f run

# Two at a time: one waits for a browser, a disk or a server while the other works. The longest first, so that none is left over at the end;
# beside the browser those that start no processes, which are given seconds too.
order=(UI AspNetCore Storage.EfCore SampleHost Storage Security Storage.Dapper EndToEnd Core Transfer)
printf 'Ticketing.%s.Tests\n' "${order[@]}" | cat - <(printf '%s\n' "${projects[@]}") | awk '!seen[$0]++' \
    | grep -xF "$(printf '%s\n' "${projects[@]}")" | xargs -P 2 -I {} bash -c 'run {}'

passed=0 failed=0 skipped=0
for name in "${projects[@]}"; do
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
