// Names in the order of their sounds, so that a beginning that many of them share is compared once.

import { APART, SIZE, SPOKEN, SWAPPED, numbered, weight } from "./sounds.js";

/** The most sounds that a name or a query is compared by. */
export const LONGEST = 60;

/** How much farther a name is, as a share, of which only the beginning was typed: the more, the less that says. */
const BEGUN = [[2.6, 0.16], [3.6, 0.12], [Infinity, 0.08]];

/** The most that differs, however long the query is. */
const MOST = 1.4;

/** How much of what a query weighs, less the tolerance, a name weighs at least that is like it. */
const ENOUGH = 0.75;

/**
 * Names by their sounds, sorted: how many sounds each shares with the one before, what it weighs, and the number of
 * what it names.
 * @typedef {{heard: Uint8Array[], shared: Uint8Array, weights: Float32Array, owner: Uint16Array}} Lexicon
 */

/** @param {number} size @returns {Lexicon} */
export function empty(size) {
  return {
    heard: [],
    shared: new Uint8Array(size),
    weights: new Float32Array(size),
    owner: new Uint16Array(size),
  };
}

/**
 * Puts names in order, step by step.
 * @param {[sounds: string, owner: number][]} spoken
 * @returns {Generator<undefined, Lexicon>}
 */
export function* ordering(spoken) {
  /** @type {Map<string, [string, number][]>} */
  const shelves = new Map();
  for (const one of spoken) {
    const shelf = shelves.get(one[0].slice(0, 1)) || [];
    shelf.push(one);
    shelves.set(one[0].slice(0, 1), shelf);
  }
  /** @type {Lexicon} */
  const lexicon = empty(spoken.length);
  let before = "";
  for (const shelf of shelves.values()) {
    shelf.sort(([one], [other]) => (one < other ? -1 : 1));
    yield undefined;
    for (const [sounding, owner] of shelf) {
      const at = lexicon.heard.length;
      const heard = sounding.slice(0, LONGEST);
      while (lexicon.shared[at] < heard.length && heard[lexicon.shared[at]] === before[lexicon.shared[at]]) {
        lexicon.shared[at] += 1;
      }
      lexicon.owner[at] = owner;
      lexicon.heard.push(numbered(heard));
      lexicon.weights[at] = weight(lexicon.heard[at]);
      before = heard;
    }
    yield undefined;
  }
  return lexicon;
}

/** For each sound of a name, how far all before it is from each beginning of the query. */
const rows = Array.from({ length: LONGEST + 1 }, () => new Float32Array(LONGEST + 1));
const begun = new Float32Array(LONGEST + 1);

/**
 * Gives how far what is named sounds from a query, as shares of the query's weight: those within the tolerance.
 * @param {Lexicon} lexicon @param {Uint8Array} query at most as long as the longest @param {number} tolerance
 * @param {Float32Array} dropped what it costs to leave out each sound of a name
 * @returns {Map<number, number>} by the number of what is named
 */
export function nearTo({ heard, shared, weights, owner }, query, tolerance, dropped = SPOKEN) {
  const heavy = weight(query);
  const [, more] = /** @type {number[]} */ (BEGUN.find(([limit]) => heavy < limit));
  /** @type {Map<number, number>} */
  const near = new Map();
  for (let i = 1; i <= query.length; i += 1) rows[0][i] = rows[0][i - 1] + SPOKEN[query[i - 1]];
  begun[0] = Infinity;
  const least = heavy * (1 - tolerance) * ENOUGH;
  const limit = Math.min(heavy * tolerance, MOST);
  /** How many sounds are as in the last name that was worked out, and from how many on that was too far. */
  let [depth, lost] = [0, Infinity];
  for (let at = 0; at < heard.length; at += 1) {
    const name = heard[at];
    depth = Math.min(depth, shared[at]);
    if (weights[at] < least) continue;
    if (depth < lost) {
      lost = Infinity;
      while (depth < name.length && lost === Infinity) {
        depth += 1;
        if (nextRow(query, name, depth, dropped) > limit) lost = depth;
      }
      depth = LONGEST;
    }
    const whole = lost === Infinity ? rows[name.length][query.length] : Infinity;
    const far = Math.min(whole, begun[Math.min(lost, name.length)] + more * heavy) / heavy;
    if (far > tolerance) continue;
    const known = near.get(owner[at]);
    if (known === undefined || far < known) near.set(owner[at], far);
  }
  return near;
}

/**
 * Works out the row of a name's sound; gives the least in it.
 * @param {Uint8Array} query @param {Uint8Array} name @param {number} depth @param {Float32Array} dropped
 */
function nextRow(query, name, depth, dropped) {
  const [last, now] = [rows[depth - 1], rows[depth]];
  const sound = name[depth - 1];
  const costs = sound * SIZE;
  const without = dropped[sound];
  let least = now[0] = last[0] + without;
  for (let i = 1; i <= query.length; i += 1) {
    const typed = query[i - 1];
    let cost = last[i - 1] + APART[costs + typed];
    const less = last[i] + without;
    if (less < cost) cost = less;
    const more = now[i - 1] + SPOKEN[typed];
    if (more < cost) cost = more;
    if (i > 1 && depth > 1 && typed === name[depth - 2] && query[i - 2] === sound) {
      const swapped = rows[depth - 2][i - 2] + SWAPPED;
      if (swapped < cost) cost = swapped;
    }
    now[i] = cost;
    if (cost < least) least = cost;
  }
  begun[depth] = Math.min(begun[depth - 1], now[query.length]);
  return least;
}
