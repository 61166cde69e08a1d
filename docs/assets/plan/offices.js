// The office in the plan's head: chosen by the town, or among several of one town.

/** @typedef {[name: string, address: string, phone: string]} Office */
/**
 * All offices; the key of a municipality leads to the numbers of its own in the list.
 * @typedef {{offices: Office[], places: Record<string, number[]>}} Offices
 */

export class OfficeChoice {
  /**
   * @param {HTMLElement} place where a town is chosen @param {string} question which of several offices it is
   * @param {{choose: (key: string) => void, enter: (office: Office) => void}} then what is done with a town, an office
   */
  constructor(place, question, { choose, enter }) {
    this.place = place;
    this.question = question;
    this.enter = enter;
    // A town is chosen here instead of leading to its page.
    place.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[data-ags]") : null;
      if (!(option instanceof HTMLElement)) return;
      event.preventDefault();
      const field = /** @type {HTMLInputElement} */ (place.querySelector("input"));
      const name = option.querySelector("strong");
      field.value = (name && name.textContent) || "";
      // Who types on glass sees what is entered below; who has keys stays where they are.
      field.blur();
      if (!window.matchMedia("(pointer: coarse)").matches) field.focus();
      choose(option.dataset.ags || "");
    });
  }

  /** Enters a town's first office, lets choose among several; says whether there is one. @param {Office[]} offices */
  show(offices) {
    const shown = this.place.querySelector(".plan-offices");
    if (shown) shown.remove();
    const [first] = offices;
    if (!first) return false;
    if (offices.length > 1) this.offer(offices);
    this.enter(first);
    return true;
  }

  /** Lets choose among several offices of one place. @param {Office[]} offices */
  offer(offices) {
    const list = document.createElement("div");
    list.className = "plan-offices";
    list.append(
      Object.assign(document.createElement("p"), { textContent: this.question }),
      ...offices.map((office) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: office[0] });
        Object.assign(button, { lang: "de", dir: "ltr" });
        button.addEventListener("click", () => this.enter(office));
        return button;
      }),
    );
    this.place.append(list);
  }
}
