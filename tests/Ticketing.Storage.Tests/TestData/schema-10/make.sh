#!/usr/bin/env bash
# Makes the files beside it anew, from a checkout of the version that they are of: make.sh <checkout> <folder for the files>.
# Needs sqlite3 and PostgreSQL's programs. README.md says what they are.
set -euo pipefail
old=$(realpath "$1") into=$(realpath "$2") here=$(realpath "$(dirname "$0")")
port=18765
work=$(mktemp -d)
trap 'exec {POSTGRES[1]}>&- && wait "$POSTGRES_PID" || true; rm -rf "$work"' EXIT
coproc POSTGRES { exec "$old/eng/postgres.sh"; }
read -r server _ programs <&"${POSTGRES[0]}"

dotnet build "$old/samples/Ticketing.SampleHost" --configuration Release --verbosity quiet --nologo
sed "s#OLD/#$old/#" "$here/fill.txt" >"$work/fill.cs"

desk() {
    cd "$old/samples/Ticketing.SampleHost"
    exec dotnet bin/Release/net10.0/Ticketing.SampleHost.dll "$@" \
        --Ticketing:Database "$database" --ConnectionStrings:Ticketing "$connection" --Ticketing:Folder "$work"
}

fill() {
    database=$1 connection=$2
    # The demo is filed before the host says that it is ready.
    (export ASPNETCORE_ENVIRONMENT=Development && desk --urls "http://127.0.0.1:$port") &
    local host=$!
    until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.2; done
    kill -INT "$host" && wait "$host"
    (desk import --format incidents --project support "$old/tests/Ticketing.Transfer.Tests/TestData/incidents.csv")
    (desk import --format csv --project support --source migrated "$here/migrated.csv")
    (cd "$work" && dotnet run --configuration Release fill.cs -- "$database" "$connection")
    (desk counters verify)
    (desk export --format ndjson "$work/$database.ndjson")
    gzip --best --no-name --stdout "$work/$database.ndjson" >"$into/schema-10.$database.ndjson.gz"
}

fill sqlite "Data Source=$work/kept.db"
# The host's own tables, with the accounts of the demo, stay out.
sqlite3 "$work/kept.db" "select 'drop table \"' || name || '\";' from sqlite_master
    where type = 'table' and name not like 'ticketing%' and name not like 'sqlite%'" | sqlite3 "$work/kept.db"
sqlite3 "$work/kept.db" "vacuum"
gzip --best --no-name --stdout "$work/kept.db" >"$into/schema-10.db.gz"

"$programs/createdb" --host 127.0.0.1 --port "$server" --username postgres kept
fill postgresql "Host=127.0.0.1;Port=$server;Username=postgres;Database=kept"
# Statements that any program can run: newer versions of pg_dump add two lines that only psql understands.
"$programs/pg_dump" --host 127.0.0.1 --port "$server" --username postgres --no-owner --no-privileges --table 'ticketing*' \
    --inserts --rows-per-insert 200 kept | sed -E '/^\\(un)?restrict /d' | gzip --best --no-name >"$into/schema-10.sql.gz"
