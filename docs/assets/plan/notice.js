// The line in which the page of the plan says what it has done, or could not do.

const SHOWN = 8000;

export class Notice {
  /** @param {HTMLElement} line */
  constructor(line) {
    this.line = line;
    this.fade = 0;
  }

  get isEmpty() {
    return !this.line.textContent;
  }

  /** Says something that goes by itself. @param {string | null | undefined} text */
  say(text) {
    this.warn(text);
    this.fade = setTimeout(() => this.warn(""), SHOWN);
  }

  /** Says something that stays until something else is said. @param {string | null | undefined} text */
  warn(text) {
    clearTimeout(this.fade);
    this.line.textContent = text || "";
  }
}
