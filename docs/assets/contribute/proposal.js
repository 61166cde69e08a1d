// The ways on which a proposal arrives: addresses with the file in them, and the file itself.

/** @typedef {{id: string, file: string, text: string, subject: string, changes: string}} Proposal */

const LONGEST_ADDRESS = 7500;

/**
 * Gives the address of each way; none where there is no such way, or where the address would be too long for servers.
 * @param {Proposal} proposal
 * @param {Partial<Record<"forge" | "issue" | "mail", string>>} addresses in which braces name what goes there
 * @returns {[way: string, address: string][]}
 */
export function ways({ file, text, subject, changes }, { forge = "", issue = "", mail = "" }) {
  const body = `${changes}\n\n${file}:\n\n\`\`\`yaml\n${text}\`\`\`\n`;
  /** @type {[string, string][]} */
  const all = [
    ["forge", filled(forge, { file, text, subject })],
    ["issue", filled(issue, { subject, body })],
    ["mail", filled(mail, { subject, body })],
  ];
  return all.map(([way, address]) => [way, address.length > LONGEST_ADDRESS ? "" : address]);
}

/** Lets the browser save a proposal as a file. @param {Proposal} proposal */
export function save({ id, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  Object.assign(document.createElement("a"), { href, download: `${id}.yaml` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

/** @param {string} address @param {Record<string, string>} values by the names in its braces */
function filled(address, values) {
  return address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] || ""));
}
