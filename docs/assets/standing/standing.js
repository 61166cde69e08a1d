// The state of the data: tables that one sorts, and names on the map. The page says all the same without it.

/** Lets a column's heading sort its table. */
function sortTables() {
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sorted]"))) {
    for (const head of /** @type {NodeListOf<HTMLTableCellElement>} */ (table.querySelectorAll("th[data-by]"))) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }
  for (const hint of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-sorts]"))) {
    hint.hidden = false;
  }
}

/**
 * Sorts a table by a column; by the same once more, the other way round.
 * @param {HTMLTableElement} table @param {HTMLTableCellElement} head
 */
function sort(table, head) {
  const by = head.dataset.by || "";
  const before = head.getAttribute("aria-sort");
  const isDown = before ? before === "ascending" : by === "number" || by === "share";
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const [body] = table.tBodies;
  const rows = [...body.rows].map((row, order) => ({ key: keyOf(row, head.cellIndex, by), row, order }));
  const turn = isDown ? -1 : 1;
  rows.sort((one, other) => turn * compared(one.key, other.key) || one.order - other.order);
  body.append(...rows.map(({ row }) => row));
}

/**
 * Gives what a row is sorted by: a name, a number, a date, or the place of a value among those of its question.
 * @param {HTMLTableRowElement} row @param {number} column @param {string} by
 */
export function keyOf(row, column, by) {
  const cell = /** @type {HTMLTableCellElement} */ (row.cells[column]);
  const text = cell.textContent || "";
  if (by === "text") return text;
  if (by === "number") return Number(text.replace(/[^0-9]/g, ""));
  if (by === "share") return Number(cell.dataset.share);
  const time = cell.querySelector("time");
  if (time) return time.dateTime;
  return [...row.classList].filter((name) => name[0] === by).join("");
}

/** @param {string | number} one @param {string | number} other */
function compared(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "de");
}

/** Lets a point of the map say which municipality it is, and what is chosen of it, as soon as a mouse comes near. */
function namePoints() {
  const map = document.querySelector(".standing-map");
  if (!map) return;
  map.addEventListener("mouseover", (event) => {
    const point = event.target instanceof Element ? event.target.closest("a") : null;
    if (!point || point.querySelector("title")) return;
    const link = document.querySelector(`.standing tbody th a[href="${point.getAttribute("href")}"]`);
    if (!link) return;
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = link.textContent;
    point.prepend(title);
  });
}

export function start() {
  sortTables();
  namePoints();
}
