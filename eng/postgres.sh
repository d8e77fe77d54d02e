#!/bin/sh
# A PostgreSQL server for tests, in a folder of its own. Says "port folder programs" on standard output, or "failed" and why, and waits
# until its standard input ends: it does when the process that began it is gone, however that came about, so no server and no folder is
# ever left behind. Tests that kill the server begin and end it meanwhile.
if [ "$(id -u)" -eq 0 ]; then
    # The server refuses to run as root, and its user need not be able to read this file.
    exec setpriv --reuid=postgres --regid=postgres --init-groups -- /bin/sh -c "$(cat "$0")"
fi
# Whoever ends the whole group of processes ends the one that began it too.
trap '' INT TERM HUP
cd /
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ ! -x "$programs/initdb" ]; then
    printf 'failed\nThe programs of PostgreSQL are missing: apt-get install postgresql.\n'
    exit 1
fi
folder=$(mktemp -d "${TMPDIR:-/tmp}/ticketing-postgres-XXXXXX") || {
    printf 'failed\nNo folder can be made in %s.\n' "${TMPDIR:-/tmp}"
    exit 1
}
trap '"$programs/pg_ctl" stop --mode=immediate --silent --pgdata="$folder/cluster" >/dev/null 2>&1; rm -rf "$folder"' EXIT
"$programs/initdb" --pgdata="$folder/cluster" --username=postgres --auth=trust --encoding=UTF8 --no-locale --no-sync \
    >"$folder/initdb.log" 2>&1 || { echo failed; tail -n 3 "$folder/initdb.log"; exit 1; }
# Nothing outlives a loss of power. It does outlive the death of the server, which tests cause: commits are written, if not to the disk.
# Statements of tests, on small tables that nobody has analysed, would take longer to be compiled than to be run.
cat >>"$folder/cluster/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
full_page_writes = off
jit = off
max_connections = 400
shared_buffers = 128MB
timezone = 'UTC'
SETTINGS
# Below the ports that the system gives out; somebody may have one all the same.
for port in $(shuf -i 20000-32000 -n 5); do
    echo "port = $port" >>"$folder/cluster/postgresql.conf"
    "$programs/pg_ctl" start --wait --silent --pgdata="$folder/cluster" --log="$folder/server.log" >/dev/null 2>&1 && started=1 && break
done
[ -n "$started" ] || { echo failed; tail -n 3 "$folder/server.log"; exit 1; }
echo "$port $folder $programs"
cat >/dev/null
