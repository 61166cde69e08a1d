// Which places are near a position.

/** @typedef {import("./index.js").Place} Place */

/**
 * Gives the places nearest to a position in degrees, with their distance in kilometres.
 * @param {Place[]} places @param {number} lat @param {number} lon @param {number} most
 */
export function nearest(places, lat, lon, most = 8) {
  return places
    .map((place) => ({ place, kilometres: kilometres(place, lat, lon) }))
    .sort((one, other) => one.kilometres - other.kilometres)
    .slice(0, most);
}

const EARTH = 6371;

/** Gives how far a place is from a position. @param {Place} place @param {number} lat @param {number} lon */
export function kilometres(place, lat, lon) {
  const radians = Math.PI / 180;
  const x = (place.lon - lon) * radians * Math.cos(((place.lat + lat) / 2) * radians);
  const y = (place.lat - lat) * radians;
  return Math.hypot(x, y) * EARTH;
}
