// The second language of the plan, beside or above German.

export class SecondLanguage {
  /**
   * @param {HTMLElement} plan @param {HTMLSelectElement} choice
   * @param {(address: string) => Promise<unknown>} load gives what an address holds, none if it cannot
   */
  constructor(plan, choice, load) {
    this.plan = plan;
    this.choice = choice;
    this.load = load;
    choice.addEventListener("change", () => this.speak(choice.value));
  }

  /** The code of the language that is chosen; none for German alone. */
  get code() {
    return this.choice.value;
  }

  /** Puts a language's words beside German, if there is such a language. @param {string} code */
  async speak(code) {
    if (![...this.choice.options].some((option) => option.value === code)) return;
    this.choice.value = code;
    const { dir } = this.choice.selectedOptions[0];
    const address = (this.plan.dataset.wordsFile || "").replace("{code}", code);
    const words = /** @type {string[] | null} */ (code ? await this.load(address) : []);
    if (!words || this.code !== code) return;
    this.plan.dataset.language = code;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.plan.querySelectorAll("[data-word]"))) {
      element.lang = code || "de";
      element.dir = dir || "ltr";
      element.textContent = words[Number(element.dataset.word)] || "";
    }
  }
}
