// Text as the finder compares it, and how a place's name is split into what people type of it.

import { latinDigits } from "../digits.js";

// By their ranges, since Firefox before 78 has no names for letters and digits.
const NO_LETTERS =
  /(?:[^0-9a-z\u00df-\u024f\u0370-\u1fff\u3040-\ud7ff]|[\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u1361-\u1368])+/g;

/** Signs that nobody sees: they stand in pasted text to turn or break its lines. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What two keyboards have for one letter, and letters of Ge'ez that sound alike, seven forms each. */
const SAME_LETTERS = /[یکሠ-ሦዐ-ዖፀ-ፆ]/g;
/** @type {Record<string, string>} */
const KEYBOARDS = { ی: "ي", ک: "ك" };
const ROWS = 8;
/** @type {Record<number, number>} */
const FORMS = { 0x1220: 0x1230, 0x12d0: 0x12a0, 0x1340: 0x1338 };

/** Within a word of Cyrillic letters. */
const APOSTROPHE = /([\u0400-\u052f])['’ʼ`´](?=[\u0400-\u052f])/g;

/** Letters of Cyrillic that are no others with an accent. */
const OWN_LETTERS = /[иі][\u0306\u0308]|е\u0308/g;

/** Where a postcode is written together with a word: D88212. */
const POSTCODE_BORDER = /(?:[^\d ](?=\d{5}(?!\d))|(?:^|[^\d])\d{5}(?=[^\d ]))/g;

/**
 * Gives text as it is compared: lower case, no accents, umlauts as their vowels, only letters and digits.
 * @param {string} text
 */
export function folded(text) {
  return (GERMAN.test(text) ? text.toLowerCase().replace(/[äöüß]/g, (letter) => PLAIN[letter]) : inAnyScript(text))
    .replace(/([ao])e/g, "$1")
    .replace(/(^|[^aeoq])ue(?!e)/g, "$1u")
    .replace(NO_LETTERS, " ")
    .replace(/\b(st|skt)\b/g, "sankt")
    .trim();
}

/** What most names consist of: they need no more. */
const GERMAN = /^[a-zäöüß .()/-]*$/i;
/** @type {Record<string, string>} */
const PLAIN = { ä: "a", ö: "o", ü: "u", ß: "ss" };

/** @param {string} text */
function inAnyScript(text) {
  return latinDigits(visible(text).normalize("NFKD"))
    .toLowerCase()
    .replace(POSTCODE_BORDER, "$& ")
    .replace(OWN_LETTERS, (letter) => letter.normalize("NFC"))
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(SAME_LETTERS, sameLetter)
    .replace(APOSTROPHE, "$1");
}

/** @param {string} letter */
function sameLetter(letter) {
  const code = letter.charCodeAt(0);
  return KEYBOARDS[letter] || String.fromCharCode(FORMS[code - (code % ROWS)] + (code % ROWS));
}

/** Gives text without what nobody sees. @param {string} text */
export function visible(text) {
  return text.replace(INVISIBLE, "");
}
