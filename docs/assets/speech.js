// Reads the main text aloud by voices of this device, German names by a German one; nothing leaves the device. Without
// a voice for the page's language there is no button.

/** Where words are not read: what one does, not what the page says; what is folded. */
const PASSED_OVER =
  "button, form, nav, select, .crumbs, .correct, .tools, .way-more, details:not([open]) > :not(summary)";

/** What a voice says in one breath. */
const BLOCK = "p, li, h1, h2, h3, h4, dt, dd, summary, th, td, blockquote";
const LONGEST = 200;

/** @typedef {{text: string, isGerman: boolean, block: Element | null}} Said */

export function start() {
  const speech = window.speechSynthesis;
  const main = document.querySelector("main");
  if (!speech || !main) return;
  const reader = new Reader(speech, main);
  // Some browsers know their voices at once, others some time later.
  speech.onvoiceschanged = () => reader.offer();
  reader.offer();
}

class Reader {
  /** @param {SpeechSynthesis} speech @param {HTMLElement} main */
  constructor(speech, main) {
    this.speech = speech;
    this.main = main;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "tool read-aloud";
    this.isReading = false;
    this.isOffered = false;
  }

  /** Gives a voice of this device that speaks a language, if there is one. @param {string} code */
  voice(code) {
    const isOf = (/** @type {SpeechSynthesisVoice} */ { lang, localService }) =>
      localService && lang.toLowerCase().split(/[-_]/)[0] === code;
    return this.speech.getVoices().find(isOf);
  }

  /** Puts the button on the page, as soon as somebody could read it. */
  async offer() {
    if (this.isOffered || !this.voice(document.documentElement.lang)) return;
    this.isOffered = true;
    const { wordsOfPage } = await import("./words.js");
    const words = await wordsOfPage();
    this.words = words;
    this.button.textContent = words.read;
    this.button.addEventListener("click", () => (this.isReading ? this.stop() : this.read()));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.stop();
    });
    addEventListener("pagehide", () => this.stop());
    this.main.prepend(this.button);
  }

  read() {
    const own = this.voice(document.documentElement.lang);
    const german = this.voice("de") || own;
    const said = textsIn(this.main).map(({ text, isGerman }) => {
      const utterance = new SpeechSynthesisUtterance(text);
      const voice = isGerman ? german : own;
      if (voice) Object.assign(utterance, { voice, lang: voice.lang });
      return utterance;
    });
    if (!said.length) return;
    this.say(true);
    said[said.length - 1].onend = () => this.say(false);
    for (const utterance of said) this.speech.speak(utterance);
  }

  stop() {
    if (!this.isReading) return;
    this.speech.cancel();
    this.say(false);
  }

  /** @param {boolean} isReading */
  say(isReading) {
    this.isReading = isReading;
    if (this.words) this.button.textContent = this.words[isReading ? "stop" : "read"];
  }
}

/** Gives what is read of an element, in order: pieces of one block and one language. @param {Element} main */
function textsIn(main) {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  /** @type {Said[]} */
  const found = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = (walker.currentNode.nodeValue || "").replace(/\s+/g, " ");
    if (!parent || !isRead(parent)) continue;
    const piece = { text, isGerman: isMarkedGerman(parent), block: parent.closest(BLOCK) };
    const last = found[found.length - 1];
    const goesOn = last && last.block && last.block === piece.block && last.isGerman === piece.isGerman;
    if (goesOn && last.text.length + text.length < LONGEST) last.text += text;
    else if (/[^\s.,:;·/()…]/.test(text)) found.push(piece);
  }
  return found;
}

/** @param {Element} element */
function isRead(element) {
  return !element.closest(PASSED_OVER) && element.getClientRects().length > 0;
}

/** @param {Element} element */
function isMarkedGerman(element) {
  const marked = element.closest("[lang]");
  return marked ? (marked.getAttribute("lang") || "").startsWith("de") : false;
}
