// The form with which an office corrects its entry: from the present entry to a file that can be proposed.

import { check, DOUBTS, worded } from "./rules.js";
import { differences, dropIn } from "./yaml.js";

/** @typedef {Record<string, any>} Entry */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** Which fact a source must support when a field changes. */
const FACTS = {
  name: "operator", task: "operator", operator: "operator", serves: "serves", contact: "contact", opening_hours: "opening_hours",
  by_appointment: "opening_hours", services: "services", audiences: "services", access: "services", spoken: "spoken",
  interpreting: "spoken", note: "note", notice: "note",
};
const LONGEST_ADDRESS = 7_500;

/** Starts the form if the page has one. */
export async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-contribute]"));
  if (!root) return;
  const form = new Form(root);
  root.hidden = false;
  await form.load();
}

class Form {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.words = JSON.parse(root.dataset.words ?? "{}");
    this.chosen = /** @type {HTMLSelectElement} */ (this.find("[data-entry]"));
    this.fields = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-field]")]);
    /** @type {string[]} */
    this.serves = [];
    /** @type {Entry} */
    this.before = {};
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  async load() {
    const { rules = "", entries = "", places = "" } = this.root.dataset;
    try {
      const answers = await Promise.all([rules, entries, places].map((file) => fetch(file).then((answer) => answer.json())));
      [this.rules, this.entries, this.places] = answers;
    } catch {
      this.find(".contribute-status").textContent = this.words.unreachable;
      return;
    }
    this.order = Object.keys(this.rules.schema.$defs.Office.properties);
    this.offer();
    this.listen();
    this.begin(new URLSearchParams(location.search));
  }

  /** Fills the lists that come from the registry. */
  offer() {
    const option = (/** @type {string} */ value, /** @type {string} */ textContent) => Object.assign(document.createElement("option"), { value, textContent });
    const byName = Object.entries(this.entries.offices).sort(([, one], [, other]) => one.name.localeCompare(other.name, "de"));
    this.chosen.append(...byName.map(([id, office]) => option(id, `${office.name} (${id})`)));
    const operators = Object.entries(this.entries.operators).sort(([, one], [, other]) => one.localeCompare(other, "de"));
    this.control("operator").append(option("+", this.words.other_operator), ...operators.map(([id, name]) => option(id, name)));
    const list = /** @type {HTMLElement} */ (document.querySelector("#orte-liste"));
    list.append(...Object.values(this.places).map((name) => option(name, "")));
    this.keys = new Map(Object.entries(this.places).map(([key, name]) => [name, key]));
  }

  listen() {
    this.chosen.addEventListener("change", () => this.choose(this.chosen.value));
    this.root.addEventListener("input", (event) => event.target !== this.chosen && this.show());
    this.root.addEventListener("change", (event) => event.target !== this.chosen && this.show());
    const serves = /** @type {HTMLElement} */ (this.find("[data-field=serves]"));
    const name = /** @type {HTMLInputElement} */ (this.control("serves"));
    const add = () => {
      const key = this.keys?.get(name.value.trim()) ?? (this.places[name.value.trim()] ? name.value.trim() : "");
      if (!key && name.value) this.fault("serves", this.words.unknown_place);
      if (!key) return;
      this.serves = [...new Set([...this.serves, key])];
      name.value = "";
      this.show();
    };
    serves.querySelector("button")?.addEventListener("click", add);
    name.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      add();
    });
    this.find("[data-copy]").addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.proposal?.text ?? "");
      this.find(".contribute-status").textContent = this.words.copied;
    });
    this.find("[data-send=save]").addEventListener("click", (event) => {
      event.preventDefault();
      this.save();
    });
  }

  /** @param {URLSearchParams} asked */
  begin(asked) {
    const id = asked.get("eintrag") ?? "";
    const place = asked.get("ort") ?? "";
    if (id in this.entries.offices) this.chosen.value = id;
    else if (place in this.places) this.chosen.value = "+";
    if (this.chosen.value) this.choose(this.chosen.value);
    if (asked.has("stimmt")) /** @type {HTMLInputElement} */ (this.find("[name=how][value=still]")).checked = true;
    if (this.chosen.value === "+" && place in this.places) this.serves = [place];
    this.show();
  }

  /** @param {string} id */
  choose(id) {
    this.before = id && id !== "+" ? this.entries.offices[id] : {};
    this.find("[data-fields]").hidden = !id;
    this.find("[data-how]").hidden = !id || id === "+";
    this.serves = [...(this.before.serves ?? [])];
    for (const field of this.fields) this.fill(field);
    this.show();
  }

  get coverage() {
    return this.find("[data-field=coverage]");
  }

  /** @param {string} path @returns {any} */
  control(path) {
    return this.root.querySelector(`[data-field="${path}"] :is(input:not([type=checkbox]), select, textarea), [data-field="${path}"] input`);
  }

  /** Puts what the entry says into a field. @param {HTMLElement} field */
  fill(field) {
    const path = field.dataset.field ?? "";
    const value = path.split(".").reduce((part, name) => part?.[name], this.before);
    const control = this.control(path);
    if (field.dataset.kind === "several") {
      for (const box of field.querySelectorAll("input")) box.checked = (value ?? []).includes(box.value);
    } else if (field.dataset.kind === "yes") {
      control.checked = value === true;
    } else if (field.dataset.kind === "list") {
      control.value = (value ?? []).map((/** @type {any} */ item) => item.language ?? item).join(", ");
    } else if (path === "verified.date") {
      control.value = new Date().toISOString().slice(0, 10);
    } else if (path.startsWith("verified.") || path.startsWith("source.")) {
      control.value = "";
    } else if (field.dataset.kind !== "places") {
      control.value = value ?? "";
    }
  }

  /** Gives what a field says; nothing if it is empty. @param {HTMLElement} field @returns {any} */
  said(field) {
    const control = this.control(field.dataset.field ?? "");
    switch (field.dataset.kind) {
      case "several": {
        const ticked = [...field.querySelectorAll("input")].filter((box) => box.checked).map((box) => box.value);
        return ticked.length ? ticked : undefined;
      }
      case "yes":
        return control.checked || undefined;
      case "list": {
        const codes = control.value.split(/[\s,;]+/).filter(Boolean);
        const known = this.before.spoken ?? [];
        const full = codes.map((/** @type {string} */ code) => known.find((/** @type {any} */ item) => item.language === code) ?? { language: code });
        return full.length ? full : undefined;
      }
      case "places":
        return this.serves.length ? this.serves : undefined;
      default:
        return control.value.trim() || undefined;
    }
  }

  get confirmsOnly() {
    return this.chosen.value !== "+" && /** @type {HTMLInputElement} */ (this.find("[name=how][value=still]")).checked;
  }

  /** The entry as it would be; the parts of it that the form does not show stay as they are. @returns {Entry} */
  get after() {
    const entry = structuredClone(this.before);
    const part = (/** @type {string} */ name) => this.fields.filter((field) => field.dataset.field?.startsWith(`${name}.`));
    const read = (/** @type {string} */ name) => Object.fromEntries(part(name).map((field) => [field.dataset.field?.split(".")[1], this.said(field)]));
    const verified = read("verified");
    if (verified.by) entry.verified = { date: verified.date, by: verified.by };
    if (this.confirmsOnly) return entry;
    for (const field of this.fields) {
      const path = field.dataset.field ?? "";
      if (!/^(source|verified|new-operator)\./.test(path)) put(entry, path.split("."), this.said(field));
    }
    if (entry.operator === "+") entry.operator = this.newOperator?.id ?? "";
    if (entry.contact && !Object.keys(entry.contact).some((name) => name !== "line")) delete entry.contact;
    if (!entry.id) entry.id = this.freeId(entry);
    const supports = [...new Set(differences(this.before, entry).map(([path]) => FACTS[/** @type {keyof typeof FACTS} */ (path.split(".")[0])]).filter(Boolean))];
    const source = clean(read("source"));
    if (source.publisher && supports.length) {
      const year = source.date?.slice(0, 4) ?? String(new Date().getFullYear());
      const taken = new Set((this.before.sources ?? []).map((/** @type {any} */ known) => known.id));
      entry.sources = [...(this.before.sources ?? []), { id: free(`${slug(source.publisher)}-${year}`, taken), ...source, kind: source.kind ?? "official", supports }];
    }
    return entry;
  }

  /** The operator that is not in the list yet, if one is named. */
  get newOperator() {
    const name = this.control("new-operator.name").value.trim();
    if (this.control("operator").value !== "+" || !name) return null;
    const id = free(slug(name), new Set(Object.keys(this.entries.operators)));
    return { id, name, kind: this.control("new-operator.kind").value || "welfare" };
  }

  /** @param {Entry} entry */
  freeId(entry) {
    return free(slug(entry.name ?? "") || "neu", new Set(Object.keys(this.entries.offices)));
  }

  /** Shows places, faults, changes and the proposal as they are now. */
  show() {
    if (!this.chosen.value) return;
    const only = this.confirmsOnly;
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-group]"))) {
      group.hidden = only && group.dataset.group !== "verified";
    }
    for (const field of this.fields) {
      if (field.dataset.field?.startsWith("new-operator.")) field.hidden = this.control("operator").value !== "+";
    }
    this.coverage.hidden = !this.serves.some((key) => key.length === 5) && !this.before.coverage;
    this.showPlaces();
    const after = this.after;
    const changed = differences(this.before, after).filter(([path]) => path !== "id");
    this.showChanges(changed);
    const faults = this.showFaults(after, changed);
    const isReady = changed.length > 0 && faults === 0;
    this.find("[data-ready]").hidden = !isReady;
    if (isReady) this.showProposal(after, changed);
  }

  showPlaces() {
    const list = this.find(".contribute-places");
    list.replaceChildren(
      ...this.serves.map((key) => {
        const item = document.createElement("li");
        const name = this.places[key] ?? key;
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
        button.setAttribute("aria-label", this.words.remove.replace("%(place)s", name));
        button.addEventListener("click", () => {
          this.serves = this.serves.filter((other) => other !== key);
          this.show();
          this.control("serves").focus();
        });
        item.append(`${name} `, button);
        return item;
      }),
    );
  }

  /** @param {[string, string, string][]} changed */
  showChanges(changed) {
    const list = this.find(".contribute-changes");
    const lines = changed.map(([path, before, after]) => {
      const line = document.createElement("li");
      line.append(Object.assign(document.createElement("strong"), { textContent: `${this.word(path)}: ` }));
      if (before !== "–") line.append(Object.assign(document.createElement("del"), { textContent: before }), " → ");
      line.append(Object.assign(document.createElement("ins"), { textContent: after }));
      return line;
    });
    if (lines.length === 0) lines.push(Object.assign(document.createElement("li"), { textContent: this.words.unchanged }));
    list.replaceChildren(...lines);
  }

  /** @param {string} path */
  word(path) {
    const steps = path.split(".");
    while (steps.length && !(steps.join(".") in this.rules.words)) steps.pop();
    return this.rules.words[steps.join(".")] ?? path;
  }

  /** Shows each fault at its field, and the others in a list; gives how many there are. @param {Entry} after @param {[string, string, string][]} changed */
  showFaults(after, changed) {
    for (const field of this.fields) this.fault(field.dataset.field ?? "", "");
    const elsewhere = [];
    let count = 0;
    for (const fault of check(after, this.rules, new Date().toISOString().slice(0, 10))) {
      const path = fault.path.filter((step) => !/^\d+$/.test(step)).join(".");
      const shown = { sources: "source.publisher", "sources.publisher": "source.publisher", "sources.url": "source.url", "sources.date": "source.date", "spoken.language": "spoken" }[path] ?? path;
      const sentence = worded({ ...fault, path: [this.word(path)] }, this.rules);
      count += DOUBTS.has(fault.type) ? 0 : 1;
      if (!this.fault(shown, sentence)) elsewhere.push(sentence);
    }
    const facts = changed.filter(([path]) => path !== "verified" && !path.startsWith("verified.") && path !== "sources");
    if (facts.length && (after.sources ?? []).length === (this.before.sources ?? []).length) {
      count += 1;
      this.fault("source.publisher", this.words.source_missing);
    }
    if (this.control("operator").value === "+" && !this.newOperator) {
      count += 1;
      this.fault("new-operator.name", this.words.operator_missing);
    }
    if (this.confirmsOnly && !changed.length) this.fault("verified.by", this.words.who_missing);
    this.find("[data-faults]").hidden = elsewhere.length === 0;
    this.find("[data-faults] ul").replaceChildren(...elsewhere.map((textContent) => Object.assign(document.createElement("li"), { textContent })));
    return count;
  }

  /** Shows a fault at a field; says whether there is such a field. @param {string} path @param {string} sentence */
  fault(path, sentence) {
    const field = this.root.querySelector(`[data-field="${path}"]`);
    const line = /** @type {HTMLElement | null} */ (field?.querySelector(".contribute-fault") ?? null);
    if (!field || !line) return false;
    const control = this.control(path);
    const isEmpty = control && "value" in control && control.type !== "checkbox" && !control.value && this.chosen.value === "+";
    line.textContent = sentence;
    // A field that nobody has touched yet is not called wrong, only still needed.
    line.hidden = !sentence || (isEmpty && document.activeElement !== control && !field.hasAttribute("data-touched"));
    if (document.activeElement === control) field.setAttribute("data-touched", "");
    if (control) control.setAttribute("aria-invalid", String(!line.hidden));
    return true;
  }

  /** @param {Entry} after @param {[string, string, string][]} changed */
  showProposal(after, changed) {
    const text = dropIn(after, this.order ?? [], this.newOperator);
    const file = `data/offices/${after.id}.yaml`;
    this.proposal = { text, name: `${after.id}.yaml` };
    this.find("[data-file]").textContent = this.words.file.replace("%(file)s", file);
    this.find("[data-yaml]").textContent = text;
    const subject = this.words.subject.replace("%(id)s", String(after.id));
    const said = changed.map(([path, before, now]) => `${this.word(path)}: ${before} → ${now}`).join("\n");
    const body = `${said}\n\n${file}:\n\n\`\`\`yaml\n${text}\`\`\`\n`;
    this.lead("forge", filledIn(this.root.dataset.forge ?? "", { file, text, subject }));
    this.lead("issue", filledIn(this.root.dataset.issue ?? "", { subject, body }));
    this.lead("mail", filledIn(this.root.dataset.mail ?? "", { subject, body }));
  }

  /** @param {string} way @param {string} address */
  lead(way, address) {
    const link = this.find(`[data-send=${way}]`);
    link.hidden = !address || address.length > LONGEST_ADDRESS;
    if (address) link.setAttribute("href", address);
  }

  save() {
    if (!this.proposal) return;
    const href = URL.createObjectURL(new Blob([this.proposal.text], { type: "application/yaml" }));
    Object.assign(document.createElement("a"), { href, download: this.proposal.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }
}

/** Sets a value at a path of an entry, or takes it away, and with it what would be empty. @param {Entry} entry @param {string[]} path @param {any} value */
function put(entry, [name = "", ...rest], value) {
  if (rest.length === 0) {
    if (value === undefined) delete entry[name];
    else entry[name] = value;
    return;
  }
  const inner = entry[name] ?? {};
  put(inner, rest, value);
  if (Object.keys(inner).length) entry[name] = inner;
  else delete entry[name];
}

/** @param {Record<string, any>} map */
function clean(map) {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

/** Gives a text as an id: small words without umlauts, joined by hyphens. @param {string} text */
function slug(text) {
  const plain = text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  return plain.normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
}

/** @param {string} id @param {Set<string>} taken */
function free(id, taken) {
  let number = 1;
  let own = id;
  while (taken.has(own)) own = `${id}-${(number += 1)}`;
  return own;
}

/** Puts values into an address that names them in braces. @param {string} address @param {Record<string, string>} values */
function filledIn(address, values) {
  return address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ""));
}
