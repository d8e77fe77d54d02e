#!/usr/bin/python3
"""A store that speaks S3 for tests, in a folder of its own: OpenStack Swift (Debian's python3-swift), all of its parts in one process.

Says "port access-key secret-key" on standard output, or "failed" and why, and waits until its standard input ends: it does when the
process that began it is gone, however that came about, so no server and no folder is ever left behind.
"""
import os
import shutil
import signal
import sys
import tempfile
from array import array

try:
    import eventlet
    eventlet.monkey_patch()
    from eventlet import tpool, wsgi
    from swift.common import utils
    from swift.common.ring import RingData
    from swift.common.wsgi import loadapp
except ImportError as missing:
    sys.exit(print(f"failed\nOpenStack Swift is missing ({missing}): apt-get install python3-swift.") or 1)

ACCESS_KEY, SECRET_KEY = "test:tester", "not-a-secret"

# What keeps the bytes: an account, a container and an object server, each with one disk, which is a folder.
STORAGE = """
[DEFAULT]
swift_dir = {folder}
devices = {folder}/disks
mount_check = false
disable_fallocate = true
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
fallocate_reserve = 0
"""

# What speaks S3. Parts may be shorter than elsewhere, so that tests need no long files.
PROXY = """
[DEFAULT]
swift_dir = {folder}
[pipeline:main]
pipeline = catch_errors listing_formats s3api tempauth bulk slo dlo proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
min_segment_size = 1
[filter:tempauth]
use = egg:swift#tempauth
user_{user} = {secret} .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
"""


class Cache:
    """What Swift keeps in memcached."""

    def __init__(self):
        self.kept = {}

    def get(self, key, *_, **__):
        return self.kept.get(key)

    def set(self, key, value, *_, **__):
        self.kept[key] = value

    def delete(self, key, *_, **__):
        self.kept.pop(key, None)


def write(path, text, **values):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.format(**values))
    return path


def serve(socket, app, pool):
    eventlet.spawn(wsgi.server, socket, app, open(os.devnull, "w", encoding="utf-8"), custom_pool=pool, log_output=False)


def begin(folder):
    # Nothing outlives a loss of power.
    os.fsync = os.fdatasync = lambda _: None
    pool = eventlet.GreenPool(1024)
    utils.HASH_PATH_PREFIX, utils.HASH_PATH_SUFFIX = b"", b"tests"
    utils.SWIFT_CONF_FILE = write(f"{folder}/swift.conf", "[swift-hash]\nswift_hash_path_suffix = tests\n")
    os.makedirs(f"{folder}/disks/disk")
    sockets = {kind: eventlet.listen(("127.0.0.1", 0), backlog=256) for kind in ("account", "container", "object")}
    for kind, socket in sockets.items():
        port = socket.getsockname()[1]
        disk = {"id": 0, "zone": 0, "region": 1, "device": "disk", "weight": 1.0, "ip": "127.0.0.1", "port": port,
                "replication_ip": "127.0.0.1", "replication_port": port}
        RingData([array("H", [0, 0, 0, 0])], [disk], 30).save(f"{folder}/{kind}.ring.gz")
    for kind, socket in sockets.items():
        serve(socket, loadapp(write(f"{folder}/{kind}.conf", STORAGE, folder=folder, kind=kind)), pool)
    proxy = loadapp(write(f"{folder}/proxy.conf", PROXY, folder=folder, user=ACCESS_KEY.replace(":", "_"), secret=SECRET_KEY))
    cache = Cache()

    def front(environment, start_response):
        environment["swift.cache"] = cache
        return proxy(environment, start_response)

    socket = eventlet.listen(("127.0.0.1", 0), backlog=256)
    serve(socket, front, pool)
    return socket.getsockname()[1]


def main():
    # Whoever ends the whole group of processes ends the one that began it too.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    folder = tempfile.mkdtemp(prefix="ticketing-s3-")
    try:
        print(begin(folder), ACCESS_KEY, SECRET_KEY, flush=True)
        tpool.execute(sys.stdin.read)
    except Exception as fault:
        print(f"failed\n{fault!r}", flush=True)
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
