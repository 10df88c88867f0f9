#!/usr/bin/env bash
# The function's storage on a server that we didn't write: Ceph's radosgw on loopback, objects in memory; then the soak
set -euo pipefail
folder=$(mktemp -d)
pids=()
stop() {
  ((${#pids[@]} == 0)) || kill -KILL "${pids[@]}" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap stop EXIT
readonly mon=40300 port=40380
export CEPH_CONF=$folder/ceph.conf

cat >"$CEPH_CONF" <<END
[global]
fsid = $(</proc/sys/kernel/random/uuid)
mon host = [v2:127.0.0.1:$mon]
ms bind msgr1 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
keyring = $folder/keyring
run dir = $folder
admin socket = $folder/\$name.sock
log file = $folder/\$name.log
pid file =
# One copy of everything, in memory, and no waiting for others.
osd objectstore = memstore
memstore device bytes = 2147483648
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
paxos propose interval = 0.02
paxos min wait = 0.01
[mon.a]
mon data = $folder/mon
mon initial members = a
[osd.0]
osd data = $folder/osd
[client.admin]
rgw frontends = beast endpoint=127.0.0.1:$port
rgw data = $folder/rgw
END

fail() {
  echo "$1"
  tail -n 20 "$folder"/*.log "$folder"/*.out
  exit 1
} >&2

# background COMMAND…: goes on until this script ends.
background() {
  "$@" >"$folder/$1.out" 2>&1 &
  pids+=($!)
}

start_cluster() {
  mkdir "$folder"/{mon,osd,rgw}
  local name osd=$(</proc/sys/kernel/random/uuid)
  ceph-authtool --create-keyring "$folder/keyring" --gen-key -n mon. --cap mon 'allow *'
  for name in client.admin osd.0; do
    ceph-authtool "$folder/keyring" --gen-key -n "$name" --cap mon 'allow *' --cap osd 'allow *'
  done
  monmaptool --create --fsid "$(sed -n 's/^fsid = //p' "$CEPH_CONF")" --addv a "[v2:127.0.0.1:$mon]" "$folder/monmap"
  ceph-mon -i a --mkfs --monmap "$folder/monmap" --keyring "$folder/keyring"
  background ceph-mon -i a -f
  timeout 60 ceph osd new "$osd"
  ceph-osd -i 0 --mkfs --osd-uuid "$osd"
  background ceph-osd -i 0 -f
  timeout 120 radosgw-admin user create --uid=tests --display-name=tests --access-key=key --secret-key=secret
  background radosgw -n client.admin -f
}

began=$SECONDS
start_cluster >"$folder/start.out" 2>&1 || fail 'radosgw did not start'
for ((tries = 0; tries < 300; tries++)); do
  curl --silent --fail --output /dev/null "http://127.0.0.1:$port/" && break
  sleep 0.2
done
((tries < 300)) || fail 'radosgw does not answer'
radosgw --version | cut -d' ' -f1-3
echo "started in $((SECONDS - began)) s"

export TEST_S3=http://key:secret@127.0.0.1:$port
npx vitest run --reporter=verbose test/storage
test/ci/soak.ts
