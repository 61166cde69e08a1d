// What changes on a page as days pass, for it may be read long after it was built, or stay open over night.
// In here: ES2018.

/** Gives a day as pages write it. @param {Date} day @returns {string} as `2026-01-31` */
export function written(day) {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

/** Says whether a last day has passed. @param {string} last @param {string} today both as `2026-01-31` */
export function isOver(last, today) {
  return last < today;
}

/** Marks a day's hours in every list of them. @param {Date} day */
function markHours(day) {
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-today]"))) {
    const marked = list.querySelector("[aria-current]");
    const own = list.querySelector(`[data-day="${(day.getDay() + 6) % 7}"]`);
    if (own === marked) continue;
    if (marked) {
      marked.removeAttribute("aria-current");
      marked.querySelectorAll(".today").forEach((word) => word.remove());
    }
    const name = own && own.querySelector("dt");
    if (!own || !name) continue;
    own.setAttribute("aria-current", "date");
    const word = document.createElement("span");
    word.className = "today";
    word.textContent = ` (${list.dataset.today})`;
    name.append(word);
  }
}

/**
 * Takes away what was there until a day that has passed: a notice, or the ways to an office; what is true since then
 * shows. @param {Date} day
 */
function endWhatIsOver(day) {
  const today = written(day);
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
    if (!isOver(part.dataset.until || today, today)) continue;
    const after = part.querySelector("[data-after]");
    if (!after) {
      part.remove();
      continue;
    }
    const gone = part.querySelectorAll("[data-before], .ways, .lines, .line, .what, .call-help, .hours");
    gone.forEach((line) => line.remove());
    after.removeAttribute("hidden");
    part.removeAttribute("data-until");
  }
}

/** Lets the page follow the calendar, also when it is looked at again on another day. */
export function start() {
  let done = "";
  const follow = () => {
    const now = new Date();
    if (document.hidden || written(now) === done) return;
    done = written(now);
    markHours(now);
    endWhatIsOver(now);
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
}
