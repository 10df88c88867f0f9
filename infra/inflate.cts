import zlib = require('node:zlib')

/**
 * Stands for the tiny-inflate package in bundles: fontkit unpacks four tables of characters whenever it is loaded, which
 * takes Node's own code a fraction of the time. Fills `room` as far as the data goes, and returns what was filled.
 */
function inflate(data: Uint8Array, room: Uint8Array): Uint8Array {
  const found = zlib.inflateRawSync(data)
  room.set(found)
  return found.length < room.length ? room.slice(0, found.length) : room
}

export = inflate
