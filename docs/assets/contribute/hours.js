// Opening hours as people write them on doors, read as a week. No document here.

import { clock, CODES, daysFrom, joined, MIDNIGHT } from "./week.js";

/** @typedef {import("./week.js").Span} Span */
/** @typedef {import("./week.js").Week} Week */
/** @typedef {{days: Record<string, number>}} Tables the names of days, Monday being 0 */
/** @typedef {{week: Week} | {fault: string, words: string}} Understood */
/** @typedef {{kind: string, number: number, text: string}} Token `number` are a time's minutes or a day's place */

/** What words mean, besides the names of days; what means nothing is passed over. */
const WORDS = {
  "-": "- bis to until",
  ",": ", und u sowie auch zusätzlich & + / and also plus",
  ";": ";",
  closed: "geschlossen zu closed off ruhetag",
  only: "nur only",
  open: "ab since from",
  holidays: "feiertag feiertage feiertagen feiertags ph holiday holidays",
  appointment: "vereinbarung absprache termin termine terminvereinbarung voranmeldung anmeldung appointment",
  daily: "täglich daily",
  half: "vormittags nachmittags",
  "": "von uhr h : . ( ) jeden jede am an den der nach by mit on every the public",
};

/** @type {Map<string, string>} */
const KINDS = new Map();
for (const [kind, words] of Object.entries(WORDS)) for (const word of words.split(" ")) KINDS.set(word, kind);

const MINUTES_BEHIND = "\\s*uhr\\s*([0-5]\\d)(?!\\d|\\s*(?:-|:|\\.|bis|uhr))";
const PIECE = new RegExp(
  `\\s*(?:(\\d{1,2})(?:[:.]([0-5]\\d)(?!\\d)|${MINUTES_BEHIND})?(?!\\d)|([a-zäöüß]+)\\.?|([^\\s\\da-zäöüß]))`,
  "y",
);

/**
 * Reads opening hours as people write them, the registry's notation included; days that stand twice have both hours.
 * @param {string} text @param {Tables} tables @returns {Understood}
 */
export function readHours(text, tables) {
  /** @type {Understood | null} */
  let result = null;
  try {
    result = { week: new Reading(tokens(text, tables)).week() };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    result = { fault: error.fault, words: error.words };
  }
  return result;
}

class NotUnderstood extends Error {
  /** @param {string} fault @param {string} [words] */
  constructor(fault, words = "") {
    super(fault);
    this.fault = fault;
    this.words = words;
  }
}

/** What people write in signs of its own: each pattern, and the words that say the same. @type {[RegExp, string][]} */
const SHORT = [
  [/[‐-―−]/g, "-"],
  [/\s*\n\s*/g, ";"],
  [/(^|[;,]\s*)24\s*\/\s*7(?!\d)/g, "$1täglich 0-24"],
  [/rund um die uhr/g, "0-24"],
  [/(^|[^a-zäöüß])n\.?\s?v(?:\.|(?![a-zäöüß]))/g, "$1nach vereinbarung"],
  [/tel(?:\.|efonischer|efonische)\s*(?=vereinbarung|absprache|anmeldung|voranmeldung|termin)/g, ""],
];

/** @param {string} text @param {Tables} tables @returns {Token[]} */
function tokens(text, tables) {
  const plain = SHORT.reduce((said, [pattern, words]) => said.replace(pattern, words), text.toLowerCase().trim());
  /** @type {Token[]} */
  const found = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < plain.length) {
    const piece = PIECE.exec(plain);
    if (!piece) throw new NotUnderstood("hours_words", plain);
    const token = tokenOf(piece, tables);
    if (token.kind) found.push(token);
  }
  return found.filter((token, at) => !isHalf(token, [found[at - 1], found[at + 1]]));
}

/**
 * Says whether a word says no more than the times do; half a day that is closed would close the whole.
 * @param {Token} token @param {(Token | undefined)[]} beside
 */
function isHalf({ kind, text }, beside) {
  if (kind === "half" && beside.some((other) => other && other.kind === "closed")) {
    throw new NotUnderstood("hours_words", text);
  }
  return kind === "half";
}

/** @param {RegExpExecArray} piece @param {Tables} tables @returns {Token} */
function tokenOf([text, hour, minute, minuteBehind, word, sign], tables) {
  if (hour !== undefined) return { kind: "time", number: minutes(hour, minute || minuteBehind || "00"), text };
  const own = word || sign;
  if (word && Object.prototype.hasOwnProperty.call(tables.days, word)) {
    return { kind: "day", number: tables.days[word], text: own };
  }
  const kind = KINDS.get(own);
  if (kind === undefined) throw new NotUnderstood("hours_words", own);
  return { kind, number: 0, text: own };
}

/** @param {string} hour @param {string} minute */
function minutes(hour, minute) {
  const all = Number(hour) * 60 + Number(minute);
  if (all > MIDNIGHT || Number(minute) > 59) throw new NotUnderstood("hours_words", `${hour}:${minute}`);
  return all;
}

/** Reads tokens one after the other: days, and what is said of them. */
class Reading {
  /** @param {Token[]} all */
  constructor(all) {
    this.all = all;
    this.place = 0;
    this.days = CODES.map(() => /** @type {Span[]} */ ([]));
    this.isClosedOnHolidays = false;
  }

  get kind() {
    return this.place < this.all.length ? this.all[this.place].kind : "end";
  }

  /** @param {...string} kinds */
  isNext(...kinds) {
    return kinds.includes(this.kind);
  }

  next() {
    this.place += 1;
    return this.all[this.place - 1];
  }

  /** @returns {Week} */
  week() {
    while (!this.isNext("end")) {
      if (this.isNext(",", ";")) this.next();
      else this.rule();
    }
    if (!this.isClosedOnHolidays && this.days.every((spans) => !spans.length)) throw new NotUnderstood("hours");
    return { days: this.days.map(joined), isClosedOnHolidays: this.isClosedOnHolidays };
  }

  rule() {
    if (this.isNext("appointment")) throw new NotUnderstood("hours_appointment");
    if (this.isNext("holidays", "closed")) this.holidays();
    else if (this.isNext("day", "daily")) this.hoursOf(this.someDays());
    else if (this.isNext("time")) throw new NotUnderstood("hours_days");
    else throw new NotUnderstood(this.isNext("open") ? "hours_end" : "hours");
  }

  /** Holidays are closed: other hours of theirs could not be shown. */
  holidays() {
    const first = this.next().kind;
    if (!this.isNext(first === "closed" ? "holidays" : "closed")) {
      throw new NotUnderstood(first === "closed" ? "hours" : "hours_holidays");
    }
    this.next();
    this.isClosedOnHolidays = true;
  }

  /** Days and ranges of days, up to what is said of them. @returns {number[]} */
  someDays() {
    const found = [];
    for (;;) {
      found.push(...this.dayOrDays());
      const start = this.place;
      while (this.isNext(",", ";") && this.next());
      if (this.isNext("day", "daily")) continue;
      // A comma before the hours is one too many, or "also": "Do auch 14-18".
      if (!this.isNext("time", "closed", "only", "open")) this.place = start;
      return found;
    }
  }

  /** @returns {number[]} */
  dayOrDays() {
    const first = this.next();
    if (first.kind === "daily") return CODES.map((_, day) => day);
    if (!this.isNext("-")) return [first.number];
    this.next();
    if (!this.isNext("day")) throw new NotUnderstood(this.isNext("time") ? "hours_begin" : "hours_days");
    const last = this.next().number;
    return daysFrom(first.number, last);
  }

  /** @param {number[]} days */
  hoursOf(days) {
    const isOnly = this.isNext("only") && Boolean(this.next());
    if (isOnly || this.isNext("closed")) for (const day of days) this.days[day] = [];
    if (this.isNext("closed")) {
      this.next();
      return;
    }
    if (this.isNext("open")) throw new NotUnderstood("hours_end");
    if (this.isNext("appointment")) throw new NotUnderstood("hours_appointment");
    if (!this.isNext("time")) throw new NotUnderstood("hours_times");
    for (const span of this.spans()) for (const day of days) this.days[day].push(span);
  }

  /** @returns {Span[]} */
  spans() {
    const found = [this.span()];
    while (this.isNext(",") || this.isNext("time")) {
      const start = this.place;
      while (this.isNext(",")) this.next();
      if (this.isNext("time")) {
        found.push(this.span());
      } else {
        this.place = start;
        break;
      }
    }
    return found;
  }

  /** @returns {Span} */
  span() {
    const start = this.next();
    if (!this.isNext("-")) throw new NotUnderstood("hours_end");
    this.next();
    if (!this.isNext("time")) throw new NotUnderstood("hours_end");
    const end = this.next();
    if (end.number <= start.number) {
      throw new NotUnderstood("hours_reversed", `${clock(start.number)}–${clock(end.number)}`);
    }
    return { from: start.number, to: end.number };
  }
}

