// The sheets of the plan: which of them are wanted, which one a telephone shows, what is filled in on each.

/** @typedef {HTMLAnchorElement} Line the line of a sheet in the list */

export class Sheets {
  /**
   * @param {HTMLElement} plan @param {HTMLElement} list of the wanted sheets @param {HTMLElement} chooser
   * @param {(sheet: HTMLElement) => number} count how many answers a sheet has
   */
  constructor(plan, list, chooser, count) {
    this.plan = plan;
    this.list = list;
    this.count = count;
    this.all = /** @type {HTMLElement[]} */ ([...plan.querySelectorAll("[data-sheet]")]);
    this.choices = /** @type {HTMLInputElement[]} */ ([...chooser.querySelectorAll("input")]);
    this.current = "";
    for (const choice of this.choices) choice.addEventListener("change", () => this.show());
    for (const button of chooser.querySelectorAll("button")) {
      button.addEventListener("click", () => this.choose(button.dataset.choose || ""));
    }
    list.addEventListener("click", ({ target }) => this.follow(target));
    plan.addEventListener("click", ({ target }) => this.follow(target));
    window.addEventListener("hashchange", () => this.turnTo(location.hash.slice(1)));
  }

  begin() {
    this.list.hidden = false;
    this.plan.dataset.paged = "";
    this.choose("first");
    this.turnTo(location.hash.slice(1));
  }

  /** The ids of the sheets that are ticked, in their order. */
  get wanted() {
    return this.choices.filter((choice) => choice.checked).map((choice) => choice.value);
  }

  /** @param {string[]} ids */
  set wanted(ids) {
    for (const choice of this.choices) choice.checked = ids.includes(choice.value);
    this.show();
  }

  /** Ticks all sheets, or those of the first talk. @param {string} which */
  choose(which) {
    for (const choice of this.choices) choice.checked = which === "all" || choice.hasAttribute("data-first");
    this.show();
  }

  /** Ticks the sheets that have answers, too. */
  addAnswered() {
    const answered = this.all.filter((sheet) => this.count(sheet)).map((sheet) => sheet.dataset.sheet || "");
    this.wanted = [...this.wanted, ...answered];
  }

  show() {
    const { wanted } = this;
    if (!wanted.includes(this.current)) [this.current = ""] = wanted;
    for (const sheet of this.all) {
      const id = sheet.dataset.sheet || "";
      sheet.hidden = !wanted.includes(id);
      if (id === this.current) sheet.dataset.current = "";
      else delete sheet.dataset.current;
      this.linkNext(sheet, wanted[wanted.indexOf(id) + 1] || "");
      const line = this.line(id);
      if (line && line.parentElement) line.parentElement.hidden = sheet.hidden;
      if (!sheet.hidden) this.tell(sheet);
    }
    const counted = document.querySelector("[data-plan-chosen]");
    if (counted) counted.textContent = `${wanted.length}/${this.all.length}`;
  }

  /** Says in the list how much of a sheet is filled in. @param {HTMLElement} sheet */
  tell(sheet) {
    const line = this.line(sheet.dataset.sheet || "");
    const state = line && line.querySelector("[data-state]");
    if (!line || !state) return;
    for (const rows of sheet.querySelectorAll("tbody")) foldRows([...rows.rows]);
    const answers = this.count(sheet);
    const { empty = "", filled = "" } = this.list.dataset;
    state.textContent = answers ? filled.replace("{count}", String(answers)) : empty;
    line.classList.toggle("plan-begun", answers > 0);
    if (sheet.hasAttribute("data-current")) line.setAttribute("aria-current", "true");
    else line.removeAttribute("aria-current");
  }

  /** Says how much is filled in where something has changed. @param {EventTarget | null} field */
  tellOf(field) {
    const sheet = field instanceof Element ? field.closest("[data-sheet]") : null;
    if (sheet instanceof HTMLElement) this.tell(sheet);
  }

  /** @param {HTMLElement} sheet @param {string} id of the one that follows */
  linkNext(sheet, id) {
    const turn = /** @type {HTMLElement} */ (sheet.querySelector("[data-turn]"));
    const link = /** @type {HTMLAnchorElement} */ (turn.querySelector("a"));
    const line = this.line(id);
    turn.hidden = !line;
    if (!line) return;
    link.hash = line.hash;
    const name = /** @type {HTMLElement} */ (line.querySelector("[data-name]")).cloneNode(true);
    link.replaceChild(name, /** @type {HTMLElement} */ (link.lastElementChild));
  }

  /** Turns to a sheet before the browser goes where its link leads. @param {EventTarget | null} target */
  follow(target) {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link) this.turnTo(link.hash.slice(1));
  }

  /** @param {string} anchor of a sheet */
  turnTo(anchor) {
    const sheet = this.all.find((other) => other.id === anchor && !other.hidden);
    if (!sheet || sheet.hasAttribute("data-current")) return;
    this.current = sheet.dataset.sheet || "";
    this.show();
    sheet.scrollIntoView();
  }

  /** @param {string} id */
  line(id) {
    return /** @type {Line | null} */ (id ? this.list.querySelector(`a[href="#blatt-${id}"]`) : null);
  }
}

/** Marks the rows behind the first empty one, which a telephone shows in their turn. @param {HTMLElement[]} rows */
function foldRows(rows) {
  const fields = rows.map((row) => /** @type {HTMLInputElement[]} */ ([...row.querySelectorAll("input, textarea")]));
  const written = fields.map((all) => all.some((field) => (field.type === "checkbox" ? field.checked : field.value)));
  const next = written.lastIndexOf(true) + 1;
  rows.forEach((row, number) => row.classList.toggle("plan-later", number > next && !row.querySelector("th")));
}
